import { useId, useState } from 'preact/hooks';
import type { OptionsState, Settings } from '../../lib/state/options.ts';
import type { StorageState } from '../../lib/storage-state.ts';
import { inDate, inDigits, plural, type Word, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { ConfirmDialog } from '../pages/ConfirmDialog.tsx';
import { Field } from '../pages/Field.tsx';

interface DataProps {
  settings: Settings;
  state: OptionsState;
}

/** After how many changes a backup is asked for; 0 is never. */
const REMINDERS = [50, 200, 1000, 0];

/** Days between the backups that make themselves. */
const OWN_BACKUPS: readonly [days: number, word: Word][] = [
  [0, 'options_never'],
  [1, 'options_daily'],
  [7, 'options_weekly'],
];

/** What is kept, how safe it is, how it goes out, comes in and goes away. */
export function Data({ settings, state }: DataProps) {
  const reminder = useId();
  const storage = state.storage.value;
  const progress = state.progress.value;
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words('options_data')}</h2>
      {storage && <Kept storage={storage} state={state} />}
      <Field label={words('options_backup')} why={storage ? backupWords(storage) : ''}>
        <Button disabled={progress !== null} onClick={state.backUp}>
          {progress ? words('options_progress', inDigits(progress.done), inDigits(progress.total)) : words('export')}
        </Button>
      </Field>
      <Field label={words('options_ownBackup')} why={ownBackupWords(state)}>
        <fieldset class="choices bare" aria-label={words('options_ownBackup')}>
          {OWN_BACKUPS.map(([days, word]) => (
            <Button
              key={days}
              aria-pressed={settings.backupDays === days}
              onClick={() => void state.setBackupDays(days)}
            >
              {words(word)}
            </Button>
          ))}
        </fieldset>
      </Field>
      <Field label={words('options_import')} why={words('options_importWhy')}>
        <Button onClick={state.openImport}>{words('import')}</Button>
      </Field>
      {storage?.copy && (
        <Field
          label={words('options_copy', inDate(storage.copy.when), inDate(storage.copy.until))}
          why={words('options_copyWhy')}
        >
          <Button disabled={progress !== null} onClick={state.saveCopy}>
            {words('options_saveCopy')}
          </Button>
        </Field>
      )}
      <Field label={words('options_reminder')} why={words('options_reminderWhy')} for={reminder}>
        <select
          id={reminder}
          class="text-field"
          value={settings.backupEvery}
          onChange={(event) => state.setBackupEvery(Number(event.currentTarget.value))}
        >
          {[...new Set([...REMINDERS, settings.backupEvery])].map((count) => (
            <option key={count} value={count}>
              {count ? plural('options_afterChanges', count) : words('options_never')}
            </option>
          ))}
        </select>
      </Field>
      <DeleteEverything storage={storage} state={state} />
    </section>
  );
}

function backupWords({ lastExport, unsavedChanges }: StorageState): string {
  const last = lastExport ? words('options_lastBackup', inDate(lastExport)) : words('options_noBackup');
  return `${last} ${plural('options_changesSince', unsavedChanges)}`;
}

function ownBackupWords({ backup }: OptionsState): string {
  const mark = backup.value;
  const last = mark?.at ? ` ${words('options_lastBackup', inDate(mark.at))}` : '';
  const failed = mark?.failed ? ` ${words('options_ownBackupFailed', wordsOfCode('error', mark.failed))}` : '';
  return words('options_ownBackupWhy') + last + failed;
}

function Kept({ storage, state }: { storage: StorageState; state: OptionsState }) {
  const { counts, usage, persisted } = storage;
  const kept = words(
    'options_kept',
    plural('panel_annotations', counts.annotations),
    plural('panel_articles', counts.articles),
  );
  return (
    <>
      <Field label={kept} why={usage === null ? words('options_usageUnknown') : words('options_usage', inBytes(usage))}>
        {null}
      </Field>
      <Field
        label={words(persisted ? 'options_persisted' : 'options_notPersisted')}
        why={words(persisted ? 'options_persistedWhy' : 'options_notPersistedWhy')}
      >
        {!persisted && <Button onClick={state.persist}>{words('options_persist')}</Button>}
      </Field>
    </>
  );
}

function inBytes(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return inDigits(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** The number has to be typed: it is what would be lost. */
function DeleteEverything({ storage, state }: { storage: StorageState | null; state: OptionsState }) {
  const [isAsking, ask] = useState(false);
  const count = storage?.counts.annotations ?? 0;
  return (
    <>
      <Field label={words('options_deleteAll')} why={words('options_deleteAllWhy')}>
        <Button look="danger" icon="bin" disabled={!storage} onClick={() => ask(true)}>
          {words('options_deleteAllAct')}
        </Button>
      </Field>
      {isAsking && (
        <ConfirmDialog
          title={plural('options_deleteAllTitle', count)}
          why={words('options_deleteAllConsequence')}
          act={words('options_deleteAllAct')}
          typed={String(count)}
          onConfirm={() => {
            ask(false);
            void state.deleteEverything();
          }}
          onCancel={() => ask(false)}
        />
      )}
    </>
  );
}
