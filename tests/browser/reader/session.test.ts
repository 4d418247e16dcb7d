import { afterEach, expect, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import type { Annotation } from '../../../lib/annotation/model.ts';
import { PressmarkError } from '../../../lib/errors.ts';
import type { AnchoredAnnotation, BackgroundProtocol } from '../../../lib/messages.ts';
import { createDrafting } from '../../../lib/reader/drafting.ts';
import { sameFinding } from '../../../lib/reader/page-model.ts';
import { createSession, type Session, type SessionWorld, unsavedOf } from '../../../lib/reader/session.ts';
import type { AliasTable } from '../../../lib/text/alias-table.ts';
import { readArticle } from '../../../lib/text/read.ts';

const STORY = `<header><p id="clock">Noon</p></header><main><article><h1>The council votes on the new bridge tonight</h1>
<p>“We will build it,” said Maria Lopez, the mayor of the town, on Monday, after a long meeting with the engineers.</p>
<p>Lopez said that the bridge would be open before the winter of the next year, whatever the weather may bring to us.</p>
<p>The opposition on the council has asked for the papers of the planners and wants to see them all before the vote.</p>
</article></main>`;

/** As the background anchors, for words that stand once. */
function anchoredIn(text: string, annotation: Annotation): AnchoredAnnotation {
  return { annotation, anchoring: anchor(text, annotation) };
}

/** A background that reads for real and keeps what is saved in a list. */
function createWorld() {
  const asked: string[] = [];
  /** The page texts that were sent about; null where it was only asked whether anything is saved. */
  const texts: (string | null)[] = [];
  const kept: Annotation[] = [];
  const rejected = new Set<string>();
  const merges: AliasTable['merges'][number][] = [];
  const undos: (() => unknown)[] = [];
  const takenBackBy = (undo: () => unknown) => undos.push(undo) - 1;
  let failing: PressmarkError | null = null;
  const answers: { [K in keyof BackgroundProtocol]?: (request: never) => unknown } = {
    readArticle: ({ article }: BackgroundProtocol['readArticle']['request']) => ({
      reading: readArticle(article, {}, { aliases: { merges, splits: [] } }),
      sha256: '0'.repeat(64),
      retrieved: '2026-11-01T10:00:00.000Z',
      rejected: [...rejected],
    }),
    annotationsOf: ({ text }: BackgroundProtocol['annotationsOf']['request']) => {
      texts.push(text);
      return { annotations: text === null ? (kept.length ? null : []) : kept.map((one) => anchoredIn(text, one)) };
    },
    saveAnnotations: ({ annotations }: BackgroundProtocol['saveAnnotations']['request']) => {
      kept.push(...annotations);
      return { saved: annotations.length, act: takenBackBy(() => void kept.splice(-annotations.length)) };
    },
    rejectQuotation: ({ exact }: BackgroundProtocol['rejectQuotation']['request']) => {
      rejected.add(exact);
      return { act: takenBackBy(() => rejected.delete(exact) && 'reject') };
    },
    undoAct: ({ act }: BackgroundProtocol['undoAct']['request']) => ({ what: undos[act]?.() || 'save' }),
  };
  let count = 0;
  const drafting = createDrafting({
    now: () => '2026-11-01T10:00:00.000Z',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  });
  const world: SessionWorld = {
    document,
    ask: (async (type: keyof BackgroundProtocol, request: never) => {
      asked.push(type);
      if (failing) throw failing;
      return answers[type]?.(request);
    }) as SessionWorld['ask'],
    drafting: async () => drafting,
    onChange: () => {},
  };
  const fail = (error: PressmarkError | null) => {
    failing = error;
  };
  return { world, asked, texts, kept, merges, fail };
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

const setClock = (time: string) => {
  const clock = document.querySelector('#clock');
  if (clock) clock.textContent = time;
};

test('sends no text of the page about while nothing is saved for the article', async () => {
  const { session, texts } = await opened();
  expect(texts).toEqual([null]);
  setClock('One');
  await session.renew();
  setClock('Two');
  await session.renew();
  expect(texts).toEqual([null]);
});

test('with something saved, a change elsewhere moves its place and a change of its words is looked for', async () => {
  const { session, texts, kept } = await opened();
  const start = session.model?.map.text.indexOf('see them all') ?? -1;
  await session.highlight([{ start, end: start + 12 }], { colour: 'sky' });
  const [annotation] = kept;
  expect(texts).toEqual([null, session.model?.map.text]);
  setClock('A quarter past noon');
  await session.renew();
  expect(texts).toHaveLength(2);
  const stands = () => session.model?.annotations.map(({ anchoring }) => anchoring);
  const words = () =>
    stands()?.flatMap((one) =>
      one.state === 'orphan' ? [] : one.spans.map((span) => session.model?.map.text.slice(span.start, span.end)),
    );
  expect([words(), session.model?.annotations[0]?.annotation.id]).toEqual([['see them all'], annotation?.id]);
  const last = document.querySelector('article p:last-child')?.firstChild as Text;
  last.data = last.data.replace('see them all', 'look at them all');
  await session.renew();
  expect(texts).toEqual([null, expect.any(String), session.model?.map.text]);
  expect([stands()?.[0]?.state, words()]).toEqual(['edited', ['look at them all']]);
});

test('while the browser translates the page nobody is told that the words are gone', async () => {
  const { session, texts } = await opened();
  const start = session.model?.map.text.indexOf('see them all') ?? -1;
  await session.highlight([{ start, end: start + 12 }], { colour: 'sky' });
  const asked = texts.length;
  const last = document.querySelector('article p:last-child') as Element;
  const words = last.innerHTML;
  document.documentElement.classList.add('translated-ltr');
  last.innerHTML = '<font><font>Die Opposition will alles sehen.</font></font>';
  await session.renew();
  expect([texts.length, session.model?.annotations[0]?.anchoring.state]).toEqual([asked, 'exact']);
  document.documentElement.classList.remove('translated-ltr');
  last.innerHTML = words;
  await session.renew();
  expect(session.model?.annotations[0]?.anchoring.state).toBe('exact');
});

test('what another page saves is asked for when it is told', async () => {
  const { session, kept, texts } = await opened();
  const other = await opened();
  const start = other.session.model?.map.text.indexOf('whatever the weather') ?? -1;
  await other.session.highlight([{ start, end: start + 20 }], { colour: 'rose' });
  kept.push(...other.kept);
  await session.refresh();
  expect(session.model?.annotations).toHaveLength(1);
  setClock('Three');
  await session.renew();
  expect([session.model?.annotations.length, texts.length]).toEqual([1, 2]);
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
  const { acts } = await session.reject(first);
  expect(unsaved(session)).toBe(all - 1);
  await session.undo(acts);
  expect(unsaved(session)).toBe(all);
});

test('a rejected actor is gone with its names, and what it said is still said', async () => {
  const { session } = await opened();
  const lopez = session.model?.reading.actors.find(({ name }) => name === 'Maria Lopez');
  if (!lopez) throw new Error('nobody was found');
  const named = () => session.model?.reading.mentions.filter(({ form }) => form === 'name').length ?? 0;
  const spoken = () => session.model?.reading.quotations.filter(({ speaker }) => speaker === lopez.id).length;
  const [names, statements, all] = [named(), spoken(), unsaved(session)];
  const { acts } = await session.reject(lopez);
  expect(session.model?.reading.actors.map(({ key }) => key)).not.toContain(lopez.key);
  expect([named() < names, spoken(), unsaved(session)]).toEqual([true, 0, all]);
  await session.reread();
  expect(session.model?.reading.actors.map(({ key }) => key)).not.toContain(lopez.key);
  await session.undo(acts);
  expect([named(), spoken()]).toEqual([names, statements]);
});

test('a card follows its name to the actor into whom it was merged', async () => {
  const { session, merges } = await opened();
  const found = () => {
    const { model } = session;
    const lopez = model?.reading.actors.find(({ name }) => name === 'Maria Lopez');
    const mention = model?.reading.mentions.find(({ actor }) => actor === lopez?.id);
    if (!model || !lopez || !mention) throw new Error('nobody was found');
    return { model, finding: { is: 'actor' as const, actor: lopez, spans: [mention] } };
  };
  const before = found();
  expect(sameFinding(before.model, before.finding)).toEqual(before.finding);
  const rossi = { key: 'person rossi', name: 'Ada Rossi', kind: 'person' } as const;
  merges.push({ key: before.finding.actor.key, into: rossi });
  await session.reread();
  const after = session.model;
  expect(after && sameFinding(after, before.finding)).toMatchObject({ actor: rossi, spans: before.finding.spans });
  const elsewhere = { ...before.finding, spans: [{ start: 0, end: 3 }] };
  expect(after && sameFinding(after, elsewhere)).toBeNull();
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
