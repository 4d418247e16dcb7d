/** So many frames in which nothing is drawn: effects run after the first, and what they draw stands in the next. */
const STILL = 3;

/** Waits until nothing is drawn any more, whatever is still to be answered or focused by then having been drawn too. */
export async function atRest(root: Element | ShadowRoot = document.documentElement): Promise<void> {
  let last = '';
  for (let still = 0; still < STILL; ) {
    await new Promise(requestAnimationFrame);
    const now = root.innerHTML;
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
