import { COLOURS, type Colour } from '../lib/annotation/model.ts';
import { inDigits, type Word, words } from '../lib/words.ts';

interface SwatchesProps {
  /** What a swatch does, as a message with the colour's name in it. */
  label: Extract<Word, 'highlightIn' | 'saveIn' | 'colourIn'>;
  /** The colour that it has now; absent where choosing a colour is an act of its own. */
  chosen?: Colour | null;
  onChoose: (colour: Colour) => void;
  /** In a toolbar one button alone is in the tab order. */
  tabIndexOf?: (index: number) => number;
}

/** The reader's five colours. The digit, which is the key too, is on the swatch and in its name. */
export function Swatches({ label, chosen, onChoose, tabIndexOf }: SwatchesProps) {
  return COLOURS.map((colour, index) => (
    <button
      key={colour}
      type="button"
      class={`swatch ${colour}`}
      aria-label={`${words(label, words(colour))} ${inDigits(index + 1)}`}
      aria-pressed={chosen === undefined ? undefined : chosen === colour}
      tabIndex={tabIndexOf?.(index)}
      onClick={() => onChoose(colour)}
    >
      {inDigits(index + 1)}
    </button>
  ));
}
