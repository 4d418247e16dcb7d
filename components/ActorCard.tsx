import { plural, words } from '../lib/words.ts';
import type { ActorView } from './card-view.ts';
import { Paragraph } from './Paragraph.tsx';
import { Statements } from './Statements.tsx';

/** Who is acting: one actor under all the names that the article gives it. */
export function ActorCard({ view }: { view: ActorView }) {
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
      <dl class="facts last">
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
    </>
  );
}
