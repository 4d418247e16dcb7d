import { useId, useRef, useState } from 'preact/hooks';
import type { PopupState } from '../../lib/state/popup.ts';
import { inDigits, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface ExchangeProps {
  state: PopupState;
  onImport: () => void;
}

/**
 * Export of this page or of everything, and the way to import: what would come in is looked at first, in the library. Opens
 * above the footer, so that the footer stays one row.
 */
export function Exchange({ state, onImport }: ExchangeProps) {
  const id = useId();
  const [isOpen, open] = useState(false);
  const made = state.exporting.value;
  const toggle = useRef<HTMLDivElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    open(false);
    toggle.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened
    <div ref={toggle} class="exchange" onKeyDown={close}>
      <Button
        icon="export"
        aria-label={words('export')}
        title={words('export')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => open(!isOpen)}
      />
      <fieldset id={id} class="sheet float" aria-label={words('exportPart')} hidden={!isOpen}>
        <p class="meta">{words('exportHeading')}</p>
        {state.view.value.is === 'article' && (
          <Button disabled={made !== null} onClick={state.exportPage}>
            {words('exportPage')}
          </Button>
        )}
        <Button disabled={made !== null} onClick={state.exportAll}>
          {made ? words('options_progress', inDigits(made.done), inDigits(made.total)) : words('exportAll')}
        </Button>
        <Button title={words('importInTab')} onClick={onImport}>
          {words('import')}
        </Button>
      </fieldset>
    </div>
  );
}
