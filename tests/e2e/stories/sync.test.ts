/** Two machines and a server of the reader's own: named in the options, over a line that is cut, with a library that takes a while. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CouchServer, startCouch } from '../../support/couch-server.ts';
import { sampleArticle, sampleQuotation } from '../../support/samples.ts';
import { CERTIFICATES, startTls, type TlsServer } from '../../support/tls-server.ts';
import type { Driver, Page } from '../support/driver.ts';
import { BROWSERS, launch } from '../support/launch.ts';
import { waitForMarks } from '../support/reader.ts';
import { type Site, startSite } from '../support/site.ts';

declare const chrome: typeof import('webextension-polyfill');

/** Every run takes a thousand; tests/lib/sync takes 10,000. */
const COUNT = Number(process.env.SYNC_ANNOTATIONS ?? 1_000);
const LOGIN = { user: 'ann', password: 'näht' };
const button = (name: string) => ({ role: 'button', name });

interface Machine {
  driver: Driver;
  options: Page;
}

/** As the background answers our own pages. */
function ask<T>({ driver }: Machine, type: string, request: object): Promise<T> {
  return driver.evaluateInExtension(
    async ({ type: what, request: asked }) => {
      const reply = (await chrome.runtime.sendMessage({ to: 'background', type: what, request: asked })) as {
        value: T;
      };
      return reply.value;
    },
    { type, request },
  );
}

const countOf = async (machine: Machine) =>
  (await ask<{ counts: { annotations: number } }>(machine, 'storageState', {})).counts.annotations;
const stateOf = (machine: Machine) =>
  ask<{ progress: { received: number } | null; failed: string | null; unsent: number; at: string | null }>(
    machine,
    'syncState',
    {},
  );
const rowsOf = (machine: Machine, filter: object) =>
  ask<{ total: number; rows: { annotation: unknown }[] }>(machine, 'libraryRows', {
    filter,
    group: 'none',
    order: 'oldest',
    offset: 0,
    limit: 200,
  });

/** Brings in so many annotations of the same words, made in the browser. */
async function fill({ driver }: Machine): Promise<void> {
  const [annotation, article] = [sampleQuotation(1), sampleArticle()];
  await driver.evaluateInExtension(
    async ({ sample, about, count }) => {
      const send = (type: string, request: object) => chrome.runtime.sendMessage({ to: 'background', type, request });
      const none = { rejections: [], decisions: [], changes: [] };
      for (let from = 0; from < count; from += 1_000) {
        const annotations = Array.from({ length: 1_000 }, (_, i) => {
          const id = `urn:uuid:00000000-0000-4000-8000-${String(from + i).padStart(12, '0')}`;
          return {
            ...sample,
            id,
            body: [...sample.body, { type: 'TextualBody', purpose: 'tagging', value: `tag ${i % 7}` }],
          };
        });
        await send('importPreview', { job: 'fill', batch: { ...none, annotations, articles: [about] } });
      }
      await send('importCommit', { job: 'fill' });
    },
    { sample: annotation, about: article, count: COUNT },
  );
}

async function typeServer({ options }: Machine, address: string): Promise<void> {
  // A field for passwords has no role.
  for (const [name, text] of Object.entries({ address, ...LOGIN })) {
    await options.click(`input[name=${name}]`);
    await options.type(text);
  }
  await options.document.click(button('Turn on'));
}

const mayReach = ({ driver }: Machine, address: string) =>
  driver.evaluateInExtension(
    (origin) => chrome.permissions.contains({ origins: [origin] }),
    `http://${new URL(address).hostname}/*`,
  );

const says = ({ options }: Machine, words: string | RegExp) =>
  expect.poll(() => options.document.text(), { timeout: 100_000 }).toMatch(words);
const SAME = /Last the same on both sides/;

const contacts = ({ driver }: Machine) => driver.requests().filter(({ url }) => url.includes('/pressmark'));

