/**
 * The file that a trained model ships in: its reader and its writer.
 *
 * Layout, little-endian: `PMKW` | u32 version | u32 checksum of all that follows (FNV-1a over u32, then over the bytes left) |
 * u32 length of the header | header (ASCII JSON) | the tables one after the other. A table is one check byte a slot (0: free),
 * then for each slot that is not free how many of its weights are not zero, then the columns of all these weights, then the
 * weights, a signed byte each. Nine in ten weights are zero: what is left out is neither fetched nor read.
 *
 * A byte `q` stands for the weight `q·|q|` in units of the table's own: square-root companding keeps the many small weights
 * apart, where plain linear steps would round them all to nothing. Only comparisons of sums over one table mean anything.
 * The package that the files lie in compresses them.
 */
import { checkOf, homeOf, type PackedTable, type Table, type TableShape } from './table.ts';

const MAGIC = 0x574b4d50; // "PMKW"
const VERSION = 2;
const PREAMBLE = 16;
const FULLEST = 0.55;

/** Says why a file is no model that this version can read. */
export class ModelError extends Error {
  constructor(message: string) {
    super(`model: ${message}`);
    this.name = 'ModelError';
  }
}

/** The JSON at the head of a file. `kind` names the program that the weights are for; `facts` is that program's own. */
export interface ModelHeader {
  kind: string;
  facts: Record<string, unknown>;
  /** With how many slots are not free, and how many weights are not zero. */
  tables: (TableShape & { entries: number; cells: number })[];
}

export interface Model {
  facts: Record<string, unknown>;
  /** @throws {ModelError} when the model has no such table. */
  table: (name: string) => Table;
  /** The same for a table of at most three columns. @throws {ModelError} when it has more, or when there is none. */
  packedTable: (name: string) => PackedTable;
}

/** A table before it is written: feature `features[i]` has the weights `[i * columns, (i + 1) * columns)`. */
export interface Weights {
  name: string;
  columns: number;
  features: Int32Array;
  weights: Float32Array;
}

/**
 * FNV-1a over what follows the checksum, four bytes at a time. Finds a truncated or damaged file; it is no protection against a
 * forged one.
 */
function checksumOf(file: ArrayBuffer): number {
  const start = 12;
  const words = new Int32Array(file, start, (file.byteLength - start) >> 2);
  const rest = new Uint8Array(file, start + words.byteLength);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  for (let i = 0; i < rest.length; i++) hash = Math.imul(hash ^ (rest[i] as number), 0x01000193);
  return hash >>> 0;
}

/**
 * Reads a model file.
 *
 * @throws {ModelError} when the file is no model, damaged, of another version or for another program than `kind`.
 */
export function loadModel(file: ArrayBuffer, kind: string): Model {
  const bytes = new Uint8Array(file);
  const header = readHeader(file, bytes);
  if (header.kind !== kind) throw new ModelError(`made for "${header.kind}", not for "${kind}"`);
  const tables = new Map<string, TablePart>();
  let at = PREAMBLE + new DataView(file).getUint32(12, true);
  for (const shape of header.tables) {
    const part = (length: number) => {
      at += length;
      return bytes.subarray(at - length, at);
    };
    const { bits, entries, cells } = shape;
    if (at + 2 ** bits + entries + 2 * cells > bytes.length) throw new ModelError(`table "${shape.name}" is cut short`);
    tables.set(shape.name, {
      shape,
      checks: part(2 ** bits),
      counts: part(entries),
      columns: part(cells),
      weights: part(cells),
    });
  }
  if (at !== bytes.length) throw new ModelError(`${bytes.length - at} bytes too many`);
  const partOf = (name: string): TablePart => {
    const found = tables.get(name);
    if (!found) throw new ModelError(`has no table "${name}"`);
    return found;
  };
  return {
    facts: header.facts,
    table: (name) => readTable(partOf(name)),
    packedTable: (name) => {
      const part = partOf(name);
      if (part.shape.columns > 3) throw new ModelError(`table "${name}" has too many columns to be packed`);
      return readPacked(part);
    },
  };
}

/** A table as it lies in the file. */
interface TablePart {
  shape: ModelHeader['tables'][number];
  checks: Uint8Array;
  counts: Uint8Array;
  columns: Uint8Array;
  weights: Uint8Array;
}

