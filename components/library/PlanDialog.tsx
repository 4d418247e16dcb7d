import type { Plan } from '../../lib/state/library/actors.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { words } from '../../lib/words.ts';
import { Concerned } from '../actors/Preview.tsx';
import { Button } from '../Button.tsx';
import { Dialog } from '../pages/Dialog.tsx';

/** What a merge or a split would do, before it is done. */
export function PlanDialog({ state }: { state: LibraryState }) {
  const { plan: made, carryOut, dropPlan } = state.actors;
  const plan = made.value;
  if (!plan) return null;
  const { preview } = plan;
  return (
    <Dialog
      title={titleOf(plan)}
      onClose={dropPlan}
      choices={
        <>
          <Button onClick={dropPlan}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={!preview} onClick={() => void carryOut()}>
            {words(plan.is === 'merge' ? 'library_merge' : 'library_split')}
          </Button>
        </>
      }
    >
      <p>{words(plan.is === 'merge' ? 'library_mergeWhy' : 'library_splitWhy')}</p>
      <div role="status">{preview ? <Concerned {...preview} /> : <p class="late muted">{words('reading')}</p>}</div>
    </Dialog>
  );
}

function titleOf(plan: Plan): string {
  if (plan.is === 'merge')
    return words('library_mergeInto', plan.others.map(({ name }) => name).join(', '), plan.into.name);
  return words('library_splitFrom', [...plan.names, ...plan.keys.map(nameOf)].join(', '), plan.from.name);
}

/** A key says who it is behind its kind. */
function nameOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
