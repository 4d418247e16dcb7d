import { afterEach, describe, expect, test } from 'vitest';
import { originOf, toServer } from '../../../lib/sync/address.ts';
import { createCouch } from '../../../lib/sync/couch.ts';
import { type CouchServer, startCouch } from '../../support/couch-server.ts';

const typed = (address: string, user = '', password = '') => toServer({ address, user, password });

describe('the address of a database', () => {
  test('is taken as people type it, and a login out of it', () => {
    expect(typed(' https://ann:s%20p@couch.example:6984/press/?a#b ')).toEqual({
      address: 'https://couch.example:6984/press',
      user: 'ann',
      password: 's p',
    });
    expect(typed('https://ann:100%@couch.example/press')).toMatchObject({ user: 'ann', password: '100%' });
    expect(typed('https://ann:old@couch.example/press', 'bea', 'new')).toMatchObject({ user: 'bea', password: 'new' });
    expect(originOf('https://couch.example:6984/press')).toBe('https://couch.example/*');
  });

  test('that others could listen to is refused, one of this machine is not', () => {
    for (const address of ['http://couch.example/press', 'http://127.0.0.1.example/press', 'http://10.0.0.1/press'])
      expect(() => typed(address)).toThrow('sync-insecure');
    expect(typed('http://localhost:5984/press').address).toBe('http://localhost:5984/press');
    expect(typed('http://127.0.0.1:5984/press').address).toBe('http://127.0.0.1:5984/press');
  });

  test('that names no database is refused', () => {
    for (const address of [
      '',
      'press',
      'https://couch.example',
      'https://couch.example/',
      'javascript:alert(1)',
      'file:///press',
    ])
      expect(() => typed(address), address).toThrow('sync-address');
  });
});

describe('what goes wrong has a code that says what to do', () => {
  let server: CouchServer | undefined;
  afterEach(() => server?.stop());
  const at = (address: string, user = '', password = '') => createCouch({ address, user, password }, fetch);
  /** A server that says the same to everybody. */
  const saying = (status: number, body: string, headers = {}) =>
    createCouch(
      { address: 'https://couch.example/press', user: '', password: '' },
      async () => new Response(body, { status, headers }),
    );

  test('a real server: wrong password, no such database, no line', async () => {
    server = await startCouch({ user: 'ann', password: 'näht' });
    await expect(at(server.address, 'ann', 'wrong').info()).rejects.toMatchObject({ code: 'sync-login' });
    const couch = at(server.address, 'ann', 'näht');
    await expect(couch.info()).rejects.toMatchObject({ code: 'sync-missing' });
    await couch.create();
    await couch.create();
    expect(await couch.info()).toEqual({ updateSeq: 0 });
    server.cut();
    await expect(couch.info()).rejects.toMatchObject({ code: 'sync-unreachable' });
  });

  test.each([
    [200, '<html>Welcome</html>', 'sync-not-couch'],
    [200, '{"couchdb":"Welcome"}', 'sync-not-couch'],
    [404, '<html>Not found</html>', 'sync-not-couch'],
    [302, '', 'sync-not-couch'],
    [403, '{"error":"forbidden"}', 'sync-login'],
    [429, '', 'sync-busy'],
    [503, 'busy', 'sync-busy'],
    [507, '{"error":"insufficient_storage","reason":"The disk is full"}', 'sync-full'],
    [500, '{"error":"enospc","reason":"no space left on device"}', 'sync-full'],
    [500, '{"error":"badmatch"}', 'sync-refused'],
  ])('%d %s is %s', async (status, body, code) => {
    await expect(saying(status, body).info()).rejects.toMatchObject({ code });
  });

  test('asks nobody else: no redirect is followed, no cookie goes along', async () => {
    const asked: [string, RequestInit][] = [];
    const couch = createCouch(
      { address: 'https://couch.example/press', user: 'ann', password: 'x' },
      async (address, options) => {
        asked.push([address, options]);
        return new Response('{"results":[],"last_seq":"7-abc"}', { status: 200 });
      },
    );
    await couch.changes('5-a+b', 10);
    expect(asked[0]?.[0]).toBe('https://couch.example/press/_changes?style=all_docs&limit=10&since=5-a%2Bb');
    expect(asked[0]?.[1]).toMatchObject({ redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' });
  });
});
