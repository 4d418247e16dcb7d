/** The address of a database as a reader types it. */
import { PressmarkError } from '../errors.ts';

export interface Server {
  /** Of the database, without login, query and last slash: "https://couch.example/pressmark". */
  address: string;
  user: string;
  password: string;
}

/** Where a line that is not encrypted never leaves the machine. The policy of our pages names the same two. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/**
 * A login that stands in the address is taken out of it; one that is given beside it counts more.
 *
 * @throws PressmarkError "sync-address" where it names no database, "sync-insecure" where others could listen.
 * @example toServer({ address: 'https://ann:secret@couch.example/press/', user: '', password: '' })
 *   // => { address: 'https://couch.example/press', user: 'ann', password: 'secret' }
 */
export function toServer({ address, user, password }: Server): Server {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) throw new PressmarkError('sync-address', address);
  const path = url.pathname.replace(/\/+$/, '');
  if (!path || path.includes('//')) throw new PressmarkError('sync-address', 'names no database');
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) throw new PressmarkError('sync-insecure', url.host);
  return {
    address: url.origin + path,
    user: user.trim() || decoded(url.username),
    password: password || decoded(url.password),
  };
}

/** A login with a bare percent sign is taken as it was typed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The sites that the browser is asked for; it knows no ports. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
