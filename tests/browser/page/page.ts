/** A page of the test's own writing inside the test's document. */

let root: HTMLElement | null = null;

/** Puts `html` into a fresh `<main>`; scripts in it do not run. */
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
