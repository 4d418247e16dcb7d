import type { Grouping, LibraryRow } from '../../lib/library-messages.ts';
import type { Group } from '../../lib/state/library/shelf.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, inDigits, words } from '../../lib/words.ts';
import { GridCell, GridHead, GridRow } from './grid.tsx';

interface HeadLabelProps {
  group: Group;
  grouping: Grouping;
  /** A row of the group, undefined while there is none here. */
  row: LibraryRow | undefined;
}

interface GroupHeadProps {
  group: Group | undefined;
  /** The first row of the group, undefined while it is not here. */
  row: LibraryRow | undefined;
  state: LibraryState;
}

/** The head of a group. An actor's leads to its page, an article's shows that article alone. */
export function GroupHead({ group, row, state }: GroupHeadProps) {
  const grouping = state.place.value.group;
  if (!group) return null;
  const go = () => {
    if (grouping === 'actor') state.go({ view: { is: 'actor', key: group.key } });
    else state.setFilter({ ...state.place.value.filter, source: group.key });
  };
  const leads = group.label !== '' && (grouping === 'actor' || grouping === 'article');
  return (
    <GridRow class="group-head">
      <GridHead class="grow">
        {leads ? (
          <button type="button" class="link" tabIndex={-1} onClick={go}>
            <Label group={group} grouping={grouping} row={row} />
          </button>
        ) : (
          <Label group={group} grouping={grouping} row={row} />
        )}
        <Article grouping={grouping} row={row} />
      </GridHead>
      <GridCell class="meta number">{inDigits(group.count)}</GridCell>
    </GridRow>
  );
}

/** The head of the group at the top edge, while its rows go by under it. */
export function StuckHead({ group, grouping, row }: Omit<HeadLabelProps, 'group'> & { group: Group | undefined }) {
  if (!group) return null;
  return (
    <div class="stuck" aria-hidden="true">
      <div class="group-head">
        <span class="grow">
          <Label group={group} grouping={grouping} row={row} />
          <Article grouping={grouping} row={row} />
        </span>
        <span class="meta number">{inDigits(group.count)}</span>
      </div>
    </div>
  );
}

function Label({ group, grouping, row }: HeadLabelProps) {
  if (grouping === 'day') return <bdi class="group-label">{inDate(group.label)}</bdi>;
  const label = group.label || words(grouping === 'actor' ? 'noNamedSource' : 'untitled');
  const kind = grouping === 'actor' ? row?.speaker?.kind : undefined;
  return <bdi class={kind ? `group-label mark ${kind}` : 'group-label'}>{label}</bdi>;
}

function Article({ grouping, row }: Omit<HeadLabelProps, 'group'>) {
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
