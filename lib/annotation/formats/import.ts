/**
 * Reads a file that anybody may have written: ours of any version, W3C JSON-LD, or an export of Hypothesis.
 *
 * The whole file is checked before anything is done with it. Rows that are not sound are left out and listed, each with
 * its place and reason; nothing of the file is ever run, and nothing in it reaches the shape of an object.
 */
import { PressmarkError } from '../../errors.ts';
import type { LibraryContent } from '../model.ts';
import { hypothesisList, readHypothesis } from './hypothesis.ts';
import { EXPORT_FORMAT, readJson } from './json.ts';
import { annotationLists, isAnnotation, readJsonld } from './jsonld.ts';
import { LONGEST_FILE } from './longest-file.ts';
import { createFileReader } from './reader.ts';
import type { Refusal } from './rows.ts';
import { fieldsOf } from './w3c/fields.ts';

export type ImportFormat = 'pressmark' | 'jsonld' | 'hypothesis';

export interface ParsedLibrary extends LibraryContent {
  format: ImportFormat;
  refused: Refusal[];
}

/**
 * @throws PressmarkError "too-large" beyond 256 M characters; "import-invalid" with the reason when it is no file of those
 * formats.
 */
export function parseImport(text: string): ParsedLibrary {
  if (text.length > LONGEST_FILE) throw new PressmarkError('too-large', `${text.length} characters`);
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const file = parse(content);
  const reader = createFileReader(content, file);
  const { refused } = reader;
  const fields = fieldsOf(file);
  if (fields?.format === EXPORT_FORMAT) return { format: 'pressmark', ...readJson(fields, reader), refused };
  const ours = { rejections: [], decisions: [], changes: [], refused };
  const list = hypothesisList(file);
  if (list) return { format: 'hypothesis', ...ours, ...readHypothesis(list, reader) };
  const lists = annotationLists(file);
  if (lists.length) return { format: 'jsonld', ...ours, ...readJsonld(file, lists, reader) };
  if (!isAnnotation(file)) throw invalid('neither a Pressmark export, nor W3C annotations, nor a Hypothesis export');
  const one = createFileReader(content, [file]);
  return { format: 'jsonld', ...ours, ...readJsonld(undefined, [[]], one), refused: one.refused };
}

function parse(text: string): unknown {
  if (!text.trim()) throw invalid('the file is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    const isOther = !/^\s*[[{]/.test(text);
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw invalid(isOther ? 'not JSON: it begins like another kind of file' : `not JSON, or cut off: ${reason}`);
  }
}

const invalid = (detail: string) => new PressmarkError('import-invalid', detail);
