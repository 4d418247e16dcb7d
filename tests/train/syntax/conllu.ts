/** Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html) into the tags and labels of the models. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LABELS, type Label, TAGS, type Tag } from '../../../lib/text/syntax/tagset.ts';

/** One sentence: words in order; `heads[i]` is an index, or the number of words for the root. */
export interface Tree {
  text: string;
  words: { text: string }[];
  tags: Uint8Array;
  heads: Int32Array;
  labels: Uint8Array;
}

export function readTrees(file: string): Tree[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\n\s*\n/)
    .map(toTree)
    .filter((tree) => tree.words.length > 0);
}

function toTree(block: string): Tree {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t') as [string, string, string, string, string, string, string, string]);
  return {
    text: /^# text = (.*)$/m.exec(block)?.[1] ?? '',
    words: rows.map((row) => ({ text: row[1] })),
    tags: Uint8Array.from(rows, (row) => TAGS.indexOf(toTag(row[3], row[4]))),
    heads: Int32Array.from(rows, (row) => (row[6] === '0' ? rows.length : Number(row[6]) - 1)),
    labels: Uint8Array.from(rows, (row) => LABELS.indexOf(toLabel(row[7]))),
  };
}

const VERB_FORMS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ']);

/** The tag for a universal part of speech and a Penn tag. */
export function toTag(universal: string, penn: string): Tag {
  if (universal === 'VERB') return (VERB_FORMS.has(penn) ? `VERB:${penn}` : 'VERB:VB') as Tag;
  if (universal === 'AUX') return penn === 'MD' ? 'AUX:MD' : /^VB[DPZ]$/.test(penn) ? 'AUX' : 'AUX:NF';
  if (universal === 'NOUN') return penn === 'NNS' ? 'NOUN:P' : 'NOUN';
  if (universal === 'PRON')
    return penn === 'PRP$' || penn === 'WP$' ? 'PRON:POSS' : /^W/.test(penn) ? 'PRON:WH' : 'PRON';
  if (universal === 'PART') return penn === 'POS' ? 'PART:POS' : penn === 'TO' ? 'PART:TO' : 'PART';
  return universal as Tag;
}

/** Subtypes that the models do not tell apart fall to their main relation, rare relations to "dep". */
export function toLabel(relation: string): Label {
  if ((LABELS as readonly string[]).includes(relation)) return relation as Label;
  const main = relation.split(':')[0] as Label;
  return LABELS.includes(main) ? main : 'dep';
}

/** The universal part of speech that a tag stands for. */
export const universalOf = (tag: number): string => (TAGS[tag] as string).split(':')[0] as string;
