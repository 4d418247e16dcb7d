import { useId } from 'preact/hooks';
import { words } from '../../lib/words.ts';

interface DateFilterProps {
  /** First and last day, "2026-11-22"; "" for none. */
  from: string;
  to: string;
  onChange: (dates: { from?: string; to?: string }) => void;
}

/** When it was saved: from one day to another, either may be open. */
export function DateFilter({ from, to, onChange }: DateFilterProps) {
  const id = useId();
  return (
    <fieldset class="facet dates">
      <legend>{words('library_saved')}</legend>
      <label htmlFor={`${id}-from`}>{words('library_from')}</label>
      <input
        id={`${id}-from`}
        type="date"
        class="text-field"
        value={from}
        max={to || undefined}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <label htmlFor={`${id}-to`}>{words('library_to')}</label>
      <input
        id={`${id}-to`}
        type="date"
        class="text-field"
        value={to}
        min={from || undefined}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
    </fieldset>
  );
}
