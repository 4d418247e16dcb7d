import { useEffect, useState } from 'preact/hooks';
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
        {acts.countInLibrary && (
          <InLibrary key={view.key} count={acts.countInLibrary} onOpen={() => acts.open?.('library')} />
        )}
      </dl>
      <div class="acts">
        {acts.open && (
          <>
            <Button onClick={() => acts.open?.('merge')}>{words('panel_mergeWithDots')}</Button>
            <Button onClick={() => acts.open?.('split')}>{words('panel_splitDots')}</Button>
          </>
        )}
        <Button shortcut="X" aria-keyshortcuts="X" onClick={acts.reject}>
          {words('actor_notAnActor')}
        </Button>
      </div>
    </>
  );
}

/** What is kept of the actor elsewhere, and the way to it. The card does not wait for the number. */
function InLibrary({ count, onOpen }: { count: () => Promise<number>; onOpen: () => void }) {
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    count().then(setFound, () => {});
  }, []);
  return (
    <>
      <dt>{words('library_title')}</dt>
      <dd>
        {found === 0 && <span class="muted">{words('surface_noneInLibrary')}</span>}
        {found ? (
          <button type="button" class="link" onClick={onOpen}>
            {plural('surface_inLibrary', found)}
          </button>
        ) : null}
      </dd>
    </>
  );
}
