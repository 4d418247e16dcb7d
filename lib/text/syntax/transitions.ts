/**
 * The parser's state and its three moves: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
 *
 * Words wait in a queue and rest on a stack. SHIFT takes the next word onto the stack; LEFT hangs the top of the stack under
 * the next word; RIGHT hangs it under the word below it. The root stands behind the last word.
 */

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const MOVES = 3;

/**
 * One sentence being parsed. Words are 0 to `length - 1`, the root is `length`, and `length + 1` stands for "none there"
 * in every array, so that features never have to ask.
 */
export class ParserState {
  length = 0;
  /** Next word of the queue. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Uint8Array(0);
  /** Outermost and second outermost dependents on either side. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  /** Bit sets of the labels that hang under a word on either side (labels modulo 32). */
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);

  get none(): number {
    return this.length + 1;
  }

  reset(length: number): void {
    if (this.stack.length < length + 2) this.grow(2 * length + 32);
    this.length = length;
    this.next = 0;
    this.depth = 0;
    const count = length + 2;
    this.heads.fill(this.none, 0, count);
    this.labels.fill(255, 0, count);
    for (const children of [this.left1, this.left2, this.right1, this.right2]) children.fill(this.none, 0, count);
    this.leftLabels.fill(0, 0, count);
    this.rightLabels.fill(0, 0, count);
  }

  private grow(size: number): void {
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftLabels = new Int32Array(size);
    this.rightLabels = new Int32Array(size);
  }

  /** Word at `depth` below the top of the stack. */
  stackAt(depth: number): number {
    return depth < this.depth ? (this.stack[this.depth - 1 - depth] as number) : this.none;
  }

  /** Word `ahead` places behind the next one; the root counts as the last. */
  queueAt(ahead: number): number {
    const word = this.next + ahead;
    return word <= this.length ? word : this.none;
  }

  isDone(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  canShift(): boolean {
    return this.next < this.length;
  }

  canLeft(): boolean {
    // Only one word hangs under the root: the last one left.
    return this.depth > 0 && (this.next < this.length || this.depth === 1);
  }

  canRight(): boolean {
    return this.depth > 1;
  }

  /** The move that is left where no other may be made; -1 where there is a choice. */
  onlyMove(): number {
    if (this.next < this.length) return this.depth > 0 ? -1 : SHIFT;
    return this.depth > 1 ? RIGHT : LEFT;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** LEFT or RIGHT: hangs the top of the stack under its new head. */
  attach(move: number, label: number): void {
    const word = this.stack[--this.depth] as number;
    const head = move === LEFT ? this.next : (this.stack[this.depth - 1] as number);
    this.heads[word] = head;
    this.labels[word] = label;
    if (move === LEFT) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = word;
      this.leftLabels[head] = (this.leftLabels[head] as number) | (1 << (label & 31));
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = word;
      this.rightLabels[head] = (this.rightLabels[head] as number) | (1 << (label & 31));
    }
  }
}
