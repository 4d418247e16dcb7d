import { useState } from 'preact/hooks';
import type { ExportFormat, ExportWhat } from '../../lib/library-messages.ts';
import { isOpen } from '../../lib/state/library/filter.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDigits, plural, type Word, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../pages/Dialog.tsx';
import { Progress } from './Progress.tsx';

type Part = 'selection' | 'found' | 'all';

const FORMAT_WORDS: Record<ExportFormat, [name: Word, why: Word]> = {
  json: ['library_formatJson', 'library_formatJsonWhy'],
  jsonld: ['library_formatJsonld', 'library_formatJsonldWhy'],
  csv: ['library_formatCsv', 'library_formatCsvWhy'],
  markdown: ['library_formatMarkdown', 'library_formatMarkdownWhy'],
  csl: ['library_formatCsl', 'library_formatCslWhy'],
};

const FORMATS = Object.keys(FORMAT_WORDS) as ExportFormat[];

/** What leaves, and as what; while it is made, how far it is and the way to stop. */
export function ExportDialog({ state, onClose }: { state: LibraryState; onClose: () => void }) {
  const { selection, rows, place, keeping, exporting } = state;
  const hasSelection = selection.count.value > 0;
  const isFiltered = !isOpen(place.value.filter) || place.value.view.is === 'actor';
  const [part, setPart] = useState<Part>(hasSelection ? 'selection' : isFiltered ? 'found' : 'all');
  const [format, setFormat] = useState<ExportFormat>('json');
  const [by, setBy] = useState<'article' | 'actor'>('article');
  const [bom, setBom] = useState(true);
  const progress = exporting.progress.value;
  const start = async () => {
    const options = { ...(format === 'markdown' && { by }), ...(format === 'csv' && { bom }) };
    await exporting.start({ what: whatOf(part, state), format, options });
    onClose();
  };
  const stop = () => {
    exporting.cancel();
    onClose();
  };
  const parts: [Part, string][] = [
    ...(hasSelection ? [['selection', plural('library_selected', selection.count.value)] as [Part, string]] : []),
    ...(isFiltered ? [['found', plural('library_foundPart', rows.total.value ?? 0)] as [Part, string]] : []),
    ['all', plural('library_everything', keeping.storage.value?.counts.annotations ?? rows.total.value ?? 0)],
  ];
  return (
    <Dialog
      title={words('export')}
      onClose={progress ? stop : onClose}
      choices={
        <>
          <Button onClick={progress ? stop : onClose}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={progress !== null} onClick={() => void start()}>
            {words('export')}
          </Button>
        </>
      }
    >
      <Radios label={words('library_what')} value={part} choices={parts} onChange={setPart} />
      <Radios
        label={words('library_format')}
        value={format}
        choices={FORMATS.map((one) => [one, words(FORMAT_WORDS[one][0]), words(FORMAT_WORDS[one][1])])}
        onChange={setFormat}
      />
      {format === 'markdown' && (
        <Radios
          label={words('library_arranged')}
          value={by}
          choices={[
            ['article', words('library_byArticle')],
            ['actor', words('library_byActor')],
          ]}
          onChange={setBy}
        />
      )}
      {format === 'csv' && (
        <label class="row">
          <input
            type="checkbox"
            class="check"
            checked={bom}
            onChange={(event) => setBom(event.currentTarget.checked)}
          />
          {words('library_bom')}
        </label>
      )}
      {progress && (
        <Progress
          label={words('library_exporting', inDigits(progress.done), inDigits(progress.total))}
          share={progress.total ? progress.done / progress.total : 0}
        />
      )}
    </Dialog>
  );
}

function whatOf(part: Part, { selection, place }: LibraryState): ExportWhat {
  const asked = selection.asked();
  if (part === 'selection' && asked) return { is: 'selection', ...asked };
  const { view, filter } = place.value;
  if (part === 'all') return { is: 'all' };
  return { is: 'selection', filter: view.is === 'actor' ? { ...filter, actors: [view.key] } : filter };
}

interface RadiosProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly (readonly [value: Value, name: string, why?: string])[];
  onChange: (value: Value) => void;
}

function Radios<Value extends string>({ label, value, choices, onChange }: RadiosProps<Value>) {
  return (
    <fieldset class="radios">
      <legend>{label}</legend>
      {choices.map(([key, name, why]) => (
        <label key={key} class="row">
          <input type="radio" name={label} checked={key === value} onChange={() => onChange(key)} />
          <span>
            {name}
            {why && <span class="meta"> {why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
