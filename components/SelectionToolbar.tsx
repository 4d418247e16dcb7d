import { useRef, useState } from 'preact/hooks';
import type { Colour } from '../lib/annotation/model.ts';
import type { ActorKind } from '../lib/text/reading.ts';
import { words } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { type Choice, Combobox } from './Combobox.tsx';
import { Icon, type IconName } from './icons.tsx';
import { colourOf, isWriting } from './keys.ts';
import { Swatches } from './Swatches.tsx';

/** What can be done with the selected words. The reader script keeps the range: a field takes the page's selection away. */
export interface SelectionActs {
  highlight: (colour: Colour) => void;
  /** A highlight in the colour of the settings, with a note. */
  annotate: (note: string) => void;
  /** Actors of the library for a name that is being typed. */
  findActors: (typed: string) => Promise<readonly Choice[]>;
  /** The selected words are a quotation by this speaker. */
  quote: (speaker: Choice) => void;
  /** The selected words name this actor. */
  identify: (actor: { name: string; kind: ActorKind }) => void;
  close: () => void;
}

export interface SelectionToolbarProps {
  /** The actors of this article. */
  actors: readonly Choice[];
  acts: SelectionActs;
}

type Opened = 'note' | 'speaker' | 'actor' | null;
const COLOUR_COUNT = 5;
const KINDS: readonly ActorKind[] = ['person', 'organization', 'state', 'group', 'place'];

/** One row above the selected words: colours, note, speaker, actor. It takes no focus by itself. */
export function SelectionToolbar({ actors, acts }: SelectionToolbarProps) {
  const [opened, open] = useState<Opened>(null);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  /** What goes had the focus: the button that opened it has it now, and the bar hears the next key. */
  const shut = () => {
    bar.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus({ preventScroll: true });
    open(null);
  };
  const tabIndexOf = (index: number) => (index === current ? 0 : -1);
  const onArrow = (event: KeyboardEvent) => {
    const next = nextIndex(event, current);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const act = (part: Exclude<Opened, null>, label: string, icon: IconName, index: number) => (
    <button
      type="button"
      class="button plain"
      tabIndex={tabIndexOf(index)}
      aria-expanded={opened === part}
      onClick={() => open(opened === part ? null : part)}
    >
      <Icon name={icon} />
      <span class="label">{label}</span>
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons and fields are the controls, it hears what they leave
    <div
      class="toolbar float"
      onKeyDown={(event) => onKey(event, acts)}
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
    >
      <div ref={bar} class="row" role="toolbar" aria-label={words('selection')} onKeyDown={onArrow}>
        <Swatches label="highlightIn" onChoose={acts.highlight} tabIndexOf={tabIndexOf} />
        <span class="divider" />
        {act('note', words('note'), 'note', COLOUR_COUNT)}
        {act('speaker', words('quotationBy'), 'quote', COLOUR_COUNT + 1)}
        {act('actor', words('actorMenu'), 'actor', COLOUR_COUNT + 2)}
      </div>
      {opened && (
        <div class="part">
          {opened === 'note' && <NewNote onSave={acts.annotate} />}
          {opened === 'speaker' && (
            <Combobox
              label={words('whoSaidIt')}
              choices={actors}
              search={acts.findActors}
              nobody={words('noNamedSource')}
              onChoose={acts.quote}
              onCancel={shut}
            />
          )}
          {opened === 'actor' && (
            <WhoIsThis actors={actors} search={acts.findActors} onChoose={acts.identify} onCancel={shut} />
          )}
        </div>
      )}
    </div>
  );
}

/** A press on the bar must not clear the page's selection; a press into a field must. */
function keepSelection(event: Event): void {
  if (!isWriting(event)) event.preventDefault();
}

function onKey(event: KeyboardEvent, acts: SelectionActs): void {
  const colour = isWriting(event) ? null : colourOf(event);
  if (colour) acts.highlight(colour);
  else if (event.key === 'Escape' && !event.isComposing) acts.close();
  else return;
  event.preventDefault();
}

/** Arrow keys follow the line of writing; Home and End go to the ends. */
function nextIndex(event: KeyboardEvent, current: number): number | null {
  const count = COLOUR_COUNT + 3;
  const target = event.currentTarget as Element;
  const forth = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null;
  return (current + (event.key === forth ? 1 : count - 1)) % count;
}

function NewNote({ onSave }: { onSave: (note: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(true);
  const save = () => {
    const note = field.current?.value.trim();
    if (note) onSave(note);
  };
  return (
    <div class="row">
      <textarea
        ref={(element) => {
          if (element && !field.current) element.focus({ preventScroll: true });
          field.current = element;
        }}
        class="note field grow"
        rows={1}
        dir="auto"
        aria-label={words('note')}
        placeholder={words('writeNote')}
        onInput={(event) => setEmpty(!event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      <Button look="first" disabled={isEmpty} onClick={save}>
        {words('save')}
      </Button>
    </div>
  );
}

interface WhoIsThisProps {
  actors: readonly Choice[];
  search: SelectionActs['findActors'];
  onChoose: (actor: { name: string; kind: ActorKind }) => void;
  onCancel: () => void;
}

/** A known actor brings its kind with it; for a new one the kind is asked. */
function WhoIsThis({ actors, search, onChoose, onCancel }: WhoIsThisProps) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Combobox
        label={words('whoIsThis')}
        choices={actors}
        search={search}
        onChoose={(choice) => (choice.kind ? onChoose({ name: choice.name, kind: choice.kind }) : setName(choice.name))}
        onCancel={onCancel}
      />
    );
  }
  return (
    <fieldset class="kinds">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {KINDS.map((kind, index) => (
        <button
          key={kind}
          type="button"
          class="button"
          ref={(element) => {
            if (index === 0) element?.focus({ preventScroll: true });
          }}
          onClick={() => onChoose({ name, kind })}
        >
          <span class={`mark ${kind}`}>{words(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
