/** Import: choose or drop a file, see what it would do, and only then let it happen. */
import { useState } from 'preact/hooks';
import { refusalCodeOf } from '../../lib/annotation/formats/refusals.ts';
import type { Refusal } from '../../lib/annotation/formats/rows.ts';
import type { ImportView } from '../../lib/state/library/import.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDigits, plural, type Word, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../pages/Dialog.tsx';
import { Progress } from './Progress.tsx';

const FORMAT_WORDS: Record<Extract<ImportView, { is: 'preview' }>['format'], Word> = {
  pressmark: 'library_formatJson',
  jsonld: 'library_formatJsonld',
  hypothesis: 'library_formatHypothesis',
};

interface ImportDialogProps {
  state: LibraryState;
  /** A file is held over the page. */
  isFileOver: boolean;
  onClose: () => void;
}

export function ImportDialog({ state, isFileOver, onClose }: ImportDialogProps) {
  const { view, open, commit, cancel } = state.importing;
  const shown = view.value;
  const [hasBegun, begin] = useState(shown !== null);
  const leave = () => {
    void cancel();
    onClose();
  };
  const choose = (file: File | undefined) => {
    if (!file) return;
    begin(true);
    void open(file);
  };
  const bring = async () => {
    await commit();
    if (!view.peek()) onClose();
  };
  const isWorking = shown?.is === 'reading' || shown?.is === 'comparing' || shown?.is === 'writing';
  return (
    <Dialog
      title={words('library_import')}
      onClose={leave}
      isWide
      choices={
        <>
          <Button onClick={leave}>{words('pages_cancel')}</Button>
          {shown?.is === 'preview' && (
            <Button look="first" disabled={!shown.counts.added && !shown.counts.changed} onClick={() => void bring()}>
              {plural('library_bringIn', shown.counts.added + shown.counts.changed)}
            </Button>
          )}
        </>
      }
    >
      {shown && (
        <p class="clip">
          <bdi>{shown.name}</bdi>
        </p>
      )}
      {isWorking && <Progress label={words(WORK_WORDS[shown.is])} share={shown.share} />}
      {shown?.is === 'preview' && <Preview view={shown} />}
      {shown?.is === 'failed' && (
        <div role="alert">
          <p class="danger">{wordsOfCode('error', shown.code)}</p>
          {shown.detail && <p class="meta code detail">{shown.detail}</p>}
        </div>
      )}
      {!isWorking && <FileField hasBegun={hasBegun || shown !== null} isOver={isFileOver} onChoose={choose} />}
    </Dialog>
  );
}

const WORK_WORDS = {
  reading: 'library_readingFile',
  comparing: 'library_comparing',
  writing: 'library_writing',
} as const;

interface FileFieldProps {
  hasBegun: boolean;
  isOver: boolean;
  onChoose: (file: File | undefined) => void;
}

function FileField({ hasBegun, isOver, onChoose }: FileFieldProps) {
  return (
    <div class={isOver ? 'drop over' : 'drop'}>
      <label class="button">
        {words(hasBegun ? 'library_otherFile' : 'library_chooseFile')}
        <input
          type="file"
          class="unseen"
          accept=".json,.jsonld,.gz,application/json,application/ld+json,application/gzip"
          aria-label={words('library_chooseFile')}
          onChange={(event) => {
            onChoose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span class="meta">{words('library_dropHere')}</span>
    </div>
  );
}

function Preview({ view }: { view: Extract<ImportView, { is: 'preview' }> }) {
  const { counts, refused, format } = view;
  const lines: [string, number, Word][] = [
    ['added', counts.added, 'library_previewNew'],
    ['changed', counts.changed, 'library_previewChanged'],
    ['same', counts.same, 'library_previewSame'],
    ['older', counts.older, 'library_previewOlder'],
    ['refused', refused.length, 'library_previewRefused'],
  ];
  return (
    <>
      <p class="muted">{words('library_previewWhy', words(FORMAT_WORDS[format]))}</p>
      <table class="preview">
        <tbody>
          {lines.map(([key, count, word]) => (
            <tr key={key} class={count ? undefined : 'muted'}>
              <th scope="row">{words(word)}</th>
              <td class="number">{inDigits(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > 0 && <Refusals refused={refused} />}
    </>
  );
}

/** Of a field that is not as it should be, what was found is named as it was found. */
function Reason({ reason }: { reason: string }) {
  const code = refusalCodeOf(reason);
  return (
    <>
      {wordsOfCode('refused', code)}
      {code === 'damaged' && (
        <>
          {' '}
          <bdi class="code muted">{reason}</bdi>
        </>
      )}
    </>
  );
}

const SHOWN = 200;

function Refusals({ refused }: { refused: readonly Refusal[] }) {
  return (
    <section aria-labelledby="refused">
      <h3 id="refused">{words('library_refused')}</h3>
      <ol class="refusals">
        {refused.slice(0, SHOWN).map(({ line, path, reason }, i) => (
          <li key={i}>
            {line !== null && <span class="meta number">{words('library_line', inDigits(line))} </span>}
            {path && <span class="code">{path} </span>}
            <Reason reason={reason} />
          </li>
        ))}
        {refused.length > SHOWN && <li class="meta">{words('library_more', inDigits(refused.length - SHOWN))}</li>}
      </ol>
    </section>
  );
}
