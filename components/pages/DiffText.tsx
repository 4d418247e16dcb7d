import { useMemo } from 'preact/hooks';
import { diffWords } from '../../lib/annotation/diff.ts';
import { inDate, words } from '../../lib/words.ts';

interface DiffTextProps {
  /** The words as they were saved. */
  then: string;
  /** The words that stand in their place; null when nothing does. */
  now: string | null;
  /** ISO 8601; when it was saved and when the change was seen. */
  thenDate?: string | undefined;
  nowDate?: string | undefined;
  /** BCP 47 tag of the article's language. */
  language?: string;
}

/** What became of a passage, word by word: then above, now below. */
export function DiffText({ then, now, thenDate, nowDate, language = 'und' }: DiffTextProps) {
  const changes = useMemo(() => (now === null ? null : diffWords(then, now, language)), [then, now, language]);
  return (
    <dl class="diff">
      <dt>
        {words('pages_then')}
        <When date={thenDate} />
      </dt>
      <dd class="quoted" dir="auto">
        {changes
          ? changes.map(({ kind, text }, i) => kind !== 'new' && (kind === 'gone' ? <del key={i}>{text}</del> : text))
          : then}
      </dd>
      {changes && (
        <>
          <dt>
            {words('pages_now')}
            <When date={nowDate} />
          </dt>
          <dd class="quoted" dir="auto">
            {changes.map(({ kind, text }, i) => kind !== 'gone' && (kind === 'new' ? <ins key={i}>{text}</ins> : text))}
          </dd>
        </>
      )}
    </dl>
  );
}

function When({ date }: { date: string | undefined }) {
  if (!date) return null;
  return (
    <>
      <br />
      <bdi>{inDate(date)}</bdi>
    </>
  );
}
