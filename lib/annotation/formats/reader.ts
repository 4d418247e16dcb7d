/** What every reader of a file is given: a way to check the lists in it, which keeps account of what was left out. */
import { PressmarkError } from '../../errors.ts';
import { linesOf, type Step } from './lines.ts';
import { checkRows, type Refusal, type RowRules } from './rows.ts';
import { fieldsOf } from './w3c/fields.ts';

export interface FileReader {
  /** The sound rows of the list at that place of the file. @throws PressmarkError "import-invalid" when there is no list. */
  check<T>(path: readonly Step[], rules: RowRules<T>): T[];
  refused: Refusal[];
}

/** A reader of this text, which was parsed to this file. */
export function createFileReader(text: string, file: unknown): FileReader {
  const refused: Refusal[] = [];
  return {
    refused,
    check(path, rules) {
      const list = path.reduce(valueAt, file);
      if (!Array.isArray(list)) throw new PressmarkError('import-invalid', `"${nameOf(path)}" is no list`);
      const checked = checkRows(list, rules);
      const lines = linesOf(text, path, new Set(checked.refused.keys()));
      for (const [index, reason] of checked.refused)
        refused.push({ path: nameOf([...path, index]), line: lines.get(index) ?? null, reason });
      return checked.rows;
    },
  };
}

function valueAt(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return value[step as number];
  const fields = fieldsOf(value);
  return fields && Object.hasOwn(fields, step) ? fields[step] : undefined;
}

/** @example nameOf(['first', 'items', 3]) // => 'first.items[3]' */
function nameOf(path: readonly Step[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${step}` : step;
  }, '');
}
