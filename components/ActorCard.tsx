import { plural, words } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { ActorView, CardActs } from './card-view.ts';
import { Paragraph } from './Paragraph.tsx';
import { Statements } from './Statements.tsx';

/** Who is acting: one actor under all the names that the article gives it. */
export function ActorCard({ view, acts }: { view: ActorView; acts: CardActs }) {
  const others = view.aliases.filter((alias) => alias !== view.name);
  return (
    <>
      <header>
        <p class="meta">
          {words(view.kind)}
          {view.paragraph !== null && (
            <>
              {' · '}
              <Paragraph number={view.paragraph} />
            </>
          )}
        </p>
        <h2 class="who">
          <bdi class={`mark ${view.kind}`}>{view.name}</bdi>
        </h2>
      </header>
      <dl class="facts">
        {others.length > 0 && (
          <>
            <dt>{words('alsoCalled')}</dt>
            <dd>
              <ul class="names">
                {others.map((name) => (
                  <li key={name}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{words('here')}</dt>
        <dd>
          {plural('mentions', view.mentions)} · <Statements count={view.statements} />
        </dd>
      </dl>
      <div class="acts">
        {acts.decide && (
          <>
            <Button onClick={() => acts.decide?.('merge')}>{words('panel_mergeWithDots')}</Button>
            <Button onClick={() => acts.decide?.('split')}>{words('panel_splitDots')}</Button>
          </>
        )}
        <Button shortcut="X" aria-keyshortcuts="X" onClick={acts.reject}>
          {words('actor_notAnActor')}
        </Button>
      </div>
    </>
  );
}
