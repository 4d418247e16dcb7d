/** Files that a page of ours hands to the browser, kept as text. */
import type { FileOut } from '../../lib/state/write-export.ts';

export interface WrittenFile {
  name: string;
  type: string;
  text: string;
}

/** `createFile` of a sender; what is finished stands in `files`. */
export function filesOut(files: () => WrittenFile[]): (name: string, type: string) => FileOut {
  return (name, type) => {
    let text = '';
    return {
      write: (piece) => {
        text += piece;
      },
      finish: () => void files().push({ name, type, text }),
    };
  };
}

/** An export of two pieces, as the background answers `exportPart`. */
export function exportPartOf(request: unknown) {
  const { cursor } = request as { cursor: string | null };
  return cursor === null
    ? { part: '{"a":', cursor: 'second', done: 1, total: 2 }
    : { part: '1}', cursor: null, done: 2, total: 2 };
}
