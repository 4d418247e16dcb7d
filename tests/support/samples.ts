/** Rows for tests of the library and of the formats. */
import { annotate, type Draft } from '../../lib/annotation/annotate.ts';
import type { Annotation, ArticleRecord } from '../../lib/annotation/model.ts';

export const SOURCE = 'https://news.example/2026/harbour';
export const TEXT =
  'The harbour will close in May.\n\n“We cannot keep it open,” said Maria Lopez, the mayor. She added that the ferry would go on.';

/** "urn:uuid:00000000-0000-4000-8000-00000000002a" for 42. */
export function idOf(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** An instant on 22 November 2026, `minute` minutes after midnight. */
export function timeOf(minute: number): string {
  return new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();
}

/** The span of some words in a text; throws when they are not in it. */
export function spanOf(words: string, text = TEXT) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export function sampleAnnotation(number: number, draft: Partial<Draft> = {}): Annotation {
  const whole: Draft = { text: TEXT, spans: [spanOf('the ferry')], source: SOURCE, colour: 'amber', ...draft };
  return annotate(whole, { id: idOf(number), now: timeOf(number) });
}

export const MARIA = { key: 'person:maria lopez', name: 'Maria Lopez', kind: 'person' } as const;

export function sampleQuotation(number: number, draft: Partial<Draft> = {}): Annotation {
  return sampleAnnotation(number, {
    spans: [spanOf('“We cannot keep it open,”')],
    quotation: {
      kind: 'direct',
      cue: 'said',
      source: 'Maria Lopez, the mayor',
      speaker: MARIA,
      rule: 'cue-after',
      confidence: 0.97,
    },
    ...draft,
  });
}

export function sampleArticle(change: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    source: SOURCE,
    address: `${SOURCE}?utm_source=feed`,
    title: 'The harbour closes',
    byline: ['Ann Reed'],
    site: 'The Harbour News',
    section: ['News', 'Coast'],
    published: '2026-11-21T08:00:00+01:00',
    modified: null,
    retrieved: timeOf(0),
    language: 'en',
    sha256: '0123456789abcdef'.repeat(4),
    ...change,
  };
}
