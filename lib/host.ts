/** The site that an address belongs to. */

/**
 * The host name without "www.": sites answer under both, and an article is the same under either. What is left must be a
 * site of its own: "www.com" is one, "com" is none.
 */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\.(?=.+\..)/, '');
}

/** Whether all that was touched, `hosts` (null: too many to be remembered), is of the site of an address. */
export function areOfSite(hosts: readonly string[] | null, address: string): boolean {
  if (!hosts?.length || !URL.canParse(address)) return false;
  return hosts.every((host) => URL.canParse(`https://${host}/`) && hostOf(`https://${host}/`) === hostOf(address));
}

/**
 * Match patterns of every address of a page's site. An address of numbers has no "www" before it, and browsers refuse a
 * pattern that says so.
 */
export function patternsOf(address: string): string[] {
  const hosts = [hostOf(address), `www.${hostOf(address)}`].filter((host) => URL.canParse(`https://${host}/`));
  return hosts.map((host) => `*://${host}/*`);
}
