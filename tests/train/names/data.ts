/** Reads articles with marked names (JSON Lines, gzipped or not) and lays the marks over words as labels. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toArticle } from '../../../lib/text/article.ts';
import { linesOf } from '../../../lib/text/mentions.ts';
import { marksOf } from '../../../lib/text/names/by-model.ts';
import { namesByRules } from '../../../lib/text/names/by-rules.ts';
import type { Line } from '../../../lib/text/names/context.ts';
import { articleFacts } from '../../../lib/text/names/facts.ts';
import { openWords, type Prepared, prepare, type RuleMarks } from '../../../lib/text/names/features.ts';
import { firstLabel, TYPES } from '../../../lib/text/names/labels.ts';
import { TITLE_MATTERS, TITLES } from '../../../lib/text/names/lexicon-en.ts';
import type { Word } from '../../../lib/text/names/words.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

interface Entity {
  start: number;
  end: number;
  type: string;
  native?: string;
}

export interface Row {
  id: string;
  text: string;
  entities: Entity[];
  annotatedEnd?: number;
}

/** A sentence with what the model sees of it and the labels that people gave it. */
export interface Example {
  /** The set that it is from. */
  set: number;
  line: Prepared;
  open: Uint8Array;
  gold: Uint8Array;
}

const TYPE_OF: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, GPE: 2, MISC: 3, NORP: 3 };

export function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** All sentences of one article that hold open words. */
export function examplesOf(row: Row, set = 0): Example[] {
  const article = toArticle(row.annotatedEnd ? row.text.slice(0, row.annotatedEnd) : row.text, 'en');
  const lines = linesOf(article.text, splitSentences(article, 'en'));
  const facts = articleFacts(lines);
  const marks = marksOf(lines, namesByRules(lines).judged);
  const entities = [...row.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const examples: Example[] = [];
  let next = 0;
  for (const line of lines) {
    const open = openWords(line.words);
    if (!open.includes(1)) continue;
    const last = line.words[line.words.length - 1] as Word;
    while (next < entities.length && (entities[next] as Entity).end <= (line.words[0] as Word).start) next += 1;
    const own: Entity[] = [];
    for (let i = next; i < entities.length && (entities[i] as Entity).start < last.end; i++)
      own.push(entities[i] as Entity);
    examples.push({
      set,
      line: prepare(line, facts, marks.get(line) as RuleMarks),
      open,
      gold: goldOf(line, open, own),
    });
  }
  return examples;
}

/** Outer names win over names inside them; titles and articles are left off, as the sets disagree on them. */
function goldOf(line: Line, open: Uint8Array, entities: readonly Entity[]): Uint8Array {
  const { words } = line;
  const gold = new Uint8Array(words.length);
  let done = 0;
  for (const entity of entities) {
    let from = words.findIndex((word) => word.end > entity.start);
    let to = words.findIndex((word) => word.start >= entity.end);
    if (to < 0) to = words.length;
    if (from < done) continue;
    const type = TYPE_OF[entity.type];
    if (type === undefined) continue;
    while (from < to && (!open[from] || isLead(words, from, to, type))) from += 1;
    while (to > from && (!open[to - 1] || /^(?:['’]s?|[.,])$/.test((words[to - 1] as Word).text))) to -= 1;
    if (from >= to) continue;
    gold.fill(firstLabel(type) + 1, from, to);
    gold[from] = firstLabel(type);
    done = to;
  }
  return gold;
}

function isLead(words: readonly Word[], from: number, to: number, type: number): boolean {
  const { folded } = words[from] as Word;
  if (folded === 'the' || folded === 'a' || folded === 'an') return true;
  if (TYPES[type] !== 'PER') return false;
  for (let i = from; i < to - 1; i++) {
    if (TITLES.has((words[i] as Word).folded) && !TITLE_MATTERS.has((words[i + 1] as Word).folded)) return true;
  }
  return false;
}
