/** Finds where the text names persons, organizations, states, groups and places; which actor each is comes later. */
import type { Article } from './article.ts';
import { namesInArabic } from './names/by-arabic.ts';
import { namesByLexicon } from './names/by-lexicon.ts';
import { namesByModel } from './names/by-model.ts';
import { type Judged, namesByRules } from './names/by-rules.ts';
import { certaintyOf } from './names/certainty.ts';
import { isHeadline, type Line } from './names/context.ts';
import { isAcronym } from './names/kinds.ts';
import { NAME_LEXICONS } from './names/lexicon-other.ts';
import { governmentEnd } from './names/parts.ts';
import type { NameModel } from './names/tagger.ts';
import type { Verdict } from './names/votes.ts';
import { type Word, wordsOf } from './names/words.ts';
import { findNominals } from './nominals.ts';
import { findPronouns } from './pronouns.ts';
import type { Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { byPlace } from './span.ts';

/**
 * Names, pronouns of persons, and nouns that stand for one person ("the minister"), in reading order, none overlapping.
 *
 * `actor` is null in all of them. Without a model, rules alone find the names; a model helps with English. Time grows with the length of the text.
 */
export function findMentions(
  article: Article,
  sentences: readonly Sentence[],
  language: string,
  model?: NameModel,
): Mention[] {
  const lines = linesOf(article.text, sentences);
  const names = findNames(article.text, lines, language, language === 'en' || language === 'und' ? model : undefined);
  const others = [...findPronouns(sentences), ...withoutNamed(findNominals(sentences), names)];
  return withoutOverlaps([...names, ...others]);
}

/** The sentences as words of names. */
export function linesOf(text: string, sentences: readonly Sentence[]): Line[] {
  return sentences.map((sentence) => toLine(text, sentence));
}

function toLine(text: string, sentence: Sentence): Line {
  const words = wordsOf(text, sentence);
  return { words, block: sentence.block, isHeadline: isHeadline(words) };
}

function findNames(text: string, lines: readonly Line[], language: string, model: NameModel | undefined): Mention[] {
  const names = judgedNames(lines, language, model);
  const mentions = names
    .flatMap((name) => (name.verdict === 'thing' ? [] : [toMention(name, name.verdict)]))
    .filter(({ end }) => !CURRENCY.test(text.slice(end, end + 1)));
  return [...joinNicknames(text, mentions), ...lines.flatMap(governments)];
}

/** "US$", "NZ$": money, and no state. */
const CURRENCY = /^\p{Sc}/u;

function judgedNames(lines: readonly Line[], language: string, model: NameModel | undefined): Judged[] {
  if (language === 'ar') return namesInArabic(lines);
  const words = NAME_LEXICONS.get(language);
  if (words) return namesByLexicon(lines, words);
  const rules = namesByRules(lines);
  return model ? namesByModel(lines, rules, model) : rules.judged;
}

function toMention(name: Judged, kind: Exclude<Verdict, 'thing'>): Mention {
  const { line, from, to, titled, prefix = 0 } = name;
  const first = line.words[from] as Word;
  const last = line.words[to - 1] as Word;
  const rule = titled ? 'title' : to - from === 1 && isAcronym(first) ? 'acronym' : 'capitals';
  return {
    start: first.start + prefix,
    end: last.end,
    kind,
    form: 'name',
    actor: null,
    rule,
    confidence: certaintyOf(name),
  };
}

/** `Giovanni “Nino” Tessari` is one name: a nickname stands in marks between its parts. */
function joinNicknames(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const [first, nickname, last] = mentions.slice(i, i + 3) as [Mention, Mention?, Mention?];
    const isOne =
      nickname &&
      last?.kind === 'person' &&
      /^ ["“‘'«(]$/.test(text.slice(first.end, nickname.start)) &&
      /^["”’'»)] $/.test(text.slice(nickname.end, last.start));
    joined.push(isOne ? { ...last, start: first.start } : first);
    if (isOne) i += 2;
  }
  return joined;
}

/** "Syrian government": the state itself, by its adjective. */
function governments(line: Line): Mention[] {
  const found: Mention[] = [];
  line.words.forEach((word, at) => {
    const end = word.shape === 'capital' ? governmentEnd(line.words, at) : 0;
    if (!end) return;
    const last = line.words[end - 1] as Word;
    found.push({
      start: word.start,
      end: last.end,
      kind: 'state',
      form: 'name',
      actor: null,
      rule: 'government',
      confidence: 0.9,
    });
  });
  return found;
}

/** "the Foreign Secretary" that the tagger took for a name stays one. */
function withoutNamed(nominals: readonly Mention[], names: readonly Mention[]): Mention[] {
  const ends = new Set(names.map(({ end }) => end));
  return nominals.filter(({ end }) => !ends.has(end));
}

function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  let end = -1;
  for (const mention of mentions.sort(byPlace)) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}
