import { words } from '../lib/words.ts';
import { Button } from './Button.tsx';

interface ReloadNoticeProps {
  onReload: () => void;
  onDismiss: () => void;
}

/** The extension was updated under this page: its old scripts can no longer reach the library. */
export function ReloadNotice({ onReload, onDismiss }: ReloadNoticeProps) {
  return (
    <div class="toast-place" role="alert">
      <div class="toast float">
        <span>{words('reloadNotice')}</span>
        <Button look="plain accent" onClick={onReload}>
          {words('reload')}
        </Button>
        <Button look="plain" icon="close" aria-label={words('dismiss')} onClick={onDismiss} />
      </div>
    </div>
  );
}
