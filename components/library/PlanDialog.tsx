import type { Plan } from '../../lib/state/library/actors.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { plural, words } from '../../lib/words.ts';
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
      {preview ? (
        <dl class="facts">
          <dt>{words('library_changes')}</dt>
          <dd>
            {plural('library_found', preview.annotations)} · {plural('library_articles', preview.articles)}
          </dd>
          <dt>{words('library_names')}</dt>
          <dd>
            <ul class="names">
              {preview.names.map((name) => (
                <li key={name} class="tag">
                  <bdi class="clip">{name}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      ) : (
        <p class="late muted" role="status">
          {words('reading')}
        </p>
      )}
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
