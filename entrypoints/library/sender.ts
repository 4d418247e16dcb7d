/** What the library's state reaches: the background, the address, the clipboard, files and the articles' own pages. */
import { askBackground } from '../../lib/ask.ts';
import { draftStorage } from '../../lib/draft-storage.ts';
import { createFile } from '../../lib/file-out.ts';
import { watchLibrary } from '../../lib/library-news.ts';
import type { LibrarySender } from '../../lib/state/library/context.ts';
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
    drafts: draftStorage('library'),
    now: () => new Date(),
    newId: newUrn,
  };
}
