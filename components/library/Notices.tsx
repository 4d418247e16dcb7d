/** What the reader should know of the keeping: an emptied database, a backup that is due, an index that is being made. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, inDigits, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { ConfirmDialog } from '../pages/ConfirmDialog.tsx';
import { Progress } from './Progress.tsx';

export function Notices({ state, onImport }: { state: LibraryState; onImport: () => void }) {
  const { keeping, exporting, indexing } = state;
  const storage = keeping.storage.value;
  const index = indexing.value;
  if (keeping.isBroken.value)
    return (
      <div class="notices">
        <Broken state={state} />
      </div>
    );
  const backUp = () => void exporting.start({ what: { is: 'all' }, format: 'json', options: {} });
  const progress = exporting.progress.value;
  return (
    <div class="notices">
      {storage?.emptied && (
        <Notice isAlert text={words('library_emptied')}>
          <Button look="first" onClick={onImport}>
            {words('library_restore')}
          </Button>
          <Button onClick={() => void keeping.acceptEmptied()}>{words('library_startAnew')}</Button>
        </Notice>
      )}
      {keeping.isBackupDue.value && storage && (
        <Notice
          text={`${plural('library_backupDue', storage.unsavedChanges)} ${
            storage.lastExport ? words('library_lastBackup', inDate(storage.lastExport)) : words('library_noBackup')
          }`}
        >
          <Button disabled={progress !== null} onClick={backUp}>
            {words('library_backUp')}
          </Button>
          <Button look="plain" onClick={keeping.putOff}>
            {words('library_later')}
          </Button>
        </Notice>
      )}
      {index && (
        <Progress
          label={words('library_indexing', inDigits(index.done), inDigits(index.total))}
          share={index.total ? index.done / index.total : 0}
        />
      )}
    </div>
  );
}

/** The file on the disk is damaged: what can be read goes out first, and only then is it thrown away. */
function Broken({ state }: { state: LibraryState }) {
  const [isAsking, ask] = useState(false);
  const { keeping, exporting } = state;
  const startAnew = () => {
    ask(false);
    void keeping.startAnew();
  };
  return (
    <Notice isAlert text={words('library_broken')}>
      <Button
        look="first"
        disabled={exporting.progress.value !== null}
        onClick={() => void exporting.start({ what: { is: 'readable' }, format: 'json', options: {} })}
      >
        {words('library_saveReadable')}
      </Button>
      <Button onClick={() => ask(true)}>{words('library_startAnew')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={words('library_brokenAsk')}
          why={words('library_brokenWhy')}
          act={words('library_startAnew')}
          onConfirm={startAnew}
          onCancel={() => ask(false)}
        />
      )}
    </Notice>
  );
}

function Notice({ text, isAlert = false, children }: { text: string; isAlert?: boolean; children: ComponentChildren }) {
  return (
    <div class={isAlert ? 'notice alert' : 'notice'} role={isAlert ? 'alert' : 'status'}>
      <p>{text}</p>
      <p class="choices">{children}</p>
    </div>
  );
}

/** At the foot of the rail: how much is kept, and whether the browser has promised to keep it. */
export function Storage({ state }: { state: LibraryState }) {
  const storage = state.keeping.storage.value;
  if (!storage) return null;
  const { usage, persisted, lastExport } = storage;
  return (
    <section class="storage meta" aria-label={words('library_storage')}>
      {usage !== null && <p>{words('library_used', inBytes(usage))}</p>}
      <p>{words(persisted ? 'library_isPersisted' : 'library_isNotPersisted')}</p>
      {!persisted && (
        <Button look="plain quiet" onClick={() => void state.keeping.persist()}>
          {words('library_persist')}
        </Button>
      )}
      <p>{lastExport ? words('library_lastBackup', inDate(lastExport)) : words('library_noBackup')}</p>
      <Button
        look="plain quiet"
        disabled={state.exporting.progress.value !== null}
        onClick={() => void state.exporting.start({ what: { is: 'all' }, format: 'json', options: {} })}
      >
        {words('library_backUp')}
      </Button>
    </section>
  );
}

function inBytes(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return inDigits(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
