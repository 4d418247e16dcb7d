/**
 * Reading a tree that anybody may have written.
 *
 * A form with a field named "firstChild", or an image named "body", hides the property of that name from scripts. The
 * getters are therefore taken from the prototypes, once.
 */
function getter<Owner extends object, Value>(owner: Owner, name: string): (of: object) => Value {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new Error(`no getter for ${name}`);
  return (of) => get.call(of) as Value;
}

export const firstChildOf = /*#__PURE__*/ getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = /*#__PURE__*/ getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const parentOf = /*#__PURE__*/ getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = /*#__PURE__*/ getter<Node, number>(Node.prototype, 'nodeType');
export const textOf = /*#__PURE__*/ getter<Node, string | null>(Node.prototype, 'textContent');
/** Lower case in HTML and SVG alike ("p", "svg"). */
export const tagOf = /*#__PURE__*/ getter<Element, string>(Element.prototype, 'localName');
export const shadowOf = /*#__PURE__*/ getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const dataOf = /*#__PURE__*/ getter<CharacterData, string>(CharacterData.prototype, 'data');
/** Without the text itself, which is copied at every look. */
export const lengthOf = /*#__PURE__*/ getter<CharacterData, number>(CharacterData.prototype, 'length');
export const rootOf = /*#__PURE__*/ getter<Document, Element | null>(Document.prototype, 'documentElement');
export const bodyOf = /*#__PURE__*/ getter<Document, Element | null>(Document.prototype, 'body');
export const titleOf = /*#__PURE__*/ getter<Document, string>(Document.prototype, 'title');
export const heightOf = /*#__PURE__*/ getter<HTMLElement, number>(HTMLElement.prototype, 'offsetHeight');
export const widthOf = /*#__PURE__*/ getter<HTMLElement, number>(HTMLElement.prototype, 'offsetWidth');

export const viewOf = /*#__PURE__*/ getter<Document, Window | null>(Document.prototype, 'defaultView');
export const isOutOfSight = /*#__PURE__*/ getter<Document, boolean>(Document.prototype, 'hidden');
const documentOf = /*#__PURE__*/ getter<Node, Document | null>(Node.prototype, 'ownerDocument');

const sheetsOfDocument = /*#__PURE__*/ getter<Document, CSSStyleSheet[]>(Document.prototype, 'adoptedStyleSheets');
/** A list that changes what is adopted when it is changed. */
export const sheetsOf = (root: Document | ShadowRoot): CSSStyleSheet[] =>
  nodeTypeOf(root) === Node.DOCUMENT_NODE ? sheetsOfDocument(root) : root.adoptedStyleSheets;

const { getAttribute, hasAttribute, querySelectorAll } = Element.prototype;
const { checkVisibility, closest } = Element.prototype;
const { createTreeWalker } = Document.prototype;
const queryDocument = Document.prototype.querySelectorAll;
const { querySelector } = Element.prototype;
const queryOne = Document.prototype.querySelector;

/** The attribute's value, "" when it is absent. */
export const attributeOf = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
export const isMarked = (element: Element, name: string): boolean => hasAttribute.call(element, name);
/** Has the element a box of its own, and is it not in a hidden subtree? (False for `display: contents`, too.) */
export const isRendered = (element: Element): boolean => checkVisibility.call(element);
export const findAll = (under: Document | Element, selector: string): Element[] =>
  Array.from((nodeTypeOf(under) === Node.DOCUMENT_NODE ? queryDocument : querySelectorAll).call(under, selector));
export const findFirst = (under: Document | Element, selector: string): Element | null =>
  (nodeTypeOf(under) === Node.DOCUMENT_NODE ? queryOne : querySelector).call(under, selector);

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
};

/** Walks through the text nodes under a node, in order of the document. */
export const textsUnder = (node: Node): TreeWalker =>
  createTreeWalker.call(documentOf(node) ?? (node as Document), node, NodeFilter.SHOW_TEXT);

const { substringData } = CharacterData.prototype;
/** A part of a text node's text, `length` UTF-16 units at most. */
export const partOf = (text: Text, offset: number, length: number): string => substringData.call(text, offset, length);

export const isInside = (element: Element, selector: string): boolean => closest.call(element, selector) !== null;

/** The parent, or the host of the shadow root that the node stands in. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return nodeTypeOf(parent) === Node.DOCUMENT_FRAGMENT_NODE ? ((parent as ShadowRoot).host ?? null) : null;
}
