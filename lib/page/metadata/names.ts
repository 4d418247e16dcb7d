/** The names in a byline. */

/** Words that open a byline in the languages of the press. */
const OPENING =
  /^(?:(?:posted|written|reported|story|text|words|article|analysis|opinion|review|compiled|edited|photos?|report)\s+)?(?:by|von|par|por|di|da|door|av|af|od|autor(?:a|es)?|author|auteur|autore|текст|автор|بقلم|كتب)(?:\s*:\s*|\s+)/iu;
const LABEL = /^(?:by|von|par|por|di|door|author|autor|auteur|autore|text|words)\s*:\s*/i;
const JOINT = /\s*(?:,|;|\||•|·|\/|\n|&|\s(?:and|und|et|y|e|og|och|en|with|mit|avec|con)\s)\s*/iu;
/** What stands beside names: functions, agencies' desks, times. */
const NO_NAME =
  /^(?:staff|editor|editors|reporter|correspondent|writer|contributor|columnist|journalist|producer|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?|updated|published|posted|last|on|at|via|from|share|follow|more|view|see|contact|email|admin|administrator|unknown|guest|the|a|an|our|all|redaktion|redaktör)\b/i;
const FUNCTION =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnists?|journalists?|bureau|newsroom|producer|fellow|professor|analyst|photographer|intern|freelance)\b/i;

/** People of a byline as a list, without "By", functions and addresses. `site` is no author of its own articles. */
export function toNames(bylines: readonly string[], site: string): string[] {
  const names: string[] = [];
  for (const byline of bylines) {
    for (const part of splitByline(byline)) {
      const name = cleanName(part);
      if (name && !isSame(name, site) && !names.some((known) => isSame(known, name))) names.push(name);
    }
  }
  return names.slice(0, 12);
}

function splitByline(byline: string): string[] {
  let text = byline.slice(0, 400).replace(/\s+/g, ' ').trim();
  text = text.replace(LABEL, '').replace(OPENING, '');
  return text.split(JOINT);
}

function cleanName(part: string): string {
  const name = part
    .replace(OPENING, '')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/\S+@\S+|https?:\S+|(?:^|\s)@\S+/g, ' ')
    .replace(/\s+(?:for|of|in|at|on|from)\s.*$/i, '')
    .replace(/\s+[-–—]\s.*$/, '')
    .replace(/^[\s"“”:.–—-]+|[\s"“”:–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(name) || /\d/.test(name) || name.length > 60 || name.length < 2) return '';
  if (NO_NAME.test(name) || FUNCTION.test(name)) return '';
  if (name.split(' ').length > 6) return '';
  return name;
}

const isSame = (a: string, b: string): boolean => foldName(a) === foldName(b);
const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the/, '');
