/** Finds the person a pronoun or an office ("the minister") stands for; leaves it open unless one person stands out. */
import type { Draft } from '../actors.ts';
import { genderOfPronoun, type PronounGender } from '../pronouns.ts';
import type { Mention } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { type Ahead, aheadOf, MOST } from './ahead.ts';
import { bracketed, namingItself } from './beside.ts';
import { createGrammar, type Grammar } from './grammar.ts';
import { isApposition, isPredicate } from './own-phrase.ts';
import { featuresOf } from './reference-features.ts';
import { REFERENCE_WEIGHTS } from './reference-weights.ts';
import { type Scene, type Seen, wordOf } from './scene.ts';
import {
  isAhead,
  isApart,
  isCommanded,
  isOwnerWord,
  type PronounSight,
  type Sight,
  type Standing,
  type Trace,
} from './sight.ts';
import { createSights } from './sights.ts';
import { createSpeakers } from './spoken.ts';

/** A pronoun with the persons it may stand for and what speaks for each. */
export interface Choice {
  mention: Mention;
  drafts: number[];
  features: number[][];
}

/** Sentences back in which a pronoun's person must have been spoken of. */
const REACH = 4;
/** Share of the ranker's belief that an answer needs: below it the pronoun stays open. */
const BELIEF = 0.5;
/** Mentions of one person that are looked at. */
const MEMORY = 6;
/** Persons kept in mind: those whom nobody spoke of for longest are forgotten. */
const CROWD = 60;

/** Walks the mentions in order and remembers who was spoken of; adds what is clear to `owners`. */
export function resolveReferences(scene: Scene): void {
  walk(scene, ({ mention, features, drafts }) => {
    const beliefs = beliefsOf(features);
    const best = beliefs.indexOf(Math.max(...beliefs));
    scene.beliefs.set(mention, beliefs[best] ?? 0);
    return (beliefs[best] ?? 0) >= BELIEF ? drafts[best] : undefined;
  });
}

type Decide = (choice: Choice) => number | undefined;

/** What is remembered on the way. */
interface Walk {
  scene: Scene;
  grammar: Grammar;
  /** The mentions that name the speaker of the quotation in which a pronoun stands. */
  speakersOf: (span: Span) => readonly Mention[];
  traces: Map<number, Trace>;
  /** Whom the last pronoun of each gender stood for. */
  takenUp: Map<PronounGender, number>;
  /** The gender of the first pronoun that stood for a person of whom nothing else tells it. */
  genders: Map<number, PronounGender>;
  firstEver: number;
  /** The last person who was said to speak. */
  speaking: number;
  decide: Decide;
}

/** Walks the mentions; `decide` says whose a pronoun is. The training of the ranker decides by what people said. */
export function walk(scene: Scene, decide: Decide): void {
  const grammar = createGrammar(scene.sentences, scene.syntax);
  const speakersOf = createSpeakers(scene.article, scene.mentions, scene.quotations);
  const known = { traces: new Map(), takenUp: new Map(), genders: new Map(), firstEver: -1, speaking: -1 };
  const state: Walk = { scene, grammar, speakersOf, decide, ...known };
  const sightOf = createSights(scene, grammar);
  const offices = bearersOf(scene.drafts);
  let firstOf = -1;
  const persons = scene.mentions
    .filter((mention) => isPerson(scene, mention))
    .map((mention) => ({ mention, sight: sightOf(mention) }));
  for (const [at, { mention, sight }] of persons.entries()) {
    let draft = scene.owners.get(mention);
    if (mention.form === 'pronoun') sight.word = wordOf(scene, mention);
    if (draft === undefined && mention.form === 'nominal') draft = byOffice(scene, offices, mention);
    if (draft === undefined && mention.form === 'pronoun')
      draft = bracketed(scene, persons, at) ?? namingItself(scene, persons, at);
    if (draft === undefined && mention.form === 'pronoun') {
      draft = byTraces(state, { mention, sight }, aheadOf(scene, grammar, persons, at));
    }
    if (draft === undefined) continue;
    scene.owners.set(mention, draft);
    sight.isFirst = !sight.isQuoted && firstOf !== sight.sentence;
    if (sight.isFirst) firstOf = sight.sentence;
    remember(state, draft, sight);
    if (state.firstEver < 0) state.firstEver = draft;
    if (sight.isSource) state.speaking = draft;
    const gender = mention.form === 'pronoun' ? genderOfPronoun(wordOf(scene, mention)) : null;
    if (!gender) continue;
    state.takenUp.set(gender, draft);
    if (!state.genders.has(draft)) state.genders.set(draft, gender);
  }
}

/** A name is a person's when all of its places together say so; pronouns and offices always are. */
function isPerson({ drafts, owners }: Scene, mention: Mention): boolean {
  const draft = owners.get(mention);
  return draft === undefined ? mention.form !== 'name' : drafts[draft]?.nodes[0]?.kind === 'person';
}

function remember({ traces }: Walk, draft: number, sight: Sight): void {
  const trace = traces.get(draft) ?? { draft, sights: [], count: 0 };
  trace.sights.push(sight);
  if (trace.sights.length > MEMORY) trace.sights.shift();
  trace.count += 1;
  traces.delete(draft);
  traces.set(draft, trace);
  if (traces.size > CROWD) for (const [oldest] of traces) return void traces.delete(oldest);
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
  const role = wordOf(scene, mention).split(/\s+/).pop() ?? '';
  const bearers = offices.get(role) ?? [];
  const [only] = bearers;
  if (bearers.length !== 1 || only === undefined) return undefined;
  return ((scene.drafts[only] as Draft).mentions[0] as Mention).start < mention.start ? only : undefined;
}

