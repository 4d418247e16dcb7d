/** A server that is out of order at any one request, whichever it is: a message that says so, and nothing is lost. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCouch } from '../../../lib/sync/couch.ts';
import { everythingOf, machineAt, sharedCouch, syncAll } from '../../support/machines.ts';
import { sampleArticle, sampleQuotation, timeOf } from '../../support/samples.ts';
import { CERTIFICATES, startTls } from '../../support/tls-server.ts';

const couch = sharedCouch();
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Answers the request of that number, counted from 0, with the fault; returns how many requests there were. */
function outOfOrder(at: number, fault: () => Response | Promise<Response>, isCarriedOut: boolean): () => number {
  const { fetch: real } = globalThis;
  let count = 0;
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    if (count++ !== at) return real(address, options);
    if (isCarriedOut) await real(address, options);
    return fault();
  });
  return () => count;
}

const saying = (status: number, body: string) => () => new Response(body, { status });
const FAULTS: [name: string, fault: () => Response | Promise<Response>][] = [
  ['401', saying(401, '{"error":"unauthorized","reason":"Name or password is incorrect."}')],
  ['403', saying(403, '{"error":"forbidden","reason":"You may not."}')],
  ['404', saying(404, '{"error":"not_found","reason":"Database does not exist."}')],
  ['409', saying(409, '{"error":"conflict","reason":"Document update conflict."}')],
  ['413', saying(413, '{"error":"too_large","reason":"the request entity is too large"}')],
  ['500', saying(500, '{"error":"badmatch","reason":"unknown"}')],
  ['503 of a proxy', saying(503, '<html>Service unavailable</html>')],
  ['a page of a web server', saying(200, '<!doctype html><title>Welcome to the café</title>')],
  ['JSON that is cut off', saying(200, '{"results":[{"seq":1,"id":"annotation:')],
  ['JSON of another kind', saying(200, '[null, 7, {"ok": []}]')],
  ['nothing', saying(200, '')],
  ['a line that breaks', () => Promise.reject(new TypeError('Failed to fetch'))],
];

describe.each([
  ['that was not carried out', false],
  ['that was carried out', true],
])('a request %s is answered with', (_words, isCarriedOut) => {
  test.each(FAULTS)('%s: it is told, and afterwards both have everything', async (_name, fault) => {
    const told = new Set<string>();
    for (let at = 0, asked = 1; at < asked; at++) {
      const address = couch.fresh();
      const numbers = [1, 2, 3];
      const [here, there] = [await machineAt(address), await machineAt(address)];
      const article = sampleArticle();
      await here.library.saveAnnotations(
        numbers.map((n) => sampleQuotation(n)),
        article,
        timeOf(1),
      );
      await there.library.saveAnnotations([sampleQuotation(4)], article, timeOf(1));
      await there.sync();
      const before = await everythingOf(here);
      const counted = outOfOrder(at, fault, isCarriedOut);
      const failed = await here.sync().then(
        () => null,
        (error: { code: string }) => error.code,
      );
      asked = Math.max(asked, counted());
      vi.unstubAllGlobals();
      if (failed) told.add(failed);
      // Whatever came of it, what was here is here.
      for (const annotation of JSON.parse(before).annotations)
        expect(await here.library.annotationsOf(article.source)).toContainEqual(annotation);
      await here.library.offerAgain();
      await syncAll([here, there]);
      expect((await here.library.counts()).annotations, `request ${at}`).toBe(4);
      expect(await everythingOf(there)).toBe(await everythingOf(here));
    }
    for (const code of told) expect(code).toMatch(/^sync-/);
    expect(told.size).toBeGreaterThan(0);
  });
});

describe('a server that is not what it should be', () => {
  async function listening(answer: RequestListener) {
    const slow = createServer(answer);
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const address = `127.0.0.1:${(slow.address() as AddressInfo).port}/press`;
    const stop = () => {
      slow.closeAllConnections();
      slow.close();
    };
    return { address, stop };
  }
  const couchAt = (address: string) => createCouch({ address, user: '', password: '' }, fetch);

  test.each<[string, RequestListener]>([
    ['with all of its answer', () => {}],
    ['with the end of its answer', (_request, response) => response.writeHead(200).write('{"db_name":"press",')],
  ])('one that keeps us waiting %s is given up', async (_words, answer) => {
    const { address, stop } = await listening(answer);
    const { timeout } = AbortSignal;
    const waits: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
      waits.push(time);
      return timeout(50);
    });
    await expect(couchAt(`http://${address}`).info()).rejects.toMatchObject({ code: 'sync-unreachable' });
    expect(waits).toEqual([60_000]);
    stop();
  });

  test.each(['of this machine', 'of another'] as const)(
    'a certificate %s that nobody vouches for is told, and the login is not',
    async (whose) => {
      const server = await startTls(CERTIFICATES[whose]);
      const asking = createCouch({ address: server.address, user: 'ann', password: 'secret' }, fetch).info();
      await expect(asking).rejects.toMatchObject({ code: 'sync-unreachable' });
      expect(server.heard()).toBe(0);
      server.stop();
    },
  );

  test('one that sends us elsewhere is not followed', async () => {
    const asked: string[] = [];
    const { address, stop } = await listening(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(couchAt(`http://${address}`).info()).rejects.toMatchObject({ code: 'sync-not-couch' });
    expect(asked).toEqual(['/press']);
    stop();
  });

  test('one that speaks no TLS where it should is not spoken to', async () => {
    let heard = 0;
    const { address, stop } = await listening(() => {
      heard += 1;
    });
    await expect(couchAt(`https://${address}`).info()).rejects.toMatchObject({ code: 'sync-unreachable' });
    expect(heard).toBe(0);
    stop();
  });
});
