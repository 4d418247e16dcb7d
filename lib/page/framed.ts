/** Articles in a frame: e-papers, viewers and old framesets keep the text there, and their own document is a shell. */

const { elementsFromPoint } = Document.prototype;

/**
 * The window of a frame that is seen in the middle of the window and fills most of it, of the page's own host or written
 * into the page (`srcdoc`); undefined where there is none.
 *
 * What is of another origin cannot be reached, and advertisements, which are small or blank at first, are not looked into.
 */
export function framedWindow({
  document,
  location,
  innerWidth,
  innerHeight,
  length,
}: Window): Window | null | undefined {
  if (!length) return;
  const under = elementsFromPoint.call(document, innerWidth / 2, innerHeight / 2) as HTMLIFrameElement[];
  const frame = under.find(
    ({ contentDocument, clientWidth, clientHeight }) =>
      // A form may have a field of any name.
      (contentDocument?.location?.host === location.host || contentDocument?.location?.href === SRCDOC) &&
      2 * clientWidth * clientHeight > innerWidth * innerHeight,
  );
  return frame?.contentWindow;
}

const SRCDOC = 'about:srcdoc';

/** The address under which a window's document is found: what is written into a page has that page's. */
export const addressOf = ({ location, parent }: Window): string =>
  location.href === SRCDOC ? addressOf(parent) : location.href;