function byTraces(state: Walk, { mention, sight: pronoun }: Seen, ahead: readonly Ahead[]): number | undefined {
  const { scene, grammar } = state;
  const gender = genderOfPronoun(pronoun.word) as PronounGender;
  const speakers = new Set(state.speakersOf(mention).map((speaker) => scene.owners.get(speaker)));
  const near = nearTraces(state, pronoun, { gender, ahead, speakers });
  if (!near.length) return undefined;
  const standings = standingsOf(state, near, pronoun, { gender, ahead });
  const features = near.map((trace, i) => featuresOf(trace, pronoun, grammar, standings[i] as Standing));
  return state.decide({ mention, drafts: near.map((trace) => trace.draft), features });
}

/** The persons within reach whom gender and grammar allow, the latest first. */
function nearTraces(
  { scene, traces, grammar, genders }: Walk,
  pronoun: PronounSight,
  { gender, ahead, speakers }: Wanted,
): Trace[] {
  const near: Trace[] = [];
  const fits = (draft: number): boolean => {
    const own = (scene.drafts[draft] as Draft).gender || genders.get(draft);
    if ((own && own !== gender) || speakers.has(draft)) return false;
    return !ahead.some(
      (one) => one.draft === draft && (one.isOwned || (!one.isFronted && isCommanded(one.sight, pronoun, grammar))),
    );
  };
  // The map is in order of the last mention.
  for (const trace of [...traces.values()].reverse()) {
    const latest = trace.sights[trace.sights.length - 1] as Sight;
    if (pronoun.narrated - latest.narrated > REACH || near.length === MOST) break;
    if (!fits(trace.draft)) continue;
    if (trace.sights.some((sight) => isApart(sight, pronoun, grammar))) continue;
    if (isCalled(scene, trace, pronoun)) continue;
    near.push(trace);
  }
  for (const { draft, sight, isFronted: isBehind } of ahead) {
    if (near.some((trace) => trace.draft === draft) || !fits(draft)) continue;
    if (!isBehind && !isAhead(sight, pronoun, grammar)) continue;
    near.push({ draft, sights: [sight], count: 1 });
  }
  return near;
}

interface Wanted {
  gender: PronounGender;
  ahead: readonly Ahead[];
  /** Who is quoted where the pronoun stands. */
  speakers: ReadonlySet<number | undefined>;
}

function standingsOf(
  { scene, takenUp, firstEver, speaking }: Walk,
  near: readonly Trace[],
  pronoun: PronounSight,
  { gender, ahead }: Omit<Wanted, 'speakers'>,
): Standing[] {
  const most = Math.max(...near.map(({ count }) => count));
  const counts = near.map(({ draft }) => (scene.drafts[draft] as Draft).mentions.length);
  const mostNamed = Math.max(...counts);
  const isAloneMost = counts.filter((count) => count === mostNamed).length === 1;
  const latestFirst = near.find(({ sights }) => sights[sights.length - 1]?.isFirst);
  return near.map((trace, index) => ({
    ...agreementOf(scene.drafts[trace.draft] as Draft, gender),
    isLatest: index === 0,
    isLatestFirst: trace === latestFirst,
    later: index,
    others: near.length - 1,
    isSpeaking: trace.draft === speaking,
    isMain: trace.count === most,
    isTakenUp: takenUp.get(gender) === trace.draft,
    isFirstEver: trace.draft === firstEver,
    isAhead: ahead.some(({ sight }) => sight === trace.sights[0]),
    isFronted: ahead.some((one) => one.isFronted && one.draft === trace.draft),
    isJoined: isOwnerWord(pronoun) && isJoined(scene, trace, pronoun),
    isNamedAgain: ahead.some(({ draft }) => draft === trace.draft),
    isMostNamed: counts[index] === mostNamed,
    isAloneMost,
  }));
}

function agreementOf({ gender, guess }: Draft, wanted: PronounGender): Pick<Standing, 'agrees' | 'differs'> {
  return { agrees: (gender || guess) === wanted, differs: guess !== '' && guess !== wanted };
}

const BESIDE = /^(?:before|after|behind|beside|besides|beneath|above|near|around|with|to|for|against|like|from|by|of)$/;

/** "named Lopez her deputy", "Lopez, her deputy, left", "Lopez before her": nobody is her own, nor beside herself. */
function isCalled({ sentences }: Scene, trace: Trace, pronoun: PronounSight): boolean {
  const { sentence, token } = pronoun;
  const { tokens } = sentences[sentence] as Sentence;
  const before = tokens[token - 1]?.text ?? '';
  if (!isOwnerWord(pronoun)) {
    return /^h(?:im|er)$/.test(pronoun.word) && BESIDE.test(before) && endsAt(trace, sentence, token - 2);
  }
  if (endsAt(trace, sentence, token - 1)) return isPredicate(tokens, token);
  return before === ',' && endsAt(trace, sentence, token - 2) && isApposition(tokens, token);
}

/** "Lopez and her sister": right behind the name and "and". */
function isJoined({ sentences }: Scene, trace: Trace, { sentence, token }: PronounSight): boolean {
  const { tokens } = sentences[sentence] as Sentence;
  return JOINING.test(tokens[token - 1]?.text ?? '') && endsAt(trace, sentence, token - 2);
}

const JOINING = /^(?:and|&|or)$/i;

/** Whether a name of the person ends with the token. */
const endsAt = ({ sights }: Trace, sentence: number, token: number): boolean =>
  sights.some((sight) => sight.sentence === sentence && sight.last === token);

/** Belief in each person, and in none of them, adds up to one. */
export function beliefsOf(features: readonly number[][], weights: readonly number[] = REFERENCE_WEIGHTS): number[] {
  const scores = features.map((own) => own.reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
  const most = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, Math.exp(-most));
  return powers.map((power) => power / sum);
}
