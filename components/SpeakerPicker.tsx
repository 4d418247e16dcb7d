import { useState } from 'preact/hooks';
import { plural, words } from '../lib/words.ts';
import { type Choice, Combobox } from './Combobox.tsx';

interface SpeakerPickerProps {
  choices: readonly Choice[];
  /** Actors of the library for what is being typed. */
  search?: ((typed: string) => Promise<readonly Choice[]>) | undefined;
  /** Other quotations of the same source in this article. */
  others: number;
  onChoose: (speaker: Choice, all: boolean) => void;
  onCancel: () => void;
}

/** Who said it: an actor of the article or of the library, or a typed name; for one quotation, or for all of its source. */
export function SpeakerPicker({ choices, search, others, onChoose, onCancel }: SpeakerPickerProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <Combobox
        label={words('whoSaidIt')}
        choices={choices}
        search={search}
        nobody={words('noNamedSource')}
        onChoose={(speaker) => onChoose(speaker, all)}
        onCancel={onCancel}
      />
      {others > 0 && (
        <label class="row also">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          <span>{plural('panel_alsoOthers', others)}</span>
        </label>
      )}
    </>
  );
}