function readHeader(file: ArrayBuffer, bytes: Uint8Array): ModelHeader {
  if (bytes.length < PREAMBLE) throw new ModelError('file too short');
  const view = new DataView(file);
  if (view.getUint32(0, true) !== MAGIC) throw new ModelError('not a model file');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelError(`version ${version} cannot be read, only ${VERSION}`);
  if (view.getUint32(8, true) !== checksumOf(file)) throw new ModelError('checksum does not match');
  const end = PREAMBLE + view.getUint32(12, true);
  let json = '';
  for (let i = PREAMBLE; i < end; i++) json += String.fromCharCode(bytes[i] ?? 0);
  return JSON.parse(json) as ModelHeader;
}

function readTable({ shape, checks, counts, columns, weights }: TablePart): Table {
  const slots = new Int32Array(checks.length);
  const cells = new Uint16Array(shape.entries + shape.cells);
  let entry = 0;
  let from = 0;
  let to = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const check = checks[slot] as number;
    if (check === 0) continue;
    const count = counts[entry++] as number;
    slots[slot] = (to << 8) | check;
    cells[to++] = count;
    for (const end = from + count; from < end; from++) {
      cells[to++] = ((columns[from] as number) << 8) | (weights[from] as number);
    }
  }
  return { name: shape.name, bits: shape.bits, columns: shape.columns, slots, cells };
}

function readPacked({ shape, checks, counts, columns, weights }: TablePart): PackedTable {
  const slots = new Int32Array(checks.length);
  let entry = 0;
  let from = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    let packed = checks[slot] as number;
    if (packed === 0) continue;
    for (const end = from + (counts[entry++] as number); from < end; from++) {
      packed |= (weights[from] as number) << (8 + 8 * (columns[from] as number));
    }
    slots[slot] = packed;
  }
  return { name: shape.name, bits: shape.bits, columns: shape.columns, slots };
}

/** Writes a model file; the inverse of `loadModel`. Weights are scaled by the table's largest. */
export function encodeModel(kind: string, facts: Record<string, unknown>, tables: readonly Weights[]): ArrayBuffer {
  const parts = tables.map(encodeTable);
  const header: ModelHeader = { kind, facts, tables: parts.map((part) => part.shape) };
  const json = JSON.stringify(header).replace(/[\u0080-\uffff]/g, toAscii);
  const size = parts.reduce((sum, part) => sum + part.bytes.length, PREAMBLE + json.length);
  const file = new ArrayBuffer(size);
  const bytes = new Uint8Array(file);
  for (let i = 0; i < json.length; i++) bytes[PREAMBLE + i] = json.charCodeAt(i);
  let at = PREAMBLE + json.length;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  const view = new DataView(file);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, json.length, true);
  view.setUint32(8, checksumOf(file), true);
  return file;
}

const toAscii = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function encodeTable({ name, columns, features, weights }: Weights) {
  const entries = features.length;
  const bits = Math.max(1, Math.ceil(Math.log2(entries / FULLEST + 1)));
  const slots = placeAll(features, bits);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const checks = new Uint8Array(slots.length);
  const counts: number[] = [];
  const placed: number[] = [];
  const kept: number[] = [];
  slots.forEach((index, slot) => {
    if (index < 0) return;
    checks[slot] = checkOf(features[index] as number);
    const before = kept.length;
    for (let column = 0; column < columns; column++) {
      const weight = compand((weights[index * columns + column] as number) / largest);
      if (weight === 0) continue;
      placed.push(column);
      kept.push(weight);
    }
    counts.push(kept.length - before);
  });
  const bytes = Uint8Array.from([...checks, ...counts, ...placed, ...kept]);
  return { bytes, shape: { name, bits, columns, entries, cells: kept.length } };
}

/** Which feature (by index, -1 for none) each slot holds. Features given first lie nearest to their home. */
function placeAll(features: Int32Array, bits: number): Int32Array {
  const slots = new Int32Array(2 ** bits).fill(-1);
  features.forEach((feature, index) => {
    let slot = homeOf(feature, bits);
    while ((slots[slot] as number) >= 0) slot = (slot + 1) % slots.length;
    slots[slot] = index;
  });
  return slots;
}

function compand(share: number): number {
  return Math.sign(share) * Math.round(127 * Math.sqrt(Math.abs(share)));
}
