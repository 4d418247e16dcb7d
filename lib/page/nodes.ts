/**
 * Reading a tree that anybody may have written.
 *
 * A form with a field named "firstChild", or an image named "body", hides the property of that name from scripts. The
 * getters are therefore taken from the prototypes, once.
 */
interface Interface<Owner> {
  prototype: Owner;
}

function getter<Owner extends object, Value>(owner: Interface<Owner>, name: string): (of: object) => Value {
  const { get } = Object.getOwnPropertyDescriptor(owner.prototype, name) as { get(): Value };
  return (of) => get.call(of);
}

const method = <Owner, Name extends keyof Owner>({ prototype }: Interface<Owner>, name: Name): Owner[Name] =>
  prototype[name];

/** Kinds of nodes, as the standard numbers them (Node.ELEMENT_NODE and so on). */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DOCUMENT = 9;
const FRAGMENT = 11;
/** NodeFilter.SHOW_TEXT. */
const SHOWS_TEXT = 4;

export const firstChildOf = /*#__PURE__*/ getter<Node, Node | null>(Node, 'firstChild');
export const nextSiblingOf = /*#__PURE__*/ getter<Node, Node | null>(Node, 'nextSibling');
export const parentOf = /*#__PURE__*/ getter<Node, Node | null>(Node, 'parentNode');
export const nodeTypeOf = /*#__PURE__*/ getter<Node, number>(Node, 'nodeType');
/** Of elements and texts; a document has none. */
export const textOf = /*#__PURE__*/ getter<Node, string>(Node, 'textContent');
/** The same with white space as in a line. */
export const lineOf = (node: Node): string => tidy(textOf(node));
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Lower case in HTML and SVG alike ("p", "svg"). */
export const tagOf = /*#__PURE__*/ getter<Element, string>(Element, 'localName');
export const shadowOf = /*#__PURE__*/ getter<Element, ShadowRoot | null>(Element, 'shadowRoot');
export const dataOf = /*#__PURE__*/ getter<CharacterData, string>(CharacterData, 'data');
/** Without the text itself, which is copied at every look. */
export const lengthOf = /*#__PURE__*/ getter<CharacterData, number>(CharacterData, 'length');
export const rootOf = /*#__PURE__*/ getter<Document, Element | null>(Document, 'documentElement');
export const bodyOf = /*#__PURE__*/ getter<Document, Element | null>(Document, 'body');
export const activeOf = /*#__PURE__*/ getter<Document, Element | null>(Document, 'activeElement');
export const titleOf = /*#__PURE__*/ getter<Document, string>(Document, 'title');
export const heightOf = /*#__PURE__*/ getter<HTMLElement, number>(HTMLElement, 'offsetHeight');
export const widthOf = /*#__PURE__*/ getter<HTMLElement, number>(HTMLElement, 'offsetWidth');

export const viewOf = /*#__PURE__*/ getter<Document, Window | null>(Document, 'defaultView');

const sheetsOfDocument = /*#__PURE__*/ getter<Document, CSSStyleSheet[]>(Document, 'adoptedStyleSheets');
/** A list that changes what is adopted when it is changed. */
export const sheetsOf = (root: Document | ShadowRoot): CSSStyleSheet[] =>
  nodeTypeOf(root) === DOCUMENT ? sheetsOfDocument(root) : root.adoptedStyleSheets;

const getAttribute = /*#__PURE__*/ method(Element, 'getAttribute');
const hasAttribute = /*#__PURE__*/ method(Element, 'hasAttribute');
const checkVisibility = /*#__PURE__*/ method(Element, 'checkVisibility');
const closest = /*#__PURE__*/ method(Element, 'closest');
const contains = /*#__PURE__*/ method(Node, 'contains');
const comparePosition = /*#__PURE__*/ method(Node, 'compareDocumentPosition');
const queryAll = /*#__PURE__*/ method(Element, 'querySelectorAll');
const queryAllOfDocument = /*#__PURE__*/ method(Document, 'querySelectorAll');
const queryOneOfDocument = /*#__PURE__*/ method(Document, 'querySelector');
const createTreeWalker = /*#__PURE__*/ method(Document, 'createTreeWalker');
const substringData = /*#__PURE__*/ method(CharacterData, 'substringData');

/** The attribute's value, "" when it is absent. */
export const attributeOf = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
export const isMarked = (element: Element, name: string): boolean => hasAttribute.call(element, name);
/** Has the element a box of its own, and is it not in a hidden subtree? (False for `display: contents`, too.) */
export const isRendered = (element: Element): boolean => checkVisibility.call(element);
/** What a selector finds in a document. Counting makes no object of an element, and the first one in a page costs it a third of a millisecond. */
export const listOf = (document: Document, selector: string): NodeListOf<Element> =>
  queryAllOfDocument.call(document, selector);
export const countOf = (document: Document, selector: string): number => listOf(document, selector).length;
export const findAll = (under: Document | Element, selector: string): Element[] =>
  Array.from((nodeTypeOf(under) === DOCUMENT ? queryAllOfDocument : queryAll).call(under, selector));
export const findFirst = (document: Document, selector: string): Element | null =>
  queryOneOfDocument.call(document, selector);

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => {
  const type = nodeTypeOf(node);
  return type === TEXT || type === CDATA;
};

/** Walks through the text nodes under a node, in order of the document. */
export const textsUnder = (node: Node): TreeWalker => createTreeWalker.call(document, node, SHOWS_TEXT);

/** A part of a text node's text, `length` UTF-16 units at most. */
export const partOf = (text: Text, offset: number, length: number): string => substringData.call(text, offset, length);

const matchesSelector = /*#__PURE__*/ method(Element, 'matches');
export const matches = (element: Element, selector: string): boolean => matchesSelector.call(element, selector);
export const isInside = (element: Element, selector: string): boolean => closest.call(element, selector) !== null;

/** Is `inner` the node itself, or somewhere below it? */
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

/** Stands the node behind the other one, in order of the document? */
export const follows = (node: Node, other: Node): boolean =>
  (comparePosition.call(other, node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Class and id as one line of words: "relatedStories" is "related-stories". */
export const labelOf = (element: Element): string =>
  `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim();

/** The parent where that is an element; nothing out of a shadow root. */
export const elementAbove = /*#__PURE__*/ getter<Node, Element | null>(Node, 'parentElement');

/** The parent, or the host of the shadow root that the node stands in. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return nodeTypeOf(parent) === FRAGMENT ? ((parent as ShadowRoot).host ?? null) : null;
}
