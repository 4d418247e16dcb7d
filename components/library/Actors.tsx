/** Everybody who is named in what is saved, who speaks how much, and the reader's own decisions of who is who. */
import { useEffect, useState } from 'preact/hooks';
import type { AliasEntry, CountedActor } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, inDigits, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from '../pages/EmptyState.tsx';

interface Listed {
  key: string;
  name: string;
  kind: CountedActor['kind'];
  /** Null where only the name was looked for. */
  count: number | null;
}

export function Actors({ state }: { state: LibraryState }) {
  const [query, setQuery] = useState('');
  const found = useFound(state, query);
  const [chosen, setChosen] = useState<Listed[]>([]);
  const most = Math.max(1, ...found.map(({ count }) => count ?? 0));
  const [into, ...others] = chosen;
  const plan = () => {
    if (into) void state.actors.planMerge(into, others);
    setChosen([]);
  };
  return (
    <section class="actors" aria-label={words('library_actors')}>
      <div class="list-tools">
        <input
          type="search"
          class="text-field grow"
          dir="auto"
          aria-label={words('library_findActor')}
          placeholder={words('library_findActor')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <Button disabled={chosen.length < 2} onClick={plan}>
          {words('library_mergeChosen', inDigits(chosen.length))}
        </Button>
      </div>
      <div class="actors-body">
        {found.length === 0 && <EmptyState title={words('library_noActors')} why={words('library_noActorsWhy')} />}
        {found.length > 0 && (
          <table class="actor-table">
            <thead>
              <tr>
                <th scope="col">
                  <span class="unseen">{words('library_select')}</span>
                </th>
                <th scope="col">{words('library_name')}</th>
                <th scope="col">{words('library_kind')}</th>
                <th scope="col">{words('library_statements')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((actor) => (
                <ActorLine
                  key={actor.key}
                  actor={actor}
                  most={most}
                  isChosen={chosen.some(({ key }) => key === actor.key)}
                  onChoose={(isOn) =>
                    setChosen((now) => (isOn ? [...now, actor] : now.filter(({ key }) => key !== actor.key)))
                  }
                  onGo={() => state.go({ view: { is: 'actor', key: actor.key } })}
                />
              ))}
            </tbody>
          </table>
        )}
        <Decisions table={state.actors.table.value ?? []} state={state} />
      </div>
    </section>
  );
}

/** The most frequent ones with their numbers or, once something is typed, whoever is called so. */
function useFound(state: LibraryState, query: string): Listed[] {
  const counted = state.facets.value?.actors ?? [];
  const [found, setFound] = useState<Listed[]>([]);
  const sought = query.trim();
  useEffect(() => {
    if (!sought) return;
    let isOld = false;
    void state.actors.find(sought).then((actors) => {
      if (!isOld) setFound(actors.map((actor) => ({ ...actor, count: null })));
    });
    return () => {
      isOld = true;
    };
  }, [sought, state]);
  if (!sought) return counted;
  return found.map((actor) => counted.find(({ key }) => key === actor.key) ?? actor);
}

interface ActorLineProps {
  actor: Listed;
  most: number;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
  onGo: () => void;
}

function ActorLine({ actor: { name, kind, count }, most, isChosen, onChoose, onGo }: ActorLineProps) {
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          class="check"
          aria-label={words('library_selectActor', name)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <button type="button" class="link" onClick={onGo}>
          <bdi class={`mark ${kind}`}>{name}</bdi>
        </button>
      </th>
      <td class="meta">{words(kind)}</td>
      <td>
        {count !== null && (
          <span class="row">
            <span class="bar grow" aria-hidden="true">
              <b style={{ inlineSize: `${((100 * count) / most).toFixed(1)}%` }} />
            </span>
            <span class="number">{inDigits(count)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

/** What the reader decided before, each with the way back. */
function Decisions({ table, state }: { table: readonly AliasEntry[]; state: LibraryState }) {
  return (
    <section class="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{words('library_decisions')}</h2>
      {table.length === 0 && <p class="muted">{words('library_noDecisions')}</p>}
      <ul>
        {table.map((entry) => (
          <li key={entry.key}>
            <p>
              <bdi class={`mark ${entry.kind}`}>{entry.name}</bdi>{' '}
              <span class="meta">{plural('library_mergedCount', entry.merged.length)}</span>
            </p>
            <ul class="names">
              {entry.merged.map((one) => (
                <li key={one.key} class="tag">
                  <bdi class="clip">{one.name}</bdi>
                  <span class="meta"> {inDate(one.when)}</span>
                  <Button
                    look="plain quiet"
                    icon="split"
                    aria-label={words('library_splitActor', one.name)}
                    title={words('library_splitActor', one.name)}
                    onClick={() => void state.actors.planSplit(entry, { keys: [one.key], names: [] })}
                  />
                </li>
              ))}
              {entry.splits.map((one) => (
                <li key={one.key} class="tag">
                  <span class="clip">{words('library_tookOut', one.name)}</span>
                  <span class="meta"> {inDate(one.when)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
