import { inDigits, plural, words } from '../lib/words.ts';

/** "4 statements on this page, none saved" */
export function Statements({ count, saved }: { count: number; saved?: number }) {
  if (!count) return words('noStatements');
  const said = plural('statements', count);
  if (saved === undefined) return said;
  return `${said} · ${saved ? words('someSaved', inDigits(saved)) : words('noneSaved')}`;
}
