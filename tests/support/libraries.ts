/** Libraries made at random, for properties of the store and the formats. */
import fc from 'fast-check';
import { annotate, type Draft } from '../../lib/annotation/annotate.ts';
import { type Annotation, type ArticleRecord, COLOURS, type LibraryContent } from '../../lib/annotation/model.ts';
import { idOf, sampleArticle, timeOf } from './samples.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('“Nobody,” she said', 'قالت', '船', 'a\ud83d', '__proto__', '</script>', '=1+1', '\u2028', ''),
);
const name = anyText.filter((text) => text.length > 0);
const kind = fc.constantFrom('person', 'organization', 'state', 'group', 'place');
const actor = fc.record({ key: name, name, kind });
const source = fc.constantFrom(
  'https://news.example/a',
  'https://news.example/b?id=1',
  'http://مثال.example/é',
  'file:///c',
);

const quotation = fc.record({
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
  cue: anyText,
  source: anyText,
  speaker: fc.option(actor),
  rule: fc.constantFrom('cue-after', 'reader'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

const draft: fc.Arbitrary<Draft> = fc.record(
  {
    text: anyText,
    spans: fc.array(fc.record({ start: fc.nat(70), end: fc.nat(70) }), { minLength: 1, maxLength: 3 }),
    source,
    colour: fc.constantFrom(...COLOURS),
    note: anyText,
    tags: fc.array(anyText, { maxLength: 3 }),
    quotation,
    actor,
    evidence: fc.record({ retrieved: fc.constant(timeOf(2)), sha256: fc.constant('0f'.repeat(32)) }),
  },
  { requiredKeys: ['text', 'spans', 'source', 'colour'] },
);

/** Annotations with ids of their own; several may have one time. */
export const annotations: fc.Arbitrary<Annotation[]> = fc
  .array(fc.tuple(draft, fc.nat(5)), { maxLength: 12 })
  .map((drafts) => drafts.map(([made, minute], i) => annotate(made, { id: idOf(i + 1), now: timeOf(minute) })));

/** An article for every source that annotations name. */
export function articlesOf(content: readonly Annotation[]): ArticleRecord[] {
  const sources = new Set(content.map((annotation) => annotation.target[0].source));
  return [...sources].map((address) => sampleArticle({ source: address, title: `About ${address}` }));
}

const rejections = fc.uniqueArray(fc.record({ source, exact: anyText, created: fc.constant(timeOf(3)) }), {
  selector: ({ source: address, exact }) => `${address} ${exact}`,
  maxLength: 4,
});

export const libraries: fc.Arbitrary<LibraryContent> = fc.tuple(annotations, rejections).map(([rows, rejected]) => ({
  annotations: rows,
  articles: articlesOf(rows),
  rejections: rejected,
  decisions: [],
  changes: [],
}));
