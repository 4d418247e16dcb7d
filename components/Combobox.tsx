import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Meant } from '../lib/annotation/annotate.ts';
import { words } from '../lib/words.ts';

/** An actor that can be chosen, with the key of one that is known already; or what the reader has typed. */
export type Choice = Meant;

interface ComboboxProps {
  label: string;
  choices: readonly Choice[];
  /** More choices for what is being typed, from farther away. */
  search?: ((typed: string) => Promise<readonly Choice[]>) | undefined;
  /** Words of a last choice that stands for nobody; left out where there must be somebody. */
  nobody?: string;
  /** The choice; one that was typed has no kind, and nobody is "". */
  onChoose: (choice: Choice) => void;
  onCancel: () => void;
}

interface Option extends Choice {
  label: string;
}

/**
 * Chooses an actor of this article or takes a typed name: an editable combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The list stands open, for it is what the reader asked to see.
 */
export function Combobox({ label, choices, search, nobody, onChoose, onCancel }: ComboboxProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const farther = useFarther(typed, search);
  const options = useMemo(
    () => optionsFor(typed, withFarther(choices, farther), nobody),
    [typed, choices, farther, nobody],
  );
  // Before anything else is typed: a fast reader's first letters must not be lost.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    const { name, kind, key } = option;
    onChoose({ name, kind, ...(key !== undefined && { key }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) setActive((active + step + options.length) % options.length);
    else if (event.key === 'Enter') choose(options[active]);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="combobox">
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length ? `${id}-${active}` : undefined}
        autocomplete="off"
        dir="auto"
        placeholder={label}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words('actorsHere')} hidden={!options.length}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={`${option.kind}${option.name}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <bdi class="clip" title={option.label}>
              {option.label}
            </bdi>
            {option.kind && <span class="meta">{words(option.kind)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** How long nothing is typed before it is looked for farther away, in milliseconds. */
const PAUSE = 120;

/** What `search` finds for the words as they stand; what comes late is for other words and is dropped. */
function useFarther(typed: string, search: ComboboxProps['search']): readonly Choice[] {
  const [found, setFound] = useState<readonly Choice[]>([]);
  useEffect(() => {
    const sought = typed.trim();
    if (!search || !sought) {
      setFound([]);
      return;
    }
    let isLate = false;
    const timer = setTimeout(async () => {
      const choices = await search(sought).catch(() => []);
      if (!isLate) setFound(choices);
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

/** Those at hand first; one who is in both is there once. */
function withFarther(choices: readonly Choice[], farther: readonly Choice[]): readonly Choice[] {
  const known = new Set(choices.map(({ name, kind }) => `${kind} ${folded(name)}`));
  return [...choices, ...farther.filter(({ name, kind }) => !known.has(`${kind} ${folded(name)}`))];
}

function optionsFor(typed: string, choices: readonly Choice[], nobody: string | undefined): Option[] {
  const name = typed.trim().replace(/\s+/g, ' ');
  const sought = folded(name);
  const options: Option[] = choices
    .filter((choice) => folded(choice.name).includes(sought))
    .map((choice) => ({ ...choice, label: choice.name }));
  const isKnown = choices.some((choice) => folded(choice.name) === sought);
  if (name && !isKnown) options.push({ name, kind: null, label: words('useTyped', name) });
  if (!name && nobody) options.push({ name: '', kind: null, label: nobody });
  return options;
}

/** Without case and accents, as readers type when they look for a name. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
