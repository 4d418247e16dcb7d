import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface DialogProps {
  title: string;
  /** Escape, the cross, or a press beside it. */
  onClose: () => void;
  /** Buttons at the foot, the one that does it last. */
  choices?: ComponentChildren;
  isWide?: boolean;
  children: ComponentChildren;
}

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back to where it was. */
export function Dialog({ title, onClose, choices, isWide = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current as HTMLDialogElement;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isWide ? 'wide' : undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        // The component goes when its owner says so, not before.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => isBeside(event) && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{title}</h2>
      <Button class="button plain quiet closer" icon="close" aria-label={words('close')} onClick={onClose} />
      <div class="body">{children}</div>
      {choices && <p class="choices">{choices}</p>}
    </dialog>
  );
}

/** True for a press on the ground behind the dialog, which the browser counts as the dialog's own. */
function isBeside(event: MouseEvent): boolean {
  const dialog = event.currentTarget as HTMLElement;
  if (event.target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}
