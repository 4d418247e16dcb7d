import { afterEach, expect, test } from 'vitest';
import { createSession, type Session, type SessionWorld, unsavedOf } from '../../../entrypoints/reader/session.ts';
import type { Annotation } from '../../../lib/annotation/model.ts';
import { PressmarkError } from '../../../lib/errors.ts';
import type { BackgroundProtocol } from '../../../lib/messages.ts';
import { readArticle } from '../../../lib/text/read.ts';

const STORY = `<header><p id="clock">Noon</p></header><main><article><h1>The council votes on the new bridge tonight</h1>
<p>“We will build it,” said Maria Lopez, the mayor of the town, on Monday, after a long meeting with the engineers.</p>
<p>Lopez said that the bridge would be open before the winter of the next year, whatever the weather may bring to us.</p>
<p>The opposition on the council has asked for the papers of the planners and wants to see them all before the vote.</p>
</article></main>`;

/** A background that reads for real and keeps what is saved in a list. */
function createWorld() {
  const asked: string[] = [];
  const kept: Annotation[] = [];
  let failing: PressmarkError | null = null;
  const answers: { [K in keyof BackgroundProtocol]?: (request: never) => unknown } = {
    readArticle: ({ article }: BackgroundProtocol['readArticle']['request']) => ({
      reading: readArticle(article),
      sha256: '0'.repeat(64),
      retrieved: '2026-11-01T10:00:00.000Z',
      rejected: [],
    }),
    annotationsOf: ({ text }: BackgroundProtocol['annotationsOf']['request']) => ({
      annotations: kept.map((annotation) => {
        const spans = annotation.target.map(({ selector }) => {
          const quote = selector.find((one) => one.type === 'TextQuoteSelector');
          const start = text.indexOf(quote?.exact ?? '');
          return { start, end: start + (quote?.exact.length ?? 0) };
        });
        return {
          annotation,
          anchoring: spans.some(({ start }) => start < 0) ? { state: 'orphan' } : { state: 'exact', spans },
        };
      }),
    }),
    saveAnnotations: ({ annotations }: BackgroundProtocol['saveAnnotations']['request']) => {
      kept.push(...annotations);
      return { saved: annotations.length };
    },
    rejectQuotation: () => ({}),
    acceptQuotation: () => ({}),
  };
  let count = 0;
  const world: SessionWorld = {
    document,
    ask: (async (type: keyof BackgroundProtocol, request: never) => {
      asked.push(type);
      if (failing) throw failing;
      return answers[type]?.(request);
    }) as SessionWorld['ask'],
    now: () => '2026-11-01T10:00:00.000Z',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    onChange: () => {},
  };
  const fail = (error: PressmarkError | null) => {
    failing = error;
  };
  return { world, asked, kept, fail };
}

const unsaved = (session: Session) => (session.model ? unsavedOf(session.model).length : -1);

afterEach(() => {
  document.body.replaceChildren();
});

async function opened() {
  document.body.replaceChildren(document.createRange().createContextualFragment(STORY));
  const made = createWorld();
  const session = createSession(made.world);
  await session.renew();
  return { ...made, session };
}

test('reads the article of the page and says where its findings stand in the page', async () => {
  const { session } = await opened();
  expect(session.phase).toBe('ready');
  const contents = session.model?.reading.quotations.map(
    ({ content: [span] }) => span && session.model?.map.text.slice(span.start, span.end),
  );
  expect(contents?.[0]).toContain('We will build it');
});

test('asks for no new reading when only the header has changed', async () => {
  const { session, asked } = await opened();
  const before = session.model?.reading.quotations[0]?.content[0]?.start ?? 0;
  const clock = document.querySelector('#clock');
  if (clock) clock.textContent = 'A quarter past noon';
  await session.renew();
  expect(asked.filter((type) => type === 'readArticle')).toHaveLength(1);
  expect(session.model?.reading.quotations[0]?.content[0]?.start).toBe(
    before + 'A quarter past noon'.length - 'Noon'.length,
  );
});

test('a saved quotation is no longer among the unsaved, and carries its speaker', async () => {
  const { session, kept } = await opened();
  const all = unsaved(session);
  const first = session.model?.reading.quotations[0];
  if (first) await session.save([first], { colour: 'sky' });
  expect(unsaved(session)).toBe(all - 1);
  expect(kept[0]?.body[0]).toMatchObject({ type: 'Quotation', speaker: { name: 'Maria Lopez', kind: 'person' } });
});

test('a rejected quotation is gone until it is taken back', async () => {
  const { session } = await opened();
  const all = unsaved(session);
  const first = session.model?.reading.quotations[0];
  if (!first) throw new Error('nothing was found');
  await session.reject(first);
  expect(unsaved(session)).toBe(all - 1);
  await session.accept(first);
  expect(unsaved(session)).toBe(all);
});

test('a failure has a code, and the next reading mends it', async () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(STORY));
  const { world, fail } = createWorld();
  const session = createSession(world);
  fail(new PressmarkError('storage-newer'));
  await session.renew();
  expect([session.phase, session.code]).toEqual(['failed', 'storage-newer']);
  await expect(session.highlight([{ start: 0, end: 4 }], { colour: 'amber' })).rejects.toThrow('storage-newer');
  fail(null);
  await session.renew();
  expect(session.phase).toBe('ready');
});
