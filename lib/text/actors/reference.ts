/** Finds the person a pronoun or an office ("the minister") stands for; leaves it open unless one person stands out. */
import type { Draft } from '../actors.ts';
import type { Article } from '../article.ts';
import { genderOfPronoun } from '../pronouns.ts';
import type { Mention } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { REFERENCE_WEIGHTS } from './reference-weights.ts';
import { type Stance, stanceOf, tokenAt } from './stance.ts';

export interface Scene {
  article: Article;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  quoted: readonly Span[];
  drafts: readonly Draft[];
  /** Index of a mention's draft; references found are added. */
  owners: Map<Mention, number>;
}

/** Where a mention stands. */
export interface Place {
  sentence: number;
  /** Sentences up to here that the narrator begins: quoted ones put nobody further away. */
  narrated: number;
  block: number;
  isQuoted: boolean;
  stance: Stance;
  /** Index of its first token in the sentence. */
  token: number;
}

/** A person as last spoken of. */
export interface Trace {
  draft: number;
  place: Place;
  form: Mention['form'];
  /** Stood as the first person of its sentence. */
  isFirst: boolean;
}

/** A pronoun with the persons it may stand for and what speaks for each. */
export interface Choice {
  mention: Mention;
  drafts: number[];
  features: number[][];
}

/** Sentences back in which a pronoun's person must have been spoken of. */
const REACH = 4;
/** Share of the ranker's belief that an answer needs: below it the pronoun stays open. */
const BELIEF = 0.4;

/** Walks the mentions in order and remembers who was spoken of; adds what is clear to `owners`. */
export function resolveReferences(scene: Scene): void {
  walk(scene, (choice) => {
    const beliefs = beliefsOf(choice.features);
    const best = beliefs.indexOf(Math.max(...beliefs));
    return (beliefs[best] ?? 0) >= BELIEF ? choice.drafts[best] : undefined;
  });
}

/** Walks the mentions; `decide` says whose a pronoun is. The training of the ranker decides by what people said. */
export function walk(scene: Scene, decide: (choice: Choice) => number | undefined): void {
  const traces = new Map<number, Trace>();
  const placeOf = createPlaces(scene);
  const offices = bearersOf(scene.drafts);
  let firstOf = -1;
  for (const mention of scene.mentions) {
    if (mention.kind !== 'person') continue;
    const place = placeOf(mention);
    let draft = scene.owners.get(mention);
    if (draft === undefined && mention.form === 'nominal') draft = byOffice(scene, offices, mention);
    if (draft === undefined && mention.form === 'pronoun') draft = byTraces(scene, traces, { mention, place, decide });
    if (draft === undefined) continue;
    scene.owners.set(mention, draft);
    const isFirst = !place.isQuoted && firstOf !== place.sentence;
    if (isFirst) firstOf = place.sentence;
    const known = traces.get(draft);
    const keeps = known?.place.sentence === place.sentence && known.isFirst;
    traces.set(draft, { draft, place, form: mention.form, isFirst: isFirst || keeps });
    forget(traces, place.narrated);
  }
}

/** Keeps the list short: whoever was not spoken of for long is no candidate. */
function forget(traces: Map<number, Trace>, narrated: number): void {
  if (traces.size < 24) return;
  for (const [draft, trace] of traces) if (narrated - trace.place.narrated > REACH) traces.delete(draft);
}

/** Looks up where a mention stands; mentions must be asked for in order. */
function createPlaces({ sentences, quoted }: Scene): (mention: Mention) => Place {
  const spans = [...quoted].sort((a, b) => a.start - b.start);
  const narrated = narratedSentences(sentences, spans);
  let sentence = 0;
  let span = 0;
  return (mention) => {
    while (sentence + 1 < sentences.length && (sentences[sentence] as Sentence).end <= mention.start) sentence += 1;
    while (span < spans.length && (spans[span] as Span).end <= mention.start) span += 1;
    const isQuoted = span < spans.length && (spans[span] as Span).start <= mention.start;
    const own = sentences[sentence] as Sentence;
    const token = tokenAt(own.tokens, mention.start);
    return {
      sentence,
      narrated: narrated[sentence] ?? 0,
      block: own.block,
      isQuoted,
      stance: stanceOf(own, mention),
      token,
    };
  };
}

/** For each sentence how many, it included, do not begin inside a quotation. */
function narratedSentences(sentences: readonly Sentence[], spans: readonly Span[]): number[] {
  let count = 0;
  let span = 0;
  return sentences.map(({ start }) => {
    while (span < spans.length && (spans[span] as Span).end <= start) span += 1;
    const isQuoted = span < spans.length && (spans[span] as Span).start <= start;
    if (!isQuoted) count += 1;
    return count;
  });
}

/** For each office the persons who bear it. */
function bearersOf(drafts: readonly Draft[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    for (const role of new Set(draft.nodes.flatMap((node) => [...node.roles]))) {
      bearers.set(role, [...(bearers.get(role) ?? []), index]);
    }
  });
  return bearers;
}

