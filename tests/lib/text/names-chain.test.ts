import { describe, expect, it } from 'vitest';
import { bestPath, probabilityOf, stepsOf, sumsOf } from '../../../lib/text/names/chain.ts';
import { LABELS, mayFollow } from '../../../lib/text/names/labels.ts';

const WORDS = 3;

/** Numbers that look random and are the same each time. */
const scores = Float64Array.from({ length: WORDS * LABELS }, (_, i) => Math.sin(i * 12.9898) * 3);
const transitions = Float64Array.from({ length: LABELS * LABELS }, (_, i) => Math.cos(i * 78.233) * 2);

/** Every chain that may be, with its score: the slow way to what the sums give. */
function* chains(): Generator<{ path: number[]; score: number }> {
  for (let code = 0; code < LABELS ** WORDS; code++) {
    const path = Array.from({ length: WORDS }, (_, at) => Math.floor(code / LABELS ** at) % LABELS);
    if (path.some((label, at) => !mayFollow(label, path[at - 1] ?? 0))) continue;
    let score = 0;
    for (let at = 0; at <= WORDS; at++) {
      score += transitions[(path[at - 1] ?? 0) * LABELS + (path[at] ?? 0)] as number;
      if (at < WORDS) score += scores[at * LABELS + (path[at] as number)] as number;
    }
    yield { path, score };
  }
}

const all = [...chains()];
const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);

describe('chains of labels', () => {
  it('the best path is the best of all', () => {
    const best = all.reduce((one, other) => (other.score > one.score ? other : one));
    expect([...bestPath(scores, WORDS, transitions)]).toEqual(best.path);
  });

  it('the sum is over all chains', () => {
    expect(sumsOf(scores, WORDS, stepsOf(transitions)).total).toBeCloseTo(Math.log(sum), 9);
  });

  it.each([
    [0, 1, 1],
    [0, 2, 3],
    [1, 3, 5],
    [1, 2, 7],
    [0, 3, 1],
  ])('words %i to %i as one name with the label %i: the share of the chains that say just that', (from, to, first) => {
    const share = all
      .filter(({ path }) => {
        const inside = path.slice(from, to);
        return inside.every((label, i) => label === (i ? first + 1 : first)) && path[to] !== first + 1;
      })
      .reduce((total, { score }) => total + Math.exp(score) / sum, 0);
    expect(probabilityOf(sumsOf(scores, WORDS, stepsOf(transitions)), from, to, first)).toBeCloseTo(share, 9);
  });
});
