/** Part of speech of each word by word lists and shape: enough to find subjects and clauses, in any language with a lexicon. */
import type { Lexicon, WordClass } from './lexicon/lexicon.ts';
import { TAGS, type Tag } from './syntax/tagset.ts';
import type { Token } from './tokens.ts';

const LETTER = /\p{L}/u;
const DIGIT = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** A word as the lexicon's lists have it: lower case, without signs of vowels. */
export function lookedUp(text: string, { vowelSigns }: Lexicon): string {
  const lower = text.toLowerCase();
  return vowelSigns ? lower.replace(vowelSigns, '') : lower;
}

/** The classes of a sentence's tokens, in order. */
export function classesOfTokens(tokens: readonly Token[], lexicon: Lexicon): WordClass[] {
  const found: WordClass[] = [];
  for (let i = 0; i < tokens.length; i++) found.push(classOf(tokens, i, found[i - 1], lexicon));
  return found;
}

function classOf(tokens: readonly Token[], i: number, before: WordClass | undefined, lexicon: Lexicon): WordClass {
  const { text } = tokens[i] as Token;
  const lower = lookedUp(text, lexicon);
  const isFirst = before === undefined || before === 'PUNCT';
  const isCapital = CAPITAL.test(text);
  const listed = lexicon.classes.get(lower);
  if (lower === '’s' || lower === "'s") return before === 'PRON' ? 'AUX' : 'PART';
  if (listed && (!isCapital || isFirst || lexicon.capitalNouns)) return isNounUse(listed, before) ? 'NOUN' : listed;
  if (DIGIT.test(text)) return 'NUM';
  if (!LETTER.test(text)) return 'PUNCT';
  const verb = lexicon.verbs.get(lower);
  if (isCapital && !lexicon.capitalNouns) return verb && isFirst ? 'VERB' : 'PROPN';
  if (isCapital && !isFirst) return 'NOUN';
  if (verb) return before === 'DET' || before === 'ADJ' ? 'NOUN' : 'VERB';
  const ending = lexicon.endings.find(([tail]) => lower.length > tail.length + 2 && lower.endsWith(tail))?.[1];
  if (ending === 'VERB' && (before === 'DET' || before === 'ADP' || before === 'ADJ')) return 'ADJ';
  return ending ?? 'NOUN';
}

/** "the need", "her help": a word that is mostly a verb is a noun behind a determiner. */
function isNounUse(listed: WordClass, before: WordClass | undefined): boolean {
  return listed === 'VERB' && (before === 'DET' || before === 'ADJ');
}

/** Tags that stand for another class than their name says: the rules read "her plan" as "the plan". */
const CLASS_OF_TAG: Partial<Record<Tag, WordClass>> = { SYM: 'PUNCT', INTJ: 'ADV', 'PRON:POSS': 'DET' };

/** By number of the tag: the class that it is a kind of. */
const OWN_CLASS = TAGS.map((tag) => tag.split(':')[0] as WordClass);

const COMMAND: ReadonlySet<Tag> = new Set(['VERB:VB', 'VERB:VBP', 'INTJ', 'X']);

/** The classes that a tagger's parts of speech stand for. */
export function classesOfTags(tokens: readonly Token[], tags: Uint8Array, lexicon: Lexicon): WordClass[] {
  return Array.from(tags, (_, i) => {
    const tag = TAGS[tags[i] as number] as Tag;
    const { text } = tokens[i] as Token;
    // "the hacker known as": a participle without an auxiliary describes, it is no verb of a clause.
    if (tag === 'VERB:VBN' && !followsAuxiliary(tags, i)) return hasObject(tags, i) ? 'VERB' : 'ADJ';
    if ((tag === 'VERB:VBG' || tag === 'ADV') && isInNounPhrase(tags, i)) return 'ADJ';
    // The treebanks are older than many names: "Trump" at a sentence's start passes for a verb. News gives no commands.
    const own = OWN_CLASS[tags[i] as number] as WordClass;
    if (CAPITAL.test(text) && (COMMAND.has(tag) || (CLOSED.has(own) && !lexicon.classes.has(text.toLowerCase()))))
      return 'PROPN';
    if (own === 'ADV' && isSpeakerAt(tokens, i, lexicon)) return 'PROPN';
    if (NOMINAL.has(tag) && isClearVerb(text, tags, i, lexicon)) return 'VERB';
    // "said the post by the group", "the detour": whatever a word is elsewhere, behind an article it is no verb.
    if ((tag === 'X' || FINITE.has(tag)) && lexicon.articles.has(tokens[i - 1]?.text.toLowerCase() ?? ''))
      return 'NOUN';
    return CLASS_OF_TAG[tag] ?? own;
  });
}

/** Classes whose words are all known: a capitalised word that is none of them is a name. */
const CLOSED: ReadonlySet<WordClass> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PRON', 'SCONJ', 'PART']);
const FINITE: ReadonlySet<Tag> = new Set(['VERB:VB', 'VERB:VBP', 'VERB:VBZ']);
const NOMINAL: ReadonlySet<Tag> = new Set(['NOUN', 'NOUN:P', 'ADJ']);

/** "insists", "argue": hardly ever nouns, though treebanks hold too few of them to know. */
function isClearVerb(text: string, tags: Uint8Array, i: number, { verbs, clearVerbs }: Lexicon): boolean {
  const verb = verbs.get(text);
  if (!verb || !clearVerbs.has(verb.lemma)) return false;
  const before = TAGS[tags[i - 1] as number];
  return i > 0 && before !== 'DET' && before !== 'PRON:POSS' && before !== 'PART:POS';
}

/** "Weaver said": two words tell a tagger little, but a capital right before a verb that reports is a name. */
function isSpeakerAt(tokens: readonly Token[], i: number, { classes, verbs }: Lexicon): boolean {
  const { text } = tokens[i] as Token;
  if (!CAPITAL.test(text) || text.endsWith('ly') || classes.has(text.toLowerCase())) return false;
  return verbs.has(tokens[i + 1]?.text ?? '');
}

/** "Lopez raised the tolls": a participle takes no object, so this is the past. */
function hasObject(tags: Uint8Array, i: number): boolean {
  const before = TAGS[tags[i - 1] as number];
  const after = TAGS[tags[i + 1] as number];
  return (
    (before === 'PROPN' || before === 'PRON' || before === 'ADV' || before === 'NOUN') &&
    (after === 'DET' || after === 'PRON:POSS')
  );
}

/** "a founding partner", "the most recent data": between a determiner and its noun nothing is a verb or an adverb. */
function isInNounPhrase(tags: Uint8Array, i: number): boolean {
  const before = TAGS[tags[i - 1] as number];
  const after = TAGS[tags[i + 1] as number] ?? '';
  return (before === 'DET' || before === 'PRON:POSS') && /^(?:ADJ|NOUN|PROPN|VERB:VB[GN])/.test(after);
}

function followsAuxiliary(tags: Uint8Array, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) {
    const tag = TAGS[tags[at] as number] as Tag;
    if (tag.startsWith('AUX')) return true;
    if (tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}