/** The one person who bears the office; nobody when two do, or when the office comes before the name. */
function byOffice(scene: Scene, offices: ReadonlyMap<string, number[]>, mention: Mention): number | undefined {
  const role = scene.article.text.slice(mention.start, mention.end).split(/\s+/).pop() ?? '';
  const bearers = offices.get(role) ?? [];
  const [only] = bearers;
  if (bearers.length !== 1 || only === undefined) return undefined;
  return ((scene.drafts[only] as Draft).mentions[0] as Mention).start < mention.start ? only : undefined;
}

function byTraces(
  scene: Scene,
  traces: ReadonlyMap<number, Trace>,
  { mention, place, decide }: { mention: Mention; place: Place; decide: (choice: Choice) => number | undefined },
): number | undefined {
  const word = scene.article.text.slice(mention.start, mention.end).toLowerCase();
  const gender = genderOfPronoun(word);
  const near = [...traces.values()].filter((trace) => {
    const own = (scene.drafts[trace.draft] as Draft).gender;
    return place.narrated - trace.place.narrated <= REACH && (!own || own === gender);
  });
  if (!near.length) return undefined;
  const firsts = near.filter((trace) => trace.isFirst);
  const latest = near.reduce((a, b) => (isLater(b.place, a.place) ? b : a));
  const latestFirst = firsts.reduce<Trace | undefined>((a, b) => (!a || isLater(b.place, a.place) ? b : a), undefined);
  const features = near.map((trace) =>
    featuresOf(trace, place, {
      word,
      agrees: (scene.drafts[trace.draft] as Draft).gender === gender,
      isLatest: trace === latest,
      isLatestFirst: trace === latestFirst,
      later: near.filter((other) => isLater(other.place, trace.place)).length,
      others: near.length - 1,
    }),
  );
  return decide({ mention, drafts: near.map((trace) => trace.draft), features });
}

const isLater = (a: Place, b: Place): boolean =>
  a.sentence > b.sentence || (a.sentence === b.sentence && a.token > b.token);

interface Standing {
  word: string;
  agrees: boolean;
  isLatest: boolean;
  /** The last of those who stood first in their sentences. */
  isLatestFirst: boolean;
  /** How many others were spoken of since. */
  later: number;
  others: number;
}

/** What speaks for a person, as numbers; the order is that of REFERENCE_WEIGHTS. */
function featuresOf(trace: Trace, place: Place, standing: Standing): number[] {
  const { word, agrees, isLatest, isLatestFirst, later, others } = standing;
  const between = place.sentence - trace.place.sentence;
  const back = Math.min(between, place.narrated - trace.place.narrated + (between ? 1 : 0));
  const isSubjectWord = word === 'he' || word === 'she';
  const isOwner = word === 'his' || word === 'her' || word === 'hers';
  const isSelf = word.endsWith('self');
  const opens = place.token <= 1;
  const sameSubject = trace.place.stance === 'subject';
  const near = back === 0 ? Math.min(1, (place.token - trace.place.token) / 20) : 0;
  return [
    back === 0,
    back === 1,
    back === 2,
    back >= 3,
    sameSubject,
    trace.place.stance === 'object',
    trace.place.stance === 'oblique',
    trace.place.stance === 'possessive',
    trace.isFirst,
    trace.isFirst && back === 0,
    trace.isFirst && back === 1,
    trace.form === 'pronoun' && back <= 1,
    trace.form === 'nominal',
    agrees,
    isLatest,
    isLatest && back === 0,
    trace.place.isQuoted !== place.isQuoted,
    trace.place.isQuoted && place.isQuoted,
    trace.place.block === place.block,
    isSubjectWord && sameSubject,
    isSubjectWord && back === 0 && sameSubject,
    isSubjectWord && back === 1 && trace.isFirst,
    isOwner && back === 0 && isLatest,
    isOwner && back === 0 && sameSubject,
    isOwner && back === 0 && trace.isFirst,
    isSelf && back === 0 && isLatest,
    isSelf && back === 0 && sameSubject,
    word === 'him' && back === 0 && isLatest,
    word === 'him' && sameSubject && back === 0,
    opens && back === 1 && trace.isFirst,
    opens && back === 1 && sameSubject,
    near,
    isLatestFirst,
    isLatestFirst && isSubjectWord,
    isLatestFirst && trace.place.block === place.block,
    later > 0,
    later > 1,
    others === 0,
    others === 0 && agrees,
    others > 2,
  ].map(Number);
}

/** Belief in each person, and in none of them, adds up to one. */
export function beliefsOf(features: readonly number[][], weights: readonly number[] = REFERENCE_WEIGHTS): number[] {
  const scores = features.map((own) => own.reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
  const most = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, Math.exp(-most));
  return powers.map((power) => power / sum);
}
