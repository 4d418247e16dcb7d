import type { ComponentChildren } from 'preact';
import { words } from '../../lib/words.ts';
import { Dialog } from './Dialog.tsx';

export interface KeyLine {
  keys: readonly string[];
  what: string;
}

/** Keys with what they do, one a line. */
export function KeyLines({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dl class="key-lines">
      {lines.map(({ keys, what }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface KeysDialogProps {
  /** The lists by heading: of this page, of articles. */
  groups: readonly { title: string; lines: readonly KeyLine[] }[];
  onClose: () => void;
  children?: ComponentChildren;
}

/** What "?" shows. */
export function KeysDialog({ groups, onClose, children }: KeysDialogProps) {
  return (
    <Dialog title={words('pages_keys')} onClose={onClose}>
      {groups.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <KeyLines lines={lines} />
        </section>
      ))}
      {children}
    </Dialog>
  );
}
