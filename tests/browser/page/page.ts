/** Pages of the tests' own writing. */

let root: HTMLElement | null = null;

/** Puts `html` into a fresh `<main>` of the test's own document, where it is rendered; scripts in it do not run. */
export function pageOf(html: string): HTMLElement {
  removePage();
  root = document.createElement('main');
  root.append(...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes);
  document.body.append(root);
  return root;
}

export function removePage(): void {
  root?.remove();
  root = null;
}

/** A whole document in a frame of its own; `remove` takes the frame away. */
export async function documentOf(html: string): Promise<{ page: Document; remove: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1000px;height:800px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { page: frame.contentDocument as Document, remove: () => frame.remove() };
}
