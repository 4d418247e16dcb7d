import { useMemo } from 'preact/hooks';
import type { LedgerEntry, Ledger as LedgerView } from '../../lib/ledger.ts';
import { bySpeaker, type LedgerOrder, likelySpeakers } from '../../lib/state/ledger-lists.ts';
import type { PanelState } from '../../lib/state/panel.ts';
import { inDigits, words } from '../../lib/words.ts';
import { EmptyState } from '../pages/EmptyState.tsx';
import { Entry } from './Entry.tsx';

interface LedgerProps {
  ledger: LedgerView;
  state: PanelState;
}

/** Every quotation and highlight of the article, as they stand or speaker by speaker. */
export function Ledger({ ledger, state }: LedgerProps) {
  const { entries } = ledger;
  if (!entries.length) return <EmptyState title={words('nobodySpeaks')} why={words('panel_emptyWhy')} />;
  const saved = entries.filter(({ annotation }) => annotation).length;
  const suggested = entries.length - saved;
  const order = state.order.value;
  return (
    <>
      <div class="tools">
        <select
          aria-label={words('panel_order')}
          value={order}
          onChange={(event) => state.orderBy(event.currentTarget.value as LedgerOrder)}
        >
          <option value="reading">{words('panel_readingOrder')}</option>
          <option value="speaker">{words('panel_bySpeaker')}</option>
        </select>
        <span class="meta number">{words('panel_counts', inDigits(saved), inDigits(suggested))}</span>
      </div>
      {order === 'reading' ? (
        <Entries entries={entries} ledger={ledger} state={state} label={words('panel_inReadingOrder')} />
      ) : (
        [...bySpeaker(ledger)].map(([key, group]) => (
          <BySpeaker key={key} entries={group} ledger={ledger} state={state} />
        ))
      )}
    </>
  );
}

function BySpeaker({ entries, ledger, state }: LedgerProps & { entries: readonly LedgerEntry[] }) {
  const name = entries[0]?.speaker?.name ?? words('noNamedSource');
  return (
    <section>
      <h2 class="group-head">
        <bdi class={entries[0]?.speaker ? 'clip' : 'clip muted'} title={name}>
          {name}
        </bdi>
        <span class="meta number">{inDigits(entries.length)}</span>
      </h2>
      <Entries entries={entries} ledger={ledger} state={state} label={name} />
    </section>
  );
}

function Entries({ entries, ledger, state, label }: LedgerProps & { entries: readonly LedgerEntry[]; label: string }) {
  const actors = useMemo(() => likelySpeakers(ledger), [ledger]);
  return (
    <ol class="entries" aria-label={label}>
      {entries.map((entry) => (
        <Entry
          key={entry.key}
          entry={entry}
          isCurrent={state.current.value === entry.key}
          isChoosing={state.choosing.value === entry.key}
          actors={actors}
          state={state}
        />
      ))}
    </ol>
  );
}
