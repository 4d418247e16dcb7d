/** What a row of the library says of itself, in words. */
import { colourOf, exactOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { LibraryRow, RowKind } from '../../lib/library-messages.ts';
import { inDate, words } from '../../lib/words.ts';
import type { SignState } from '../Sign.tsx';

export interface RowView {
  exact: string;
  kind: RowKind;
  speaker: string;
  colour: ReturnType<typeof colourOf>;
  sign: SignState;
  note: string;
  tags: string[];
}

export function toView({ annotation, speaker, change }: LibraryRow): RowView {
  const quotation = quotationOf(annotation);
  const isActor = annotation.body.some((body) => body.type === 'Actor');
  return {
    exact: exactOf(annotation),
    kind: quotation?.kind ?? (isActor ? 'actor' : 'highlight'),
    speaker: speaker?.name ?? '',
    colour: colourOf(annotation),
    sign: change?.state === 'vanished' ? 'orphan' : 'saved',
    note: noteOf(annotation),
    tags: tagsOf(annotation),
  };
}

/** How a row is called: who says it, how, the words, and what has become of them. */
export function nameOf(row: LibraryRow): string {
  const { exact, kind, speaker, sign } = toView(row);
  const who =
    kind === 'highlight' ? words('highlight') : `${speaker || words('noNamedSource')}, ${words(KIND_WORDS[kind])}`;
  const fate = row.change?.state === 'edited' ? `, ${words('editedSince')}` : '';
  const gone = sign === 'orphan' ? `, ${words('signOrphan')}` : '';
  return `${who}: ${exact.slice(0, 200)}${fate}${gone}`;
}

export const KIND_WORDS = {
  direct: 'direct',
  mixed: 'mixed',
  indirect: 'indirect',
  highlight: 'highlight',
  actor: 'library_kindActor',
} as const satisfies Record<RowKind, string>;

/** "09:43" of today, else the day: as much as tells rows apart. */
export function savedWhen(iso: string, now: Date): string {
  const time = new Date(iso);
  return time.toDateString() === now.toDateString() ? inTime(time) : inDate(iso);
}

function inTime(time: Date): string {
  return new Intl.DateTimeFormat(words('language'), { timeStyle: 'short' }).format(time);
}
