/** Made-up rows of the library page: annotations with their articles, said in a few words each. */
import { annotate } from '../../lib/annotation/annotate.ts';
import { COLOURS, type Colour } from '../../lib/annotation/model.ts';
import type { ChangeRecord, LibraryRow } from '../../lib/library-messages.ts';
import { idOf } from './samples.ts';

export interface Made {
  exact: string;
  speaker?: string;
  kind?: 'direct' | 'mixed' | 'indirect';
  article?: string;
  colour?: Colour;
  note?: string;
  tags?: string[];
  created?: string;
  change?: Pick<ChangeRecord, 'state' | 'after'>;
}

let made = 0;

export function libraryRow({
  exact,
  speaker,
  kind = 'direct',
  article = 'Ferry sails half empty',
  ...rest
}: Made): LibraryRow {
  made += 1;
  const source = `https://${article.split(' ')[0]?.toLowerCase()}.example/story`;
  const who = speaker ? { key: `person:${speaker.toLowerCase()}`, name: speaker, kind: 'person' as const } : null;
  const annotation = annotate(
    {
      text: exact,
      source,
      spans: [{ start: 0, end: exact.length }],
      colour: rest.colour ?? 'amber',
      note: rest.note ?? '',
      tags: rest.tags ?? [],
      quotation: { kind, cue: 'said', source: speaker ?? '', speaker: who, rule: 'cue-after', confidence: 0.96 },
    },
    {
      id: idOf(made),
      now: rest.created ?? `2026-11-${String(1 + (made % 20)).padStart(2, '0')}T09:40:00.000Z`,
    },
  );
  return {
    annotation,
    article: { source, title: article, site: new URL(source).host, byline: [], published: null, language: 'en' },
    speaker: who,
    group: null,
    change: rest.change
      ? {
          id: `change ${made}`,
          annotation: annotation.id,
          source,
          seen: '2026-11-21T10:00:00.000Z',
          lastSeen: '2026-11-21T10:00:00.000Z',
          before: exact,
          sha256: '0'.repeat(64),
          ...rest.change,
        }
      : null,
  };
}

export const SIX: readonly Made[] = [
  {
    exact: '“The ferry sails half empty,”',
    speaker: 'Maria Lopez',
    tags: ['sea', 'to verify'],
    note: 'Ask for the log',
  },
  { exact: 'that the boats were counted twice', speaker: 'Maria Lopez', kind: 'indirect', colour: 'green' },
  { exact: '“We won,”', speaker: 'John Kerry', article: 'Election night in the harbour', tags: ['vote'] },
  {
    exact: 'that militants “would soon receive” them',
    speaker: 'Ahmad al-Jarba',
    kind: 'mixed',
    article: 'Weapons talk',
    colour: 'sky',
  },
  { exact: 'some 136,000 people have died', article: 'Weapons talk', change: { state: 'vanished', after: null } },
  {
    exact: '“هذا وقتنا”',
    speaker: 'أحمد الجربا',
    article: 'Weapons talk',
    change: { state: 'edited', after: '“هذا وقتكم”' },
  },
];

/** Many made-up annotations: articles of twenty, a few dozen speakers. */
export function manyMade(count: number): Made[] {
  return Array.from({ length: count }, (_, i) => ({
    exact: `“We counted ${i} boats and ${i * 7} nets on that morning, and nobody asked us how the harbour kept its books.”`,
    speaker: `Speaker ${i % 37}`,
    article: `Council${Math.floor(i / 20)} meets for the ${Math.floor(i / 20)}th time`,
    colour: COLOURS[i % 5] as Colour,
    tags: i % 3 ? [] : [`tag ${i % 9}`],
    note: i % 4 ? '' : `Ask about number ${i}.`,
  }));
}
