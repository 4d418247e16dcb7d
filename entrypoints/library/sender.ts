/** What the library's state reaches: the background, the address, the clipboard, files and the articles' own pages. */
import { askBackground } from '../../lib/ask.ts';
import { watchLibrary } from '../../lib/library-news.ts';
import type { FileOut, LibrarySender } from '../../lib/state/library/context.ts';
import { newUrn } from '../../lib/uuid.ts';
import { openInPage } from './open-in-page.ts';
import { readFile } from './read-file.ts';

export function createLibrarySender(): LibrarySender {
  return {
    ask: askBackground,
    openInPage: ({ annotation, article }) => openInPage(annotation.id, article.source),
    copy: (text) => navigator.clipboard.writeText(text),
    createFile,
    readFile,
    readFragment: () => location.hash.slice(1),
    writeFragment: (fragment, isStep) => {
      const address = fragment ? `#${fragment}` : location.pathname;
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
    watchFragment: (callback) => {
      const onChange = () => callback(location.hash.slice(1));
      window.addEventListener('popstate', onChange);
      return () => window.removeEventListener('popstate', onChange);
    },
    watchLibrary: (callback) => watchLibrary(() => callback()),
    drafts: {
      read: () => localStorage.getItem('library-drafts'),
      write: (text) => localStorage.setItem('library-drafts', text),
    },
    now: () => new Date(),
    newId: newUrn,
  };
}

/** Each piece becomes a Blob of its own, which the browser may keep on disk. */
function createFile(name: string, type: string): FileOut {
  const pieces: Blob[] = [];
  return {
    write: (piece) => pieces.push(new Blob([piece])),
    finish: () => {
      const address = URL.createObjectURL(new Blob(pieces, { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
}
