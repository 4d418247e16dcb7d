/** The names in a byline. */
import { tidy } from '../nodes.ts';
import { monthsOf } from './dates.ts';

/** Words that open a byline in the languages of the press: "By", "Guide by", "News analysis by". */
const OPENING =
  /^(?:(?!photo|image|picture|illustrat|edited|reviewed|fact)\p{L}+\s+(?:(?!reviewed)\p{L}+\s+)?by\s+|(?:by|von|par|por|di|da|door|av|af|od|oleh|autor(?:a|es|in|en)?|aut(?:hor|eur)s?|autore|redaktion|te[kx]s?t[eio]?(?=:)|από|текст|автор|بقلم|كتبت?|إعداد|نویسنده|מאת|(?:本[报報])?[记記]者|作者|文|著者|投稿者|撰文|執筆|글)(?:\s*[:：●/／]\s*|\s+))/iu;
const GLUED = /^By(?=\p{Lu}\p{Ll}|by\s)/u;
/** Signs and words between two names. "y", "e" and their like also stand inside of names and titles. */
const JOINT = /\s*(?:[,;|•·\n／、，]|\s\/\s|&|\s(?:and|und|with|mit|avec)\s)\s*/iu;
const SHORT_JOINT = /(\s(?:et|y|e|og|och|en|con)\s)/iu;
/** "Mara LindtPublished", "Mara LindtMarch 4": what a style sheet parts. */
const GLUED_LABEL = /(?<=\p{Ll})(?=(?:Published|Posted|Updated|Last)\b|\p{Lu}\p{Ll}{2,8}\.? \d)/gu;
const isWord = (text: string): boolean => !/\S\s+\S/.test(text.trim());

/** What stands beside names: labels, buttons, times. */
const NO_NAME =
  /^(?:by|von|par|por|di|last|on|at|via|from|share|follow|more|view|see|contact|e-?mail|.*\badmin(?:istrator)?|unknown|guest|anonymous|author|comments?|about|learn(?: more)?|small|medium|large|subscribe|get|show|all|profile|video|(?:in|on) .*|min|minutes?|facebook|twitter|instagram|linkedin|getty.*|.*\bby|\S+\.(?!(?:com|net|org|de|fr|es|uk|ru)$)\p{L}{2,4})$|\b(?:says|said|ago|mins? read|fact.?check\w*|(?:view|see) all|text size|link copied|reviewed by|more (?:by|from)|follow|subscribe|shutterstock|getty images)\b|ページ|一覧|^(?:photo|foto|image|picture|credit|updated|published|posted)\b|[:*#=<>{}]/iu;
/** What a person is, where it stands in place of the name or after it. */
const FUNCTION =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|contributing|columnists?|journaliste?s?|redakteur(?:in)?|redactora?|producer|fellow|professor|analyst|photographer|intern|freelance|assistant|officer|director|manager|chief|minister|expert|specialist|m\.?[ad]\.?|ph\.?d\.?|jr\.?|sr\.?|licensed|certified|author|blogger|researcher|lecturer)\b/i;
const ORGANIZATION =
  /^the\s|[社网網报報]$|編集部|通信|新[闻聞]|통신|뉴스|редакц|агентств|وكالة|\b(?:news|tv|radio|press|agen[cz]\w+|media|times|post|today|inc|llc|ltd|gmbh|nast|team|r[eé]da[kczç]\S*|newsroom|bureau|desk|editorial|online|network|magazine|associated|reuters|company|group|foundation|institute|university)\b|\.(?:com|org|net|de|fr|es|uk|ru)$/i;

export interface Byline {
  people: string[];
  /** Agencies, desks and sites that sign a story. */
  organizations: string[];
  /** User names. */
  handles: string[];
}

/** Sorts what a byline holds. `site` is the name of the site. */
export function readByline(bylines: readonly string[], site: string): Byline {
  const found: Byline = { people: [], organizations: [], handles: [] };
  const seen = new Set<string>();
  for (const part of bylines.slice(0, 20).flatMap(splitByline)) {
    const name = cleanName(part);
    const folded = foldName(name);
    if (!folded || seen.has(folded)) continue;
    seen.add(folded);
    if (isFunction(name)) continue;
    if (/^[a-z\d._-]+$/.test(name)) found.handles.push(name);
    else if (folded === foldName(site) || isOrganization(name)) found.organizations.push(name);
    else found.people.push(name);
  }
  return found;
}

