/** How the work on a page is cut, so that the page goes on meanwhile. */

/** Longest piece of work on the page's thread, in milliseconds. */
const PIECE = 4;

/** Gives way to the page after every piece, and counts how long the pieces took. */
export function createPace() {
  let since = performance.now();
  let before = 0;
  const worked = () => before + performance.now() - since;
  return {
    worked,
    rest(): Promise<void> | null {
      if (performance.now() - since < PIECE) return null;
      before = worked();
      // Not a timer, which waits 4 ms, and a second in a tab that nobody sees.
      return scheduler
        .postTask(() => {})
        .then(() => {
          since = performance.now();
        });
    },
  };
}
