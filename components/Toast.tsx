import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../lib/words.ts';
import { Button } from './Button.tsx';

export interface ToastView {
  /** Another id is another toast, even when it says the same. */
  id: number;
  text: string;
  isError: boolean;
  /** Offered when the act can be taken back. */
  undo: (() => void) | null;
}

interface ToastProps {
  toast: ToastView | null;
  onDismiss: () => void;
}

const STAYS = 8000;

/**
 * What just happened, with Undo. It stays eight seconds, and as long as it is pointed at or holds the focus; an error stays
 * until the reader has dismissed it.
 */
export function Toast({ toast, onDismiss }: ToastProps) {
  const [isHeld, hold] = useState(false);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => hold(false), [toast?.id]);
  useEffect(() => {
    if (!toast || toast.isError || isHeld) return;
    const timer = setTimeout(() => dismiss.current(), STAYS);
    return () => clearTimeout(timer);
  }, [toast?.id, toast?.isError, isHeld]);
  return (
    <div class="toast-place" role={toast?.isError ? 'alert' : 'status'}>
      {toast && (
        <div
          class="toast float"
          key={toast.id}
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocusIn={() => hold(true)}
          onFocusOut={() => hold(false)}
        >
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              look="plain accent"
              onClick={() => {
                onDismiss();
                toast.undo?.();
              }}
            >
              {words('undo')}
            </Button>
          )}
          {toast.isError && <Button look="plain" icon="close" aria-label={words('dismiss')} onClick={onDismiss} />}
        </div>
      )}
    </div>
  );
}
