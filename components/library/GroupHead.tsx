import type { Grouping, LibraryRow } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, inDigits, words } from '../../lib/words.ts';
import { GridCell, GridHead, GridRow } from './grid.tsx';

interface HeadLabelProps {
  grouping: Grouping;
  /** A row of the group, which names it; undefined while there is none here. */
  row: LibraryRow | undefined;
}

interface GroupHeadProps {
  /** Rows in the group. */
  count: number;
  /** The first row of the group, undefined while it is not here. */
  row: LibraryRow | undefined;
  state: LibraryState;
}

/** The head of a group. An actor's leads to its page, an article's shows that article alone. */
export function GroupHead({ count, row, state }: GroupHeadProps) {
  const grouping = state.place.value.group;
  const group = row?.group;
  const go = () => {
    if (!group) return;
    if (grouping === 'actor') state.go({ view: { is: 'actor', key: group.key } });
    else state.setFilter({ ...state.place.value.filter, source: group.key });
  };
  const leads = Boolean(group?.label) && (grouping === 'actor' || grouping === 'article');
  return (
    <GridRow class="group-head">
      <GridHead class="grow">
        {leads ? (
          <button type="button" class="link" tabIndex={-1} onClick={go}>
            <Label grouping={grouping} row={row} />
          </button>
        ) : (
          <Label grouping={grouping} row={row} />
        )}
        <Article grouping={grouping} row={row} />
      </GridHead>
      <GridCell class="meta number">{inDigits(count)}</GridCell>
    </GridRow>
  );
}

/** The head of the group at the top edge, while its rows go by under it. */
export function StuckHead({ count, grouping, row }: HeadLabelProps & { count: number }) {
  return (
    <div class="stuck" aria-hidden="true">
      <div class="group-head">
        <span class="grow">
          <Label grouping={grouping} row={row} />
          <Article grouping={grouping} row={row} />
        </span>
        <span class="meta number">{inDigits(count)}</span>
      </div>
    </div>
  );
}

function Label({ grouping, row }: HeadLabelProps) {
  const group = row?.group;
  if (!group) return null;
  if (grouping === 'day') return <bdi class="group-label">{inDate(group.label)}</bdi>;
  const label = group.label || words(grouping === 'actor' ? 'noNamedSource' : 'untitled');
  const kind = grouping === 'actor' ? row?.speaker?.kind : undefined;
  return <bdi class={kind ? `group-label mark ${kind}` : 'group-label'}>{label}</bdi>;
}

function Article({ grouping, row }: HeadLabelProps) {
  if (grouping !== 'article' || !row) return null;
  const { site, published } = row.article;
  return (
    <span class="meta">
      <bdi>{site}</bdi>
      {published && (
        <>
          {' · '}
          <bdi>{inDate(published)}</bdi>
        </>
      )}
    </span>
  );
}
