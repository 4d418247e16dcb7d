/** Libraries for tests: each under a name of its own, and closed when its test is over. */
import { afterEach } from 'vitest';
import { type Library, openLibrary } from '../../lib/store/library.ts';

let names = 0;
const opened: Library[] = [];

export const freshName = (): string => `library-of-test-${++names}`;

export function open(name = freshName()): Library {
  const library = openLibrary(name);
  opened.push(library);
  return library;
}

afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});