function isOrganization(name: string): boolean {
  // "AFP", "dpa"; people sign with more than five capitals.
  return ORGANIZATION.test(name) || FUNCTION.test(name) || /^[\p{Lu}\d]{2,5}$/u.test(name);
}

/** "Contributing Reporter": what the person before it is. Not "Staff" or "Editors", who sign for the paper. */
const isFunction = (name: string): boolean =>
  name.split(' ').every((word) => FUNCTION.test(word) && !/^(?:staff|editors|writers|reporters)$/i.test(word));

function splitByline(byline: string): string[] {
  // "［林真，Velden］": some papers put the whole byline in brackets.
  const bare = byline
    .slice(0, 400)
    .trim()
    .replace(/^[[［【]((?!e-?mail)[^\]］】]+)[\]］】]$/u, '$1');
  const text = withoutOpening(bare);
  // "Lindt, Mara": libraries and archives put the surname first.
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+)$/u.exec(text);
  if (turned && !isOrganization(text)) return [`${turned[2]} ${turned[1]}`];
  // "by MARA LINDT, in Harbour news", with two links.
  return text
    .replace(/(?<!\S)(?:in|on|under)\s*\n[^\n]*/gi, '\n')
    .split(JOINT)
    .flatMap(splitAtShortJoints);
}

/** "Ana Ruiz y Juan Ortega y Gasset": two names, for a person has two words at least. */
function splitAtShortJoints(part: string): string[] {
  const names: string[] = [];
  const sides = part.split(SHORT_JOINT);
  for (let i = 0; i < sides.length; i += 2) {
    const side = sides[i] as string;
    const previous = names[names.length - 1];
    if (previous !== undefined && (isWord(side) || isWord(previous))) names[names.length - 1] += sides[i - 1] + side;
    else names.push(side);
  }
  return names;
}

/** "Byby MARA LINDT": pages write the opening word once for readers and once for screen readers. */
/** Does a line of a script without capitals open as a byline does? */
export const opens = (line: string): boolean => /^\p{Lo}/u.test(line) && OPENING.test(line);

function withoutOpening(byline: string): string {
  const text = byline.replace(GLUED, '').replace(OPENING, '');
  return text === byline ? text : text.replace(OPENING, '');
}

function cleanName(part: string): string {
  const name = withoutOpening(tidy(part.replace(GLUED_LABEL, ' ')))
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
    .replace(/\S+@\S+|https?:\S+|(?:^|\s)@\S+/g, ' ')
    // Not "Human in the Loop": whoever stands before it has two names.
    .replace(/(?<=\S\s+\S+)\s+(?:for|of|in|at|on|from)\s.*$/i, '')
    .replace(/\s+(?:published|posted|updated|edited|view|follow|contributor|with)\b.*$/i, '')
    .replace(
      /\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]*\s+)?\d.*$/iu,
      '',
    )
    .replace(/\s+[-–]\s.*$|(?<=\S)\s*—.*$|\s+(?:on|at|in|from)$|\s*(?:[記记]者|기자|특파원)$/u, '')
    .replace(/^[\s"“”:.–—-]+|[\s"“”:–—-]+$/g, '')
    // "Mara (Lin) Lindt" has lost what stood in brackets.
    .replace(/\s+/g, ' ')
    .trim();
  const odd = !/\p{L}{2}/u.test(name) || /\d{2}/.test(name) || name.length > 60 || name.split(' ').length > 6;
  return odd || NO_NAME.test(name) ? '' : name;
}

/** Two words or more, each with a capital but for particles ("van der", "al-"); scripts without capitals are believed. */
export function looksLikeName(name: string): boolean {
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return name.length <= 30;
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.every((word) => /^[\p{Lu}“"'(]|^(?:[a-z]{1,3}|von|della|degli|dello)$|^[a-z]{1,2}['’-]\p{Lu}/u.test(word))
  );
}

/** One word that may be all of a name: "Amanda", "doumae". */
export const isOneWord = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}'’_.-]{2,24}$/u.test(name) && !monthsOf('en').includes(name.toLowerCase());

const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the/, '');
