/**
 * Speaks the CouchDB protocol (https://docs.couchdb.org/en/stable/api/database/) with one database: the six requests that
 * we need, and what goes wrong as codes that the interface has words for.
 */
import type { Json } from '../annotation/model.ts';
import { type ErrorCode, PressmarkError } from '../errors.ts';
import type { Server } from './address.ts';
import type { SyncDocument } from './document.ts';

/** A document that changed: its revisions without successor, the one that the server shows first. */
export interface Change {
  id: string;
  revs: string[];
}

export interface Changes {
  changes: Change[];
  /** Where the next batch begins. */
  last: Json;
}

/** What became of a document that was put. */
export type Put = { is: 'stored'; rev: string } | { is: 'conflict' } | { is: 'refused' };

export interface Couch {
  /** The number of the database's last change. @throws "sync-missing" when there is no such database. */
  info: () => Promise<{ updateSeq: Json }>;
  create: () => Promise<void>;
  /** A document that stays with this database when it is copied; null when there is none. */
  local: (id: string) => Promise<Record<string, Json> | null>;
  putLocal: (id: string, body: Record<string, Json>) => Promise<void>;
  changes: (since: Json, limit: number) => Promise<Changes>;
  /** What is not there any more is left out. Without `rev`: the revision that the server shows. */
  get: (wanted: readonly { id: string; rev?: string }[]) => Promise<Json[]>;
  /** Documents of different names; answers in their order. @throws "sync-too-large" when it is too much for one request. */
  put: (documents: readonly (SyncDocument | Pruned)[]) => Promise<Put[]>;
}

/** A revision that another one has taken up. */
export interface Pruned {
  _id: string;
  _rev: string;
  _deleted: true;
}

type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** As long as a slow server may take for one batch. */
const PATIENCE = 60_000;

const CODES: Record<number, ErrorCode> = {
  0: 'sync-not-couch',
  401: 'sync-login',
  403: 'sync-login',
  404: 'sync-missing',
  413: 'sync-too-large',
  429: 'sync-busy',
  502: 'sync-busy',
  503: 'sync-busy',
  504: 'sync-busy',
  507: 'sync-full',
};

export function createCouch(server: Server, fetching: Fetch): Couch {
  const headers: Record<string, string> = { accept: 'application/json', ...authorization(server) };

  async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; answer: Json }> {
    const options: RequestInit = {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Nothing but this address is asked: no cookie goes along, and no other server is followed to.
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    };
    try {
      const response = await fetching(server.address + path, options);
      return { status: response.status, answer: parsed(await response.text()) };
    } catch (error) {
      throw new PressmarkError('sync-unreachable', error instanceof Error ? error.message : String(error));
    }
  }

  async function expect(method: string, path: string, body?: unknown): Promise<Json> {
    const { status, answer } = await ask(method, path, body);
    if (status < 200 || status > 299) throw failureOf(status, answer);
    return answer;
  }

  const localOf = async (id: string) => {
    const { status, answer } = await ask('GET', `/_local/${id}`);
    if (status === 404) return null;
    if (status !== 200 || !isObject(answer)) throw failureOf(status, answer);
    return answer;
  };

  return {
    async info() {
      const answer = await expect('GET', '');
      if (!isObject(answer) || typeof answer.db_name !== 'string' || answer.update_seq === undefined)
        throw new PressmarkError('sync-not-couch', 'no name and no number of changes');
      return { updateSeq: answer.update_seq };
    },
    async create() {
      const { status, answer } = await ask('PUT', '');
      // 412: somebody was quicker.
      if (status !== 412 && (status < 200 || status > 299)) throw failureOf(status, answer);
    },
    local: localOf,
    async putLocal(id, body) {
      await expect('PUT', `/_local/${id}`, body);
    },
    async changes(since, limit) {
      const from = encodeURIComponent(typeof since === 'string' ? since : JSON.stringify(since));
      return changesIn(await expect('GET', `/_changes?style=all_docs&limit=${limit}&since=${from}`));
    },
    async get(wanted) {
      const answer = await expect('POST', '/_bulk_get', { docs: wanted });
      const results = isObject(answer) && Array.isArray(answer.results) ? answer.results : notCouch('_bulk_get');
      return results
        .flatMap((result) => (isObject(result) && Array.isArray(result.docs) ? result.docs : []))
        .flatMap((one) => (isObject(one) && one.ok !== undefined ? [one.ok] : []));
    },
    async put(documents) {
      const answer = await expect('POST', '/_bulk_docs', { docs: documents });
      if (!Array.isArray(answer)) return notCouch('_bulk_docs');
      const results = new Map(answer.flatMap((one) => (isObject(one) ? [[one.id, one] as const] : [])));
      return documents.map(({ _id }) => putOf(results.get(_id)));
    },
  };
}

/** As UTF-8, which is what servers of today read. */
function authorization({ user, password }: Server): Record<string, string> {
  if (!user) return {};
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

const isObject = (value: Json | undefined): value is { [field: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined in no JSON: what is not JSON is null. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function notCouch(what: string): never {
  throw new PressmarkError('sync-not-couch', what);
}

function failureOf(status: number, answer: Json): PressmarkError {
  const words = isObject(answer) ? `${answer.error ?? ''} ${answer.reason ?? ''}` : '';
  const detail = `${status} ${words}`.trim().slice(0, 500);
  if (/enospc|no space|quota|insufficient.storage/i.test(words)) return new PressmarkError('sync-full', detail);
  // A page of some web server, and no answer of a database.
  if (!words && status !== 413 && status < 500 && status !== 401 && status !== 403 && status !== 429)
    return new PressmarkError('sync-not-couch', detail);
  return new PressmarkError(CODES[status] ?? 'sync-refused', detail);
}

function changesIn(answer: Json): Changes {
  if (!isObject(answer) || !Array.isArray(answer.results) || answer.last_seq === undefined) return notCouch('_changes');
  const changes = answer.results.flatMap((result): Change[] => {
    if (!isObject(result) || typeof result.id !== 'string' || !Array.isArray(result.changes))
      return notCouch('_changes');
    const revs = result.changes.flatMap((one) => (isObject(one) && typeof one.rev === 'string' ? [one.rev] : []));
    return revs.length ? [{ id: result.id, revs }] : [];
  });
  return { changes, last: answer.last_seq };
}

/** A document of which the server says nothing has to be sent again: it may be there, and then the server says so. */
function putOf(result: { [field: string]: Json } | undefined): Put {
  if (!result || result.error === 'conflict') return { is: 'conflict' };
  return typeof result.rev === 'string' && result.error === undefined
    ? { is: 'stored', rev: result.rev }
    : { is: 'refused' };
}
