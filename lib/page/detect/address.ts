/** What a page's address says of it. */
import { type Add, isOneOf } from './reasons.ts';

/** Parts of a path that hold stories; of each word its plural too. */
const STORIES =
  ' news article story stories blog post press pressrelease opinion nachrichten noticia actualite artikel archives ';
/** Parts that hold lists, accounts, shops, forums and manuals on most sites. */
const OTHERS =
  ' tag topic author user product collection forum thread doc service solution discussion category categories section search login log-in signin sign-in signup sign-up register registration ' +
  'account my-account profile cart checkout basket shop store viewtopic showthread documentation api reference manual wiki help support faq about about-us contact contact-us privacy terms ' +
  'what-we-do pricing job career page comment hotel restaurant reviews product-reviews customer-reviews dp ';
const OTHER_HOSTS = ' forum shop store docs support help ';

export function weighAddress(url: string, add: Add): void {
  const [address, ...queries] = (url.toLowerCase().split('#')[0] as string).split('?');
  add(pointsOf((address as string).split('/').slice(2), `&${queries}`), 'address');
}

/** `parts`: the host, then the path. `query` begins with "&". */
function pointsOf(parts: string[], query: string): number {
  const [host, first = '', second] = parts;
  if (parts.length < 4 && !second && FRONT_PAGE.test(first)) return STORY_QUERY.test(query) ? 0 : -9;
  const end = parts.length - 1;
  const last = withoutEnding(parts[end] || (parts[end - 1] as string));
  let points = 0;
  let others = 0;
  for (let i = 1; i <= end; i++) {
    const part = parts[i] as string;
    if ((i < end || part.includes('-')) && isOneOf(STORIES, part.split('-')[0] as string)) points = 0.5;
    if (isOneOf(OTHERS, i < end ? part : last)) others = 2;
  }
  points -= others;
  if (isOneOf(OTHER_HOSTS, (host as string).split('.')[0] as string)) points -= 1;
  if (query.length > 1 && SEARCH.test(query)) points -= 2;
  const path = `/${parts.slice(1).join('/')}`;
  if ((path.includes('/20') || path.includes('/19')) && DATE.test(path)) points += 1.5;
  const words = last.match(WORDS)?.length ?? 0;
  if (words > 3) return points + 1.5;
  if (digitsIn(path) > 4) return points + 1;
  // "/about", "/roof-repairs": a page of the site, unless a date or a section of stories stands before it.
  const isFew = words < 2 || (words === 2 && !(parts[2] && first));
  return isFew && points <= 0 && digitsIn(last) < 4 ? points - 1 : points;
}

const FRONT_PAGE = /^(?:[a-z]{2}(?:-[a-z]{2})?|index\.\w+|home|blog|news)?$/;
const STORY_QUERY = /&(?:p|id|article|story)=\d/;
const SEARCH = /&(?:q|s|query|search|keyword)=/;
const DATE = /\/(?:19|20)\d\d[/_-]?\d\d?(?:[/_-]|$)/;
/** A word, in a name of several, has two letters; those of other scripts are written with "%". */
const WORDS = /(?:^|[-_])[^-_]*?(?:[a-z]{2}|%)/g;

/** The most digits that follow one another. */
function digitsIn(text: string): number {
  let most = 0;
  let digits = 0;
  for (const character of text) {
    digits = character >= '0' && character <= '9' ? digits + 1 : 0;
    if (digits > most) most = digits;
  }
  return most;
}

/** "story.html" is "story". */
function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && dot > name.length - 7 ? name.slice(0, dot) : name;
}
