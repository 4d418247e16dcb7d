/** The keys of the library in words, for what `?` shows. */
import { words } from '../../lib/words.ts';
import type { KeyLine } from '../pages/Keys.tsx';

export function libraryKeys(): { title: string; lines: KeyLine[] }[] {
  const line = (what: string, ...keys: string[]): KeyLine => ({ keys, what });
  return [
    {
      title: words('library_keysList'),
      lines: [
        line(words('library_keyWalk'), 'J', 'K', '↓', '↑'),
        line(words('library_keyPage'), 'PgDn', 'PgUp', 'Home', 'End'),
        line(words('library_keyDetails'), 'Enter'),
        line(words('library_open'), 'O'),
        line(words('copyCitation'), 'C'),
        line(words('note'), 'N'),
        line(words('tags'), 'T'),
        line(words('colour'), '1 – 5'),
        line(words('library_delete'), 'X', 'Del'),
      ],
    },
    {
      title: words('selection'),
      lines: [
        line(words('library_keySelect'), 'Space'),
        line(words('library_keyReach'), 'Shift ↓', 'Shift ↑', 'Shift Space'),
        line(words('library_selectAll'), 'Ctrl A'),
        line(words('library_clearSelection'), 'Esc'),
      ],
    },
    {
      title: words('library_keysPage'),
      lines: [
        line(words('library_search'), '/'),
        line(words('undo'), 'Ctrl Z'),
        line(words('library_keyBack'), 'Esc'),
        line(words('pages_keys'), '?'),
      ],
    },
  ];
}
