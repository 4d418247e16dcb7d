/** Articles in a frame: e-papers, viewers and old framesets keep the text there, and their own document is a shell. */

const { elementsFromPoint } = Document.prototype;

/**
 * The window of a frame that is seen in the middle of the window and fills most of it, of the page's own host and with an
 * address of its own; undefined where there is none.
 *
 * What is of another origin cannot be reached, and advertisements, which are small or have no address, are not looked into.
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
      contentDocument?.location?.host === location.host && 2 * clientWidth * clientHeight > innerWidth * innerHeight,
  );
  return frame?.contentWindow;
}
