import { useEffect, useRef } from 'preact/hooks';
import { isWriting } from '../keys.ts';
import { Toast, type ToastView } from '../Toast.tsx';

interface ToastAreaProps {
  toast: ToastView | null;
  onDismiss: () => void;
}

/** The toast of a full page. Ctrl+Z or Cmd+Z outside a field does what its Undo does. */
export function ToastArea({ toast, onDismiss }: ToastAreaProps) {
  const shown = useRef({ toast, onDismiss });
  shown.current = { toast, onDismiss };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      const undo = shown.current.toast?.undo;
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
