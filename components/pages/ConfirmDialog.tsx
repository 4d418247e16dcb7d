import { useState } from 'preact/hooks';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  /** The question, with the number of things it is about. */
  title: string;
  /** What will be gone, and whether it can be had back. */
  why: string;
  /** The name of the act on its button. */
  act: string;
  /** A word or number that has to be typed first; left out where a press is enough. */
  typed?: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what destroys. The focus starts on the way back. */
export function ConfirmDialog({ title, why, act, typed, onConfirm, onCancel }: ConfirmDialogProps) {
  const [text, setText] = useState('');
  const isMeant = typed === undefined || text.trim().toLocaleLowerCase() === typed.toLocaleLowerCase();
  const confirm = () => isMeant && onConfirm();
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      choices={
        <>
          <Button autofocus={typed === undefined} onClick={onCancel}>
            {words('pages_cancel')}
          </Button>
          <Button class="button first danger" disabled={!isMeant} onClick={confirm}>
            {act}
          </Button>
        </>
      }
    >
      <p>{why}</p>
      {typed !== undefined && (
        <label>
          {words('pages_typeToConfirm', typed)}
          <input
            class="text-field"
            style={{ display: 'block', inlineSize: '100%', marginBlockStart: '4px' }}
            autofocus
            autocomplete="off"
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) confirm();
            }}
          />
        </label>
      )}
    </Dialog>
  );
}