describe.each(BROWSERS)('two machines, in %s', (browser) => {
  const [here, there] = [{} as Machine, {} as Machine];
  let server: CouchServer;
  let site: Site;
  let stranger: TlsServer;

  beforeAll(async () => {
    server = await startCouch(LOGIN);
    site = await startSite();
    for (const machine of [here, there]) {
      machine.driver = await launch(browser);
      machine.options = await machine.driver.openExtensionPage('options.html');
    }
  });
  afterAll(async () => {
    for (const { driver } of [here, there]) await driver?.close();
    await server?.stop();
    await site?.close();
  });

  test('nobody is contacted before the reader names a server', async () => {
    await fill(here);
    expect(await countOf(here)).toBe(COUNT);
    expect(server.asked).toEqual([]);
    expect(here.driver.requests().filter(({ host }) => !host.endsWith(`:${site.port}`))).toEqual([]);
  });

  test('a server with a certificate that nobody vouches for hears no word, and it is told', async () => {
    stranger = await startTls(CERTIFICATES['of this machine']);
    await typeServer(here, stranger.address);
    await says(here, /cannot be reached.*certificate/);
    expect(stranger.refused()).toBeGreaterThan(0);
    expect(stranger.heard()).toBe(0);
    expect(await here.options.document.find(button('Turn off'))).toBeNull();
    stranger.stop();
    await here.options.reload();
  });

  test('the first machine sends everything, though the line is cut in the middle', async () => {
    // Chromium asks in a window that cannot be driven, and only readers who have taken the access away; here it is there.
    if (browser === 'firefox') await here.driver.setHostAccess(false);
    expect(await mayReach(here, server.address)).toBe(browser === 'chromium');
    await typeServer(here, server.address);
    // Asked for by that press.
    await expect.poll(() => mayReach(here, server.address)).toBe(true);
    await says(here, /no database of this name/);
    server.cut(2, '_bulk_docs');
    const started = performance.now();
    await here.options.document.click(button('Create the database'));
    await says(here, /cannot be reached/);
    expect((await stateOf(here)).unsent).toBeGreaterThan(0);
    server.mend();
    await here.options.document.click(button('Bring together now'));
    await says(here, SAME);
    console.info(`${browser}: ${COUNT} sent in ${Math.round(performance.now() - started)} ms, with a cut`);
    expect((await stateOf(here)).unsent).toBe(0);
  });

  test('the login lies where no script of a page can read it', async () => {
    const stored = await here.driver.evaluateInExtension(async () => JSON.stringify(await chrome.storage.local.get()));
    expect(stored).toContain('syncMark');
    expect(stored).not.toMatch(/näht|"ann"/);
  });

  test('the second receives everything, though the line is cut and its background ended in the middle', async () => {
    const started = performance.now();
    // The other machine may look in at any time; what it asks does not count.
    server.cut(2, '_bulk_get');
    await typeServer(there, server.address);
    await says(there, /cannot be reached/);
    await there.driver.killBackground();
    const half = await countOf(there);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(COUNT);
    server.mend();
    await there.options.document.click(button('Bring together now'));
    await says(there, SAME);
    console.info(
      `${browser}: ${COUNT} received in ${Math.round(performance.now() - started)} ms, with a cut and a kill`,
    );
    expect(await countOf(there)).toBe(COUNT);
  });

  test('both go on without a line, and keep what either wrote', async () => {
    server.cut();
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000003';
    await ask(here, 'changeAnnotation', { id, change: { note: 'Ask the port.' } });
    await ask(there, 'changeAnnotation', { id, change: { tags: ['ferry'] } });
    await ask(there, 'deleteMany', { selection: { filter: { tags: ['tag 5'] } } });
    await expect.poll(async () => (await stateOf(here)).failed).toBe('sync-unreachable');
    server.mend();
    for (const machine of [here, there, here]) {
      const before = (await stateOf(machine)).at;
      await machine.options.document.click(button('Bring together now'));
      await expect.poll(async () => (await stateOf(machine)).at, { timeout: 60_000 }).not.toBe(before);
    }
    const filter = { query: 'port', tags: ['ferry'] };
    const [a, b] = [await rowsOf(here, filter), await rowsOf(there, filter)];
    expect(a.total).toBe(1);
    expect(b.rows).toEqual(a.rows);
    expect((await rowsOf(here, { tags: ['tag 5'] })).total).toBe(0);
    expect(await countOf(here)).toBe(await countOf(there));
  });

  test('an article that is open shows what was saved on the other machine', async () => {
    const address = site.url('/articles/wire-ferry');
    const open = await there.driver.openPage(address);
    await waitForMarks(there.driver, open);
    expect(JSON.stringify(Object.keys(await there.driver.highlights(open)))).not.toMatch(/amber/);
    const page = await here.driver.openPage(address);
    await waitForMarks(here.driver, page);
    await page.dragSelect('ferry');
    await here.driver.runCommand(page, 'highlight-selection');
    await expect.poll(async () => (await rowsOf(here, { source: address })).total).toBe(1);
    // By itself, a moment after it was saved.
    await expect.poll(async () => (await stateOf(here)).unsent).toBe(0);
    await ask(there, 'syncNow', {});
    await expect.poll(async () => JSON.stringify(Object.keys(await there.driver.highlights(open)))).toMatch(/amber/);
    await open.close();
    await page.close();
  });

  test('turned off it contacts nobody, keeps what it has and forgets the password', async () => {
    await here.options.bringToFront();
    await here.options.document.click(button('Turn off'));
    await says(here, /Address of the database/);
    const kept = await here.driver.evaluateInExtension(async () => JSON.stringify(await chrome.storage.local.get()));
    expect(kept).not.toMatch(/näht|127\.0\.0\.1/);
    const before = contacts(here).length;
    expect(before).toBeGreaterThan(10);
    await ask(here, 'changeAnnotation', {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000004',
      change: { note: 'Alone.' },
    });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(contacts(here)).toHaveLength(before);
  });

  test('that server alone was contacted, by the background, and the login went along', async () => {
    const ports = [server, stranger].map(({ address }) => new URL(address).port);
    for (const { driver } of [here, there]) {
      const elsewhere = driver
        .requests()
        .filter(({ host }) => ![...ports, `${site.port}`].some((port) => host === `127.0.0.1:${port}`));
      expect(elsewhere).toEqual([]);
    }
    // The other's background was ended by us.
    expect(await here.driver.errors()).toEqual([]);
    expect(new Set(server.asked.map(({ authorization }) => authorization))).toEqual(
      new Set([`Basic ${Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64')}`]),
    );
    const reached = await there.options.evaluateApart(
      async (address) => (await fetch(address).catch(() => null)) !== null,
      server.address,
    );
    expect(reached).toBe(false);
  });
});
