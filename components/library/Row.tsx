import { useMemo } from 'preact/hooks';
import type { Grouping, LibraryRow, RowKind } from '../../lib/library-messages.ts';
import { inDigits, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { Sign } from '../Sign.tsx';
import { GridCell, GridRow } from './grid.tsx';
import { KIND_WORDS, nameOf, savedWhen, toView } from './row-words.ts';

export interface RowActs {
  choose: (at: number, event: MouseEvent) => void;
  toggle: (at: number, isReach: boolean) => void;
  open: (row: LibraryRow) => void;
  cite: (row: LibraryRow) => void;
}

interface RowProps {
  row: LibraryRow | undefined;
  at: number;
  isCurrent: boolean;
  isSelected: boolean;
  /** In the tab order: one row of the list is. */
  isTabStop: boolean;
  now: Date;
  /** What the head above says is not said again. */
  grouping: Grouping;
  acts: RowActs;
}

const TAGS_SHOWN = 2;

/** The line of one annotation, which takes the focus; empty until the annotation is here. */
export function Row({ row, at, isCurrent, isSelected, isTabStop, now, grouping, acts }: RowProps) {
  // Drawn anew only when something in it is new: a frame of scrolling must not cost as much as a screen of rows.
  return useMemo(
    () => (
      <GridRow
        class="line"
        aria-rowindex={at + 1}
        aria-selected={isSelected}
        aria-current={isCurrent}
        aria-label={row ? nameOf(row) : words('reading')}
        tabIndex={isTabStop ? 0 : -1}
        data-row={at}
        onClick={(event) => acts.choose(at, event)}
      >
        {row ? (
          <Cells row={row} at={at} isSelected={isSelected} now={now} grouping={grouping} acts={acts} />
        ) : (
          <GridCell class="cell-words late meta">{words('reading')}</GridCell>
        )}
      </GridRow>
    ),
    [row, at, isCurrent, isSelected, isTabStop, now, grouping, acts],
  );
}

type CellsProps = Pick<RowProps, 'at' | 'isSelected' | 'now' | 'grouping' | 'acts'> & { row: LibraryRow };

/** Quoted words, who and how, where, what the reader wrote, when. */
function Cells({ row, at, isSelected, now, grouping, acts }: CellsProps) {
  const { exact, kind, speaker, colour, sign, note, tags } = toView(row);
  return (
    <>
      <GridCell class="cell-check">
        <input
          type="checkbox"
          class="check"
          tabIndex={-1}
          checked={isSelected}
          aria-label={words('library_select')}
          onClick={(event) => {
            event.stopPropagation();
            acts.toggle(at, event.shiftKey);
          }}
        />
      </GridCell>
      <GridCell class="cell-sign">
        <Sign state={sign} colour={colour} />
      </GridCell>
      <GridCell class="cell-words">
        <span class="quoted lines-2" dir="auto">
          {exact}
        </span>
      </GridCell>
      <GridCell class="cell-who">
        <Who row={row} speaker={speaker} kind={kind} grouping={grouping} />
      </GridCell>
      <GridCell class="cell-tags">
        <Written note={note} tags={tags} />
      </GridCell>
      <GridCell class="cell-when meta number">
        <bdi>{savedWhen(row.annotation.created, now)}</bdi>
        <span class="row-acts">
          <RowAct icon="open" name={words('library_open')} onPress={() => acts.open(row)} />
          <RowAct icon="copy" name={words('copyCitation')} onPress={() => acts.cite(row)} />
        </span>
      </GridCell>
    </>
  );
}

/** By pointer; the same act has a key. */
function RowAct({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <Button
      look="plain quiet"
      icon={icon}
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    />
  );
}

/** What the reader wrote: that there is a note, and the first tags. */
function Written({ note, tags }: { note: string; tags: readonly string[] }) {
  return (
    <>
      {note && (
        <span class="has-note" role="img" aria-label={words('library_hasNote')} title={note}>
          <Icon name="note" />
        </span>
      )}
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <span class="tag" key={tag}>
          <bdi class="clip" title={tag}>
            {tag}
          </bdi>
        </span>
      ))}
      {tags.length > TAGS_SHOWN && (
        <span class="meta" title={tags.slice(TAGS_SHOWN).join(', ')}>
          {words('library_more', inDigits(tags.length - TAGS_SHOWN))}
        </span>
      )}
    </>
  );
}

interface WhoProps {
  row: LibraryRow;
  grouping: Grouping;
  speaker: string;
  kind: RowKind;
}

/** Who says it and how, and where; without what the head of the group says. */
function Who({ row, grouping, speaker, kind }: WhoProps) {
  const title = row.article.title || row.article.site;
  const article = (
    <bdi key="article" title={title}>
      {title}
    </bdi>
  );
  if (grouping === 'actor') {
    return (
      <>
        <span class="clip">{article}</span>
        <span class="meta clip">{words(KIND_WORDS[kind])}</span>
      </>
    );
  }
  return (
    <>
      <span class="clip">
        {speaker ? <bdi title={speaker}>{speaker}</bdi> : kind !== 'highlight' && words('noNamedSource')}
      </span>
      <span class="meta clip">
        {words(KIND_WORDS[kind])}
        {grouping !== 'article' && [<span key="dot">·</span>, article]}
      </span>
    </>
  );
}
