/** The head of an actor's page: who it is, under which names, and how much it said when. Its statements are the list below. */
import { useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDigits, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { ActorPicker } from './ActorPicker.tsx';
import { Timeline } from './Timeline.tsx';

export function ActorPage({ state }: { state: LibraryState }) {
  const card = state.actors.card.value;
  const [isMerging, merge] = useState(false);
  if (!card) return <p class="late muted actor-page">{words('reading')}</p>;
  const { actor, annotations, articles, byMonth, merged } = card;
  const others = actor.names.filter((name) => name !== actor.name);
  const split = (parts: { keys?: string[]; names?: string[] }) =>
    void state.actors.planSplit(actor, { keys: parts.keys ?? [], names: parts.names ?? [] });
  return (
    <section class="actor-page" aria-label={words('cardOfActor', actor.name)}>
      <Button look="plain quiet" icon="back" onClick={() => state.go({ view: { is: 'list' } })}>
        {words('library_all')}
      </Button>
      <div class="row">
        <h2 class="title grow foreign" dir="auto">
          <span class={`mark ${actor.kind}`}>{actor.name}</span>
        </h2>
        <Button onClick={() => merge(true)}>{words('library_mergeWith')}</Button>
      </div>
      <p class="meta">
        {words(actor.kind)} · {plural('library_found', annotations)} · {plural('library_articles', articles)}
      </p>
      {others.length > 0 && (
        <dl class="facts">
          <dt>{words('alsoCalled')}</dt>
          <dd>
            <Parts
              parts={others.map((name) => ({ key: name, name }))}
              label="library_splitName"
              onSplit={(name) => split({ names: [name] })}
            />
          </dd>
        </dl>
      )}
      {merged.length > 0 && (
        <dl class="facts">
          <dt>{words('library_mergedFrom')}</dt>
          <dd>
            <Parts parts={merged} label="library_splitActor" onSplit={(key) => split({ keys: [key] })} />
          </dd>
        </dl>
      )}
      <Timeline months={byMonth} />
      <p class="unseen">{words('library_statementsOf', inDigits(annotations))}</p>
      {isMerging && (
        <ActorPicker
          title={words('library_mergeTitle', actor.name)}
          except={[actor.key, ...merged.map(({ key }) => key)]}
          find={state.actors.find}
          onClose={() => merge(false)}
          onChoose={(others) => {
            merge(false);
            void state.actors.planMerge(actor, others);
          }}
        />
      )}
    </section>
  );
}

interface PartsProps {
  parts: readonly { key: string; name: string }[];
  label: 'library_splitName' | 'library_splitActor';
  onSplit: (key: string) => void;
}

function Parts({ parts, label, onSplit }: PartsProps) {
  return (
    <ul class="names">
      {parts.map(({ key, name }) => (
        <li key={key} class="tag">
          <bdi class="clip" title={name}>
            {name}
          </bdi>
          <Button
            look="plain quiet"
            icon="split"
            aria-label={words(label, name)}
            title={words(label, name)}
            onClick={() => onSplit(key)}
          />
        </li>
      ))}
    </ul>
  );
}
