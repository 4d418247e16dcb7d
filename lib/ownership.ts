/**
 * What of the library a request may touch: a page what is of its own site, one of our pages everything, unless what it asks
 * about was told to it by a page. Things of other sites are to such an asker as if they were not there: it must not learn by
 * trying which ids there are.
 */
import type { Browser } from 'wxt/browser';
import { PressmarkError } from './errors.ts';
import { areOfSite, hostOf } from './host.ts';
import { isOwnPage } from './requests.ts';

type Sender = Browser.runtime.MessageSender;

/** As the library answers. */
interface Rows {
  /** Of those annotations that are there, the article by the id. */
  sourcesOf(ids: readonly string[]): Promise<Map<string, string>>;
  /** The hosts that an act touched; null for more than a few. */
  hostsOf(act: number): Promise<string[] | null>;
}

/** The site to which a request is held, "" where there is none; null: it is held to none. `of`: as one of our pages says. */
export function siteOfRequest(sender: Sender, of?: string): string | null {
  if (isOwnPage(sender) && of === undefined) return null;
  const address = isOwnPage(sender) ? `https://${of}/` : sender.url;
  return address && URL.canParse(address) ? hostOf(address) : '';
}

/** Those of the ids that are there and may be touched, each with the article that it is of. */
export async function touchable(
  library: Pick<Rows, 'sourcesOf'>,
  ids: readonly string[],
  site: string | null,
): Promise<Map<string, string>> {
  const sources = await library.sourcesOf(ids);
  return site === null ? sources : new Map([...sources].filter(([, source]) => site !== '' && hostOf(source) === site));
}

/** @throws PressmarkError "not-found" unless the act touched nothing but that site. */
export async function requireActOf(library: Pick<Rows, 'hostsOf'>, act: number, site: string | null): Promise<void> {
  if (site === null) return;
  if (!areOfSite(await library.hostsOf(act), `https://${site}/`)) throw new PressmarkError('not-found', `act ${act}`);
}
