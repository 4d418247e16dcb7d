/** Where a window keeps its highlights. */

/** What Firefox gives to the scripts of extensions alone: the window as the page itself sees it. */
interface Waived {
  wrappedJSObject?: Window & typeof globalThis;
}

/**
 * The registry of a window's highlights.
 *
 * When a frame has gone on to another document, Firefox once says of the new one's registry, asked through its own view of the
 * page, that no document belongs to it ("No document associated to this global"). The page's view of it is the same registry.
 */
export function registryOf(view: Window & typeof globalThis): HighlightRegistry {
  try {
    return view.CSS.highlights;
  } catch (error) {
    const { wrappedJSObject } = view as Waived;
    if (!wrappedJSObject) throw error;
    return wrappedJSObject.CSS.highlights;
  }
}
