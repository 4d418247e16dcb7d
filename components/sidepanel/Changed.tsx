import { colourOf, exactOf, quotationOf } from '../../lib/annotation/model.ts';
import type { Ledger, LedgerEntry, LedgerOrphan } from '../../lib/ledger.ts';
import type { PanelState } from '../../lib/state/panel.ts';
import { inDate, inDigits, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { DiffText } from '../pages/DiffText.tsx';
import { EmptyState } from '../pages/EmptyState.tsx';
import { Sign } from '../Sign.tsx';
import { Margin } from './Margin.tsx';

interface ChangedProps {
  ledger: Ledger;
  state: PanelState;
}

const editedOf = (ledger: Ledger) => ledger.entries.filter(({ isEdited }) => isEdited);

/** Passages that the page no longer holds as they were saved. */
export function changedCount(ledger: Ledger): number {
  return ledger.orphans.length + editedOf(ledger).length;
}

/** What was saved and is gone from the page, and what stands there with other words: then and now. */
export function Changed({ ledger, state }: ChangedProps) {
  const edited = editedOf(ledger);
  const { orphans } = ledger;
  if (!edited.length && !orphans.length)
    return <EmptyState title={words('panel_nothingChanged')} why={words('panel_nothingChangedWhy')} />;
  return (
    <>
      {orphans.length > 0 && (
        <section>
          <h2 class="group-head">
            {words('orphans')} <span class="meta number">{inDigits(orphans.length)}</span>
          </h2>
          <p class="explain meta">
            {words('orphansWhy')} {words('surface_attachHow')}
          </p>
          <ol class="entries">
            {orphans.map((orphan) => (
              <Orphan key={orphan.annotation.id} orphan={orphan} ledger={ledger} state={state} />
            ))}
          </ol>
        </section>
      )}
      {edited.length > 0 && (
        <section>
          <h2 class="group-head">
            {words('panel_edited')} <span class="meta number">{inDigits(edited.length)}</span>
          </h2>
          <ol class="entries">
            {edited.map((entry) => (
              <Edited key={entry.key} entry={entry} ledger={ledger} state={state} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Head({ annotation }: Pick<LedgerOrphan, 'annotation'>) {
  const quotation = quotationOf(annotation);
  const name = quotation ? (quotation.speaker?.name ?? words('noNamedSource')) : words('highlight');
  return (
    <p class="entry-head">
      <bdi class="clip name" title={name}>
        {name}
      </bdi>
      {quotation?.cue && <bdi class="clip">{quotation.cue}</bdi>}
      <span class="meta kind">{quotation ? words(quotation.kind) : ''}</span>
    </p>
  );
}

function Orphan({ orphan, ledger, state }: ChangedProps & { orphan: LedgerOrphan }) {
  const { annotation, nearest } = orphan;
  const change = state.changes.value.get(annotation.id);
  return (
    <li class="entry">
      <span class="margin">
        <Sign state="orphan" colour={null} />
      </span>
      <div class="entry-body">
        <Head annotation={annotation} />
        <DiffText
          then={exactOf(annotation)}
          now={nearest?.exact ?? null}
          thenDate={annotation.created}
          nowDate={change?.lastSeen}
          language={ledger.metadata.language || 'und'}
        />
        <p class="meta reason">
          {nearest ? <NearestWords nearest={nearest} /> : words('panel_nothingNear')}
          {change && ` · ${words('panel_goneSince', inDate(change.seen))}`}
        </p>
        <p class="choices">
          <Button onClick={() => state.attach(annotation.id)}>{words('surface_attach')}</Button>
          <Button look="danger" icon="bin" onClick={() => state.remove(annotation.id)}>
            {words('panel_delete')}
          </Button>
        </p>
      </div>
    </li>
  );
}

function NearestWords({ nearest }: { nearest: NonNullable<LedgerOrphan['nearest']> }) {
  const { paragraph, words: count, differing } = nearest;
  const differ = plural('panel_differ', count, inDigits(differing));
  if (paragraph === null) return <>{words('panel_nearest', differ)}</>;
  return <>{words('panel_nearestAt', words('paragraphSign', inDigits(paragraph)), differ)}</>;
}

function Edited({ entry, ledger, state }: ChangedProps & { entry: LedgerEntry }) {
  const { annotation } = entry;
  if (!annotation) return null;
  const change = state.changes.value.get(annotation.id);
  return (
    <li class="entry">
      <Margin paragraph={entry.paragraph}>
        <Sign state="saved" colour={colourOf(annotation)} bare />
      </Margin>
      <div class="entry-body">
        <Head annotation={annotation} />
        <DiffText
          then={exactOf(annotation)}
          now={entry.exact}
          thenDate={annotation.created}
          nowDate={change?.seen}
          language={ledger.metadata.language || 'und'}
        />
        <p class="choices">
          <Button onClick={() => state.choose(entry.key)}>{words('scrollTo')}</Button>
          <Button look="danger" icon="bin" onClick={() => state.remove(annotation.id)}>
            {words('panel_delete')}
          </Button>
        </p>
      </div>
    </li>
  );
}
