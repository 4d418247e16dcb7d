import { useId, useRef, useState } from 'preact/hooks';
import type { PopupState } from '../../lib/state/popup.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface ExchangeProps {
  state: PopupState;
  isTab: boolean;
  onOpenTab: () => void;
}

/** Export of this page or of everything, and import. Opens above the footer, so that the footer stays one row. */
export function Exchange({ state, isTab, onOpenTab }: ExchangeProps) {
  const id = useId();
  const [isOpen, open] = useState(false);
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
        {state.view.value.is === 'article' && <Button onClick={state.exportPage}>{words('exportPage')}</Button>}
        <Button onClick={state.exportAll}>{words('exportAll')}</Button>
        {isTab ? (
          <FileChoice onText={state.importFile} isBusy={state.isBusy.value} />
        ) : (
          <Button title={words('importInTab')} onClick={onOpenTab}>
            {words('import')}
          </Button>
        )}
      </fieldset>
    </div>
  );
}

function FileChoice({ onText, isBusy }: { onText: (json: string) => Promise<void>; isBusy: boolean }) {
  const onChange = async (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    await onText(await file.text());
    field.value = '';
  };
  return (
    <label class="button file">
      {words('import')}
      <input
        type="file"
        class="unseen"
        accept="application/json,.json"
        aria-label={words('importFile')}
        disabled={isBusy}
        onChange={onChange}
      />
    </label>
  );
}
