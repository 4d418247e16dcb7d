/** Finds the lines of a JSON file on which rows stand, so that a reader can look at what was refused. */

/** A step from a value into it: a field of an object, a place in a list. */
export type Step = string | number;

/**
 * Line, counted from 1, on which each wanted item of the list at `path` begins.
 *
 * Only for text that JSON.parse has accepted. Reads it once and builds nothing; items that are not there have no line.
 */
export function linesOf(text: string, path: readonly Step[], wanted: ReadonlySet<number>): Map<number, number> {
  const lines = new Map<number, number>();
  const list = path.reduce<number>((at, step) => (at < 0 ? at : stepInto(text, at, step)), startOf(text, 0));
  if (list < 0 || text[list] !== '[' || !wanted.size) return lines;
  let line = 1;
  let counted = 0;
  let left = wanted.size;
  for (const { index, at } of itemsOf(text, list)) {
    if (!wanted.has(index)) continue;
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    lines.set(index, line);
    if (--left === 0) break;
  }
  return lines;
}

function stepInto(text: string, at: number, step: Step): number {
  const members = text[at] === '{' ? fieldsOf(text, at) : text[at] === '[' ? itemsOf(text, at) : [];
  for (const { index, at: inner } of members) if (index === step) return inner;
  return -1;
}

function* itemsOf(text: string, list: number): Generator<{ index: number; at: number }> {
  let at = startOf(text, list + 1);
  for (let index = 0; text[at] !== ']' && at < text.length; index++) {
    yield { index, at };
    at = startOf(text, endOf(text, at));
    if (text[at] === ',') at = startOf(text, at + 1);
  }
}

function* fieldsOf(text: string, object: number): Generator<{ index: string; at: number }> {
  let at = startOf(text, object + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const value = startOf(text, startOf(text, end) + 1);
    yield { index: JSON.parse(text.slice(at, end)) as string, at: value };
    at = startOf(text, endOf(text, value));
    if (text[at] === ',') at = startOf(text, at + 1);
  }
}

/** The first character that is no white space. */
function startOf(text: string, at: number): number {
  let i = at;
  while (i < text.length && text.charCodeAt(i) <= 0x20) i++;
  return i;
}

/** Behind the value that begins here. */
function endOf(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === '"') i = endOfString(text, i) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return i;
      if (--depth === 0) return i + 1;
    } else if (character === ',' && depth === 0) return i;
  }
  return text.length;
}

/** Behind the closing mark of the string that begins here. */
function endOfString(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}
