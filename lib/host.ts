/** The site that an address belongs to. */

/**
 * The host name without "www.": sites answer under both, and an article is the same under either. What is left must be a
 * site of its own: "www.com" is one, "com" is none.
 */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\.(?=.+\..)/, '');
}
