/** Peers that bring no types: what the bench uses of them. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: readonly { start: number; length: number }[]): void;
  }
}

declare module 'dom-anchor-text-quote' {
  interface Selector {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Node, range: Range): Selector;
  export function toRange(root: Node, selector: Selector, options?: { hint?: number }): Range | null;
}
