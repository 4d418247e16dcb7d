import { describe, expect, test } from 'vitest';
import { requireActOf, siteOfRequest, touchable } from '../../lib/ownership.ts';
import { open } from '../support/open-library.ts';
import { idOf, sampleAnnotation, sampleArticle, timeOf } from '../support/samples.ts';

const page = { id: 'pressmark', url: 'https://www.courier.example/news', tab: { id: 4 } } as never;
const panel = { id: 'pressmark', url: 'chrome-extension://pressmark/sidepanel.html' } as never;
const nobody = { id: 'pressmark', url: 'about:blank', tab: { id: 5 } } as never;
const HERE = 'https://courier.example/budget';
const ELSEWHERE = 'https://ministry.example/';
const LOCAL = 'file:///home/ann/notes.html';

/** A library with one annotation of this site, one of another and one of a file, and the acts that saved them. */
async function filled() {
  const library = open();
  const acts: number[] = [];
  for (const [i, source] of [HERE, ELSEWHERE, LOCAL].entries()) {
    const { act } = await library.saveAnnotations(
      [sampleAnnotation(i, { source })],
      sampleArticle({ source }),
      timeOf(i),
    );
    acts.push(act!);
  }
  return { library, acts };
}

describe('what a request may touch', () => {
  const all = [0, 1, 2, 9].map(idOf);

  test.each([
    ['a page: what is of its site', page, undefined, [0]],
    ['a page that names another site: what is of its own', page, 'ministry.example', [0]],
    ['a page without an address: nothing, of files neither', nobody, undefined, []],
    ['one of our pages: everything', panel, undefined, [0, 1, 2]],
    ['one of our pages that a page told of it: what is of that site', panel, 'www.ministry.example', [1]],
    ['one of our pages beside a page without an address: nothing', panel, '', []],
    ['one of our pages beside what is no host: nothing', panel, 'a b', []],
  ])('%s', async (_, sender, of, expected) => {
    const { library } = await filled();
    const own = await touchable(library, all, siteOfRequest(sender, of));
    expect([...own.keys()].sort()).toEqual(expected.map(idOf));
  });

  test('an act of another site is as one that never was', async () => {
    const { library, acts } = await filled();
    const failure = async (act: number) =>
      await requireActOf(library, act, siteOfRequest(page)).then(
        () => null,
        ({ code, detail }) => [code, detail.replace(/\d+/, '')],
      );
    expect(await failure(acts[0]!)).toBeNull();
    expect(await failure(acts[1]!)).toEqual(await failure(999));
    expect(await failure(999)).toEqual(['not-found', 'act ']);
    await requireActOf(library, acts[1]!, siteOfRequest(panel));
    await expect(requireActOf(library, acts[1]!, siteOfRequest(panel, 'courier.example'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(requireActOf(library, acts[2]!, siteOfRequest(nobody))).rejects.toMatchObject({ code: 'not-found' });
  });
});
