/** Errors that a reader may meet. Each has a code, which the interface turns into words that say what to do. */

export const ERROR_CODES = [
  'reload-page', // the extension was updated under this page
  'storage-full',
  'storage-broken',
  'storage-newer', // the library was written by a newer version
  'not-found',
  'bad-request',
  'too-large',
  'too-often', // a tab asks for more than one tab may
  'import-invalid',
  'backup-not-allowed', // the reader took the access to downloads away
  'sync-address', // names no database of a server
  'sync-insecure', // http to another machine
  'sync-not-allowed', // the reader did not give access to that address
  'sync-unreachable', // offline, wrong name, refused, a certificate that the browser does not trust
  'sync-login',
  'sync-missing', // there is no such database
  'sync-not-couch',
  'sync-busy',
  'sync-full',
  'sync-too-large',
  'sync-refused',
  'sync-newer', // documents of a newer version
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error with a code; `detail` is for the log and for "what happened", never the only words shown. */
export class PressmarkError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'PressmarkError';
  }
}

/** The code of anything thrown; whatever is unknown is "internal". The store gives its failures their codes itself. */
export function codeOf(error: unknown): ErrorCode {
  // By its name: the scripts of one page are built apart, and each has a class of its own.
  const { name, code } = (error ?? {}) as Partial<PressmarkError>;
  return name === 'PressmarkError' && code ? code : 'internal';
}
