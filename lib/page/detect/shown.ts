/** What else a page shows: a date and a byline, as a story has them, or cards of other pages and prices. */
import { countOf, findFirst } from '../nodes.ts';
import type { Add, Prose } from './reasons.ts';

// Every element is asked: what few of them have stands first, the longer questions behind it.
const DATE = 'time,[itemprop=datePublished],[class*=ate][class*=date i],[class*=publish],[class*=timestamp]';
const BYLINE = '[rel~=author],[itemprop=author],[class*=yline][class*=byline i],[class*=uthor]';
const SELLS = '[itemprop]:is([itemprop=price],[itemprop=offers]),[class*=art]:is([class*=to-cart],[class*=tocart i])';
/** Not "h2 a": for that the browser goes up from every link of the page. */
const CARDS = ':is(h2,h3,h4):is([href] *,:has([href]))';

export function weighShown(document: Document, isDated: boolean, add: Add): void {
  const showsDate = findFirst(document, DATE);
  const showsByline = findFirst(document, BYLINE);
  if (showsDate && showsByline) add(1.5, 'byline');
  else if (!showsDate && !showsByline) add(isDated ? -0.5 : -1.5, 'noByline');
}

export function weighCards(document: Document, { prose }: Prose, add: Add): void {
  const cards = countOf(document, CARDS);
  if (cards > 8 && prose < 150 * cards) add(-1.5, 'cards');
  if (countOf(document, SELLS)) add(-1.5, 'prices');
}
