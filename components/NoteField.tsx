import { useEffect, useRef } from 'preact/hooks';
import { words } from '../lib/words.ts';

/** Long enough for a word to be finished, short enough that little is open when the popup closes. */
const WAIT = 300;

interface NoteFieldProps {
  note: string;
  /** Called a moment after the last key, and at once when the field or the page is left. */
  onChange: (note: string) => void;
  /** Called at every key, for what cannot wait. */
  onDraft?: (note: string) => void;
  /** Put the cursor here when it opens: the reader asked for it. */
  focus?: boolean;
}

/** A note, kept as it is typed. What the reader types is never overwritten by an answer that comes late. */
export function NoteField({ note, onChange, onDraft, focus = false }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(note, onChange);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  useEffect(() => {
    const element = field.current;
    if (element && !draft.isOpen() && !isFocused(element)) element.value = note;
  }, [note]);
  return (
    <textarea
      ref={field}
      class="note field"
      rows={1}
      dir="auto"
      aria-label={words('note')}
      placeholder={words('writeNote')}
      defaultValue={note}
      onInput={(event) => {
        onDraft?.(event.currentTarget.value);
        draft.type(event.currentTarget.value);
      }}
      onBlur={draft.flush}
    />
  );
}

function isFocused(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** Holds what is typed until it is time to hand it on; leaving the field, the component or the page hands it on at once. */
function useDraft(saved: string, onChange: (value: string) => void) {
  const state = useRef({ value: null as string | null, timer: 0, saved, onChange });
  state.current.saved = saved;
  state.current.onChange = onChange;
  const draft = useRef({
    isOpen: () => state.current.value !== null,
    type(value: string) {
      clearTimeout(state.current.timer);
      state.current.value = value;
      state.current.timer = window.setTimeout(draft.flush, WAIT);
    },
    flush() {
      const { value } = state.current;
      clearTimeout(state.current.timer);
      state.current.value = null;
      if (value !== null && value !== state.current.saved) state.current.onChange(value);
    },
  }).current;
  useEffect(() => {
    window.addEventListener('pagehide', draft.flush);
    return () => {
      window.removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, []);
  return draft;
}
