import { useEffect, useRef } from 'preact/hooks';
import { isWriting } from '../keys.ts';
import { Toast, type ToastView } from '../Toast.tsx';

interface ToastAreaProps {
  toast: ToastView | null;
  onDismiss: () => void;
  /** Takes back what was done before, when there is no toast to undo. */
  undoLast?: () => void;
}

/** The toast of a full page. Ctrl+Z or Cmd+Z outside a field does what its Undo does. */
export function ToastArea({ toast, onDismiss, undoLast }: ToastAreaProps) {
  const shown = useRef({ toast, onDismiss, undoLast });
  shown.current = { toast, onDismiss, undoLast };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      const undo = shown.current.toast?.undo ?? shown.current.undoLast;
      if (!isUndo || !undo || isWriting(event)) return;
      event.preventDefault();
      shown.current.onDismiss();
      undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return <Toast toast={toast} onDismiss={onDismiss} />;
}
