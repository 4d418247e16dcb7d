import type { Ledger, LedgerActor } from '../../lib/ledger.ts';
import type { PanelState } from '../../lib/state/panel.ts';
import type { ActorsState } from '../../lib/state/panel-actors.ts';
import { plural, words } from '../../lib/words.ts';
import { MergeDialog } from '../actors/MergeDialog.tsx';
import { Names } from '../actors/Preview.tsx';
import { SplitDialog } from '../actors/SplitDialog.tsx';
import { Button } from '../Button.tsx';
import { EmptyState } from '../pages/EmptyState.tsx';
import { Statements } from '../Statements.tsx';
import { Margin } from './Margin.tsx';

interface ActorsProps {
  ledger: Ledger;
  state: PanelState;
  actors: ActorsState;
}

/** Everybody whom the article names, under all names; merging and splitting them. */
export function Actors({ ledger, state, actors }: ActorsProps) {
  if (!ledger.actors.length) return <EmptyState title={words('panel_noActors')} />;
  return (
    <>
      <ol class="entries" aria-label={words('actorsHere')}>
        {ledger.actors.map((actor) => (
          <Actor key={actor.key} actor={actor} actors={actors} isCurrent={actors.current.value === actor.key} />
        ))}
      </ol>
      <ActorDialogs ledger={ledger} state={state} actors={actors} />
    </>
  );
}

interface ActorProps {
  actor: LedgerActor;
  actors: ActorsState;
  isCurrent: boolean;
}

function Actor({ actor, actors, isCurrent }: ActorProps) {
  const { name, kind, aliases, mentions, statements, paragraph } = actor;
  const others = aliases.filter((alias) => alias !== name);
  return (
    <li class="entry" aria-current={isCurrent ? 'true' : undefined}>
      <Margin paragraph={paragraph} />
      <div class="entry-body">
        <p class="entry-head">
          <button type="button" class="actor-name" onClick={() => actors.choose(actor.key)}>
            <bdi class={`mark ${kind}`}>{name}</bdi>
          </button>
          <span class="meta kind">{words(kind)}</span>
        </p>
        {others.length > 0 && (
          <p class="meta">
            {words('alsoCalled')} <Names names={others} />
          </p>
        )}
        <p class="meta">
          {plural('mentions', mentions)}
          {statements > 0 && (
            <>
              {' · '}
              <Statements count={statements} />
            </>
          )}
        </p>
        {isCurrent && (
          <p class="choices">
            <Button onClick={() => actors.open('merge', actor)}>{words('panel_mergeWithDots')}</Button>
            <Button onClick={() => actors.open('split', actor)}>{words('panel_splitDots')}</Button>
            <Button shortcut="x" aria-keyshortcuts="x" onClick={() => void actors.reject(actor)}>
              {words('actor_notAnActor')}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}

function ActorDialogs({ ledger, state, actors }: ActorsProps) {
  const dialog = actors.dialog.value;
  if (!dialog) return null;
  const { actor, decided } = dialog;
  if (dialog.is === 'merge')
    return (
      <MergeDialog
        actor={actor}
        choices={ledger.actors}
        search={state.findActors}
        preview={actors.previewMerge}
        onMerge={(into) => void actors.merge(into)}
        onClose={actors.close}
      />
    );
  return (
    <SplitDialog
      actor={actor}
      names={actor.aliases}
      merged={decided?.merged ?? []}
      preview={actors.previewSplit}
      onSplit={(parts) => void actors.split(parts)}
      onClose={actors.close}
    />
  );
}
