/** The site that an address belongs to. */

/** The host name without "www.": sites answer under both, and an article is the same under either. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
