/** What a part of the bench has to show, and how it is printed and written. */

export interface Section {
  title: string;
  /** How it was measured, a few sentences. */
  how: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** What did not hold, or was left out. */
  notes?: readonly string[];
}

/** The middle one, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Between two values the share of the way is taken. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Three figures at most. */
export function ms(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}

export const count = (value: number): string => Math.round(value).toLocaleString('en');

/** How many times as much as ours. */
export function ratio(theirs: number, ours: number): string {
  const times = theirs / ours;
  if (!Number.isFinite(times)) return '-';
  return `× ${times < 10 ? times.toFixed(1) : count(times)}`;
}

export function toText({ title, columns, rows, notes = [] }: Section): string {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ');
  return [`\n${title}`, line(columns), ...rows.map(line), ...notes].join('\n');
}

export function toMarkdown({ title, how, columns, rows, notes = [] }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${columns.map((_, i) => (i ? '--:' : '---')).join('|')}|`;
  const table = [line(columns), rule, ...rows.map(line)].join('\n');
  return [`## ${title}`, how, table, ...notes].join('\n\n');
}
