/** The first page that a reader sees: the question, access where it is missing, the idea at work on a sample, the promises. */
import '../page-icons.ts';
import { useEffect } from 'preact/hooks';
import type { WelcomeState } from '../../lib/state/welcome.ts';
import { type Word, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Logo } from '../icons.tsx';
import { isWriting, keyOf } from '../keys.ts';
import { Legend } from '../Legend.tsx';
import { KeyLines } from '../pages/Keys.tsx';

interface WelcomeProps {
  state: WelcomeState;
  /** To the next or previous quotation of the sample. */
  onStep: (step: 1 | -1) => void;
  onOptions: () => void;
}

export function Welcome({ state, onStep, onOptions }: WelcomeProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (event.defaultPrevented || isWriting(event) || (key !== 'N' && key !== 'P')) return;
      event.preventDefault();
      onStep(key === 'N' ? 1 : -1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div class="welcome">
      <header>
        <div class="row">
          <Logo />
          <strong>{words('product')}</strong>
          <Button look="plain" class="button plain to-options" icon="gear" onClick={onOptions}>
            {words('options_title')}
          </Button>
        </div>
        <div class="intro">
          <h1>{words('welcome_question')}</h1>
          <p class="prose muted">{words('welcome_idea')}</p>
        </div>
        <Access state={state} />
      </header>
      <main>
        <div class="two">
          <div>
            <Article />
            <p class="choices">
              <Button shortcut="p" aria-keyshortcuts="p" onClick={() => onStep(-1)}>
                {words('commandPrevious')}
              </Button>
              <Button shortcut="n" aria-keyshortcuts="n" onClick={() => onStep(1)}>
                {words('commandNext')}
              </Button>
            </p>
          </div>
          <aside class="side">
            <section aria-labelledby="legend">
              <h2 id="legend">{words('legend_title')}</h2>
              <Legend />
            </section>
            <section aria-labelledby="keys">
              <h2 id="keys">{words('pages_keys')}</h2>
              <KeyLines lines={state.keys.value} />
            </section>
          </aside>
        </div>
      </main>
      <footer>
        <Promises />
      </footer>
    </div>
  );
}

/** The bar stands only where something is missing, and says what came of it. */
function Access({ state }: { state: WelcomeState }) {
  const access = state.access.value;
  return (
    <div role="status">
      {access === 'given' && <p class="access">{words('welcome_allowed')}</p>}
      {(access === 'missing' || access === 'refused') && (
        <section class="access" aria-labelledby="access">
          <p class="grow">
            <b id="access">{words(access === 'missing' ? 'welcome_noAccess' : 'welcome_refused')}</b>
            <br />
            <span class="muted">{words('welcome_accessWhy')}</span>
          </p>
          <Button look="first" onClick={state.allow}>
            {words('allowAll')}
          </Button>
        </section>
      )}
    </div>
  );
}

const PARAGRAPHS: readonly Word[] = [
  'welcome_text1',
  'welcome_text2',
  'welcome_text3',
  'welcome_text4',
  'welcome_text5',
];

/** Written for this page. It is in the language of the interface. */
function Article() {
  return (
    <article class="sheet">
      <p class="meta">{words('welcome_section')}</p>
      <h2>{words('welcome_headline')}</h2>
      {PARAGRAPHS.map((paragraph) => (
        <p key={paragraph}>{words(paragraph)}</p>
      ))}
    </article>
  );
}

const PROMISES: readonly [title: Word, why: Word][] = [
  ['welcome_promise1', 'welcome_promise1Why'],
  ['welcome_promise2', 'welcome_promise2Why'],
  ['welcome_promise3', 'welcome_promise3Why'],
];

function Promises() {
  return (
    <ul class="promises">
      {PROMISES.map(([title, why]) => (
        <li key={title}>
          <b>{words(title)}</b>
          <span class="muted">{words(why)}</span>
        </li>
      ))}
    </ul>
  );
}
