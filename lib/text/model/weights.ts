/**
 * The file that a trained model ships in, and its reader.
 *
 * Layout, little-endian: `PMKW` | u32 version | u32 checksum of all that follows (FNV-1a) | u32 length of the header |
 * header (ASCII JSON) | the tables one after the other, one signed byte a weight, row by row.
 *
 * A byte `q` stands for the weight `q·|q|` in units of the table's own: square-root companding keeps the many small weights
 * apart, where plain linear steps would round them all to nothing. Only comparisons of sums over one table mean anything.
 * The files hold mostly zeros and are compressed by the package they lie in.
 */

const MAGIC = 0x574b4d50; // "PMKW"
const VERSION = 1;
const PREAMBLE = 16;

/** Says why a file is no model that this version can read. */
export class ModelError extends Error {
  constructor(message: string) {
    super(`model: ${message}`);
    this.name = 'ModelError';
  }
}

/** What a table is called and how large it is: `2 ** bits` rows of `columns` weights. */
export interface TableShape {
  name: string;
  bits: number;
  columns: number;
}

/** The JSON at the head of a file. `kind` names the program that the weights are for; `facts` is that program's own. */
export interface ModelHeader {
  kind: string;
  tables: TableShape[];
  facts: Record<string, unknown>;
}

/** Weights ready for use. Row `r` starts at `r * stride`; columns beyond `columns` are zero. */
export interface Table extends TableShape {
  stride: number;
  weights: Int16Array;
}

export interface Model {
  facts: Record<string, unknown>;
  table: (name: string) => Table;
}

/** FNV-1a over bytes. Finds a truncated or damaged file; it is no protection against a forged one. */
export function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
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
  const tables = new Map<string, Table>();
  let at = PREAMBLE + new DataView(file).getUint32(12, true);
  for (const shape of header.tables) {
    const size = 2 ** shape.bits * shape.columns;
    if (at + size > bytes.length) throw new ModelError(`table "${shape.name}" is cut short`);
    tables.set(shape.name, expand(shape, bytes.subarray(at, at + size)));
    at += size;
  }
  if (at !== bytes.length) throw new ModelError(`${bytes.length - at} bytes too many`);
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (!found) throw new ModelError(`has no table "${name}"`);
    return found;
  };
  return { facts: header.facts, table };
}

function readHeader(file: ArrayBuffer, bytes: Uint8Array): ModelHeader {
  if (bytes.length < PREAMBLE) throw new ModelError('file too short');
  const view = new DataView(file);
  if (view.getUint32(0, true) !== MAGIC) throw new ModelError('not a model file');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelError(`version ${version} cannot be read, only ${VERSION}`);
  if (view.getUint32(8, true) !== checksumOf(bytes.subarray(12))) throw new ModelError('checksum does not match');
  const end = PREAMBLE + view.getUint32(12, true);
  let json = '';
  for (let i = PREAMBLE; i < end; i++) json += String.fromCharCode(bytes[i] ?? 0);
  return JSON.parse(json) as ModelHeader;
}

/** Rows are padded to 4, 8, 16 or 32 weights where that costs little, so that one row lies in one cache line. */
function strideOf(columns: number): number {
  for (const stride of [4, 8, 16, 32]) if (columns <= stride && columns > stride / 2) return stride;
  return columns;
}

function expand(shape: TableShape, bytes: Uint8Array): Table {
  const { bits, columns } = shape;
  const stride = strideOf(columns);
  const weights = new Int16Array(2 ** bits * stride);
  for (let row = 0, from = 0, to = 0; row < 2 ** bits; row++, to += stride) {
    for (let column = 0; column < columns; column++, from++) {
      const q = ((bytes[from] as number) << 24) >> 24;
      if (q) weights[to + column] = q * Math.abs(q);
    }
  }
  return { ...shape, stride, weights };
}

/**
 * Writes a model file; the inverse of `loadModel`. Weights are scaled by the table's largest, the smallest become zero.
 *
 * @throws {ModelError} when a table has another size than its shape says.
 */
export function encodeModel(header: ModelHeader, weights: readonly Float32Array[]): ArrayBuffer {
  const json = JSON.stringify(header).replace(/[\u0080-\uffff]/g, toAscii);
  const sizes = header.tables.map(({ bits, columns }) => 2 ** bits * columns);
  const file = new ArrayBuffer(PREAMBLE + json.length + sizes.reduce((sum, size) => sum + size, 0));
  const bytes = new Uint8Array(file);
  for (let i = 0; i < json.length; i++) bytes[PREAMBLE + i] = json.charCodeAt(i);
  let at = PREAMBLE + json.length;
  sizes.forEach((size, index) => {
    const table = weights[index];
    if (table?.length !== size) throw new ModelError(`table ${index} has ${table?.length} weights, not ${size}`);
    compand(table, bytes.subarray(at, at + size));
    at += size;
  });
  const view = new DataView(file);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, json.length, true);
  view.setUint32(8, checksumOf(bytes.subarray(12)), true);
  return file;
}

const toAscii = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function compand(weights: Float32Array, bytes: Uint8Array): void {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  if (!largest) return;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    bytes[i] = Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
  }
}
