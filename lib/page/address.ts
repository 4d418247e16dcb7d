/** The address under which an article is kept: the same one, however the reader came to it. */
import { attributeOf, findAll } from './nodes.ts';

/** What mailers, networks and advertisers add to follow a reader; the article is the same without it. */
const TRACKING =
  /^(?:(?:utm|ns|pk|mtm|matomo|at|hsa)_\w+|mc_[ce]id|_hs(?:enc|mi)|vero_(?:id|conv)|oly_(?:anon|enc)_id|(?:fb|g|d|y|tw|tt)clid|msclkid|gclsrc|[gw]braid|igsh(?:id)?|li_fat_id|mkt_tok|wt_?mc|wt_zmc|cmp(?:_?id)?|(?:ic|intc|nc|oc)id|sm(?:id|typ)|sref|guccounter|guce_referrer(?:_sig)?|ref_(?:src|url)|ftag|ito|xtor|xing_share|spm|__twitter_impression|_g[al]|s_cid|referrer_access_token)$/i;

/** Without hash and tracking parameters. Throws on what is no address. */
export function cleanAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  const tracking: string[] = [];
  // Not `keys()`: in Firefox's content scripts the iterators of URLSearchParams cannot be walked.
  url.searchParams.forEach((_value, name) => {
    if (TRACKING.test(name)) tracking.push(name);
  });
  for (const name of tracking) url.searchParams.delete(name);
  return url.href.replace(/\?$/, '');
}

/**
 * The canonical address of a page.
 *
 * `rel=canonical` is believed when it stays on the same host ("www." aside) and names more than the site's root: careless
 * sites point every article at their front page, syndicated copies at another site, and marks would land on the wrong page.
 */
export function canonicalAddress(document: Document, address: string): string {
  const own = new URL(cleanAddress(address));
  for (const link of findAll(document, 'link[rel~="canonical" i][href]')) {
    const named = parse(attributeOf(link, 'href').trim(), address);
    if (!named || !/^https?:$/.test(named.protocol)) continue;
    const sameHost = bareHost(named) === bareHost(own);
    if (sameHost && (named.pathname !== '/' || own.pathname === '/')) return cleanAddress(named.href);
  }
  return own.href;
}

const bareHost = (url: URL): string => url.host.replace(/^www\./, '');

function parse(address: string, base: string): URL | null {
  try {
    return address ? new URL(address, base) : null;
  } catch {
    return null;
  }
}
