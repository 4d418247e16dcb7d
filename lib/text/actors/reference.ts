/** Finds the person a pronoun or an office ("the minister") stands for; leaves it open unless one person stands out. */
import type { Draft } from '../actors.ts';
import type { Article } from '../article.ts';
import { genderOfPronoun } from '../pronouns.ts';
import type { Mention } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';

export interface Scene {
  article: Article;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  quoted: readonly Span[];
  drafts: readonly Draft[];
  /** Index of a mention's draft; references found are added. */
  owners: Map<Mention, number>;
}

/** A person as last spoken of. */
interface Trace {
  draft: number;
  sentence: number;
  /** Stood as the first person of its sentence, which the subject mostly does. */
  isSubject: boolean;
  isQuoted: boolean;
  count: number;
}

/** Sentences back in which a pronoun's person must have been spoken of. */
const REACH = 3;
/** A lead this small over the next person leaves the pronoun open. */
const LEAD = 0.8;

/** Walks the mentions in order and remembers who was spoken of; adds what is clear to `owners`. */
export function resolvePronouns(scene: Scene): void {
  const traces = new Map<number, Trace>();
  const place = createPlaces(scene);
  let subjectOf = -1;
  for (const mention of scene.mentions) {
    const { sentence, isQuoted } = place(mention);
    let draft = scene.owners.get(mention);
    if (draft === undefined && mention.form === 'nominal') draft = byOffice(scene, mention);
    else if (draft === undefined && mention.form === 'pronoun') {
      draft = byTraces(scene, traces, mention, sentence, isQuoted);
    }
    if (draft === undefined || (scene.drafts[draft] as Draft).nodes[0]?.kind !== 'person') continue;
    scene.owners.set(mention, draft);
    const known = traces.get(draft);
    const isSubject = !isQuoted && subjectOf !== sentence;
    if (isSubject) subjectOf = sentence;
    const keeps = known?.sentence === sentence && known.isSubject;
    traces.set(draft, { draft, sentence, isSubject: isSubject || keeps, isQuoted, count: (known?.count ?? 0) + 1 });
    forget(traces, sentence);
  }
}

/** Keeps the list short: whoever was not spoken of for long is no candidate. */
function forget(traces: Map<number, Trace>, sentence: number): void {
  if (traces.size < 24) return;
  for (const [draft, trace] of traces) if (sentence - trace.sentence > REACH) traces.delete(draft);
}

/** Looks up a mention's sentence and whether it is quoted; mentions must be asked for in order. */
function createPlaces({ sentences, quoted }: Scene): (mention: Mention) => { sentence: number; isQuoted: boolean } {
  const spans = [...quoted].sort((a, b) => a.start - b.start);
  let sentence = 0;
  let span = 0;
  return (mention) => {
    while (sentence + 1 < sentences.length && (sentences[sentence] as Sentence).end <= mention.start) sentence += 1;
    while (span < spans.length && (spans[span] as Span).end <= mention.start) span += 1;
    const isQuoted = span < spans.length && (spans[span] as Span).start <= mention.start;
    return { sentence, isQuoted };
  };
}

/** The one person who bears the office; nobody when two do. */
function byOffice(scene: Scene, mention: Mention): number | undefined {
  const role = scene.article.text.slice(mention.start, mention.end).split(/\s+/).pop() ?? '';
  const bearers: number[] = [];
  scene.drafts.forEach((draft, index) => {
    if (draft.nodes.some((node) => node.roles.has(role))) bearers.push(index);
  });
  const [only] = bearers;
  const isBefore = only !== undefined && ((scene.drafts[only] as Draft).mentions[0] as Mention).start < mention.start;
  return bearers.length === 1 && isBefore ? only : undefined;
}

function byTraces(
  scene: Scene,
  traces: Map<number, Trace>,
  mention: Mention,
  sentence: number,
  isQuoted: boolean,
): number | undefined {
  const gender = genderOfPronoun(scene.article.text.slice(mention.start, mention.end));
  const ranked: { draft: number; score: number }[] = [];
  for (const trace of traces.values()) {
    const own = (scene.drafts[trace.draft] as Draft).gender;
    if (sentence - trace.sentence > REACH || (own && own !== gender)) continue;
    ranked.push({ draft: trace.draft, score: scoreOf(trace, sentence, own === gender, isQuoted) });
  }
  ranked.sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || (next && best.score - next.score < LEAD)) return undefined;
  return best.draft;
}

function scoreOf(trace: Trace, sentence: number, agrees: boolean, isQuoted: boolean): number {
  let score = 4 - 1.2 * (sentence - trace.sentence);
  if (agrees) score += 2;
  if (trace.isSubject) score += 1.5;
  if (trace.isQuoted !== isQuoted) score -= 1;
  return score + Math.min(1, trace.count * 0.15);
}
