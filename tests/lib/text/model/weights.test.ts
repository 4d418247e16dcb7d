import { describe, expect, it } from 'vitest';
import { featureOf, hashOf, mix, mixPairs, toFeatures } from '../../../../lib/text/model/hash.ts';
import { addWeights, bestOf, sumPacked } from '../../../../lib/text/model/table.ts';
import { encodeModel, loadModel, ModelError } from '../../../../lib/text/model/weights.ts';
import { AveragedPerceptron } from '../../../train/perceptron.ts';

const features = Int32Array.of(featureOf(0, 7), featureOf(1, 7), featureOf(2, 7), -1, 0);
const a = {
  name: 'a',
  columns: 3,
  features,
  weights: Float32Array.of(0, 1, -1, 0.25, -0.25, 0.0001, 0, 0, 0.5, 1, 1, 1, 0, 0, -0.5),
};
const b = { name: 'b', columns: 1, features: Int32Array.of(5), weights: Float32Array.of(-4) };
const file = () => encodeModel('test', { labels: ['x', 'é'] }, [a, b]);

function weightsOf(name: string, feature: number): number[] {
  const table = loadModel(file(), 'test').table(name);
  const sums = new Int32Array(table.columns);
  addWeights(table, Int32Array.of(feature), 1, sums);
  return [...sums].map((sum) => sum / 127 ** 2);
}

describe('a model file', () => {
  it('keeps facts and the weights of every feature', () => {
    expect(loadModel(file(), 'test').facts).toEqual({ labels: ['x', 'é'] });
    features.forEach((feature, i) => {
      weightsOf('a', feature).forEach((weight, column) => {
        expect(weight).toBeCloseTo(a.weights[i * 3 + column]!, 2);
      });
    });
    expect(weightsOf('b', 5)).toEqual([-1]);
  });

  it('keeps small weights apart from zero', () => {
    expect(weightsOf('a', features[1]!)[2]).toBeGreaterThan(0);
  });

  it('gives a packed table the same sums', () => {
    const model = loadModel(file(), 'test');
    const sums = new Int32Array(3);
    addWeights(model.table('a'), features, features.length, sums);
    const packed = Int32Array.of(9, 9, 9);
    sumPacked(model.packedTable('a'), features, features.length, packed);
    expect(packed).toEqual(sums);
    expect(sums.some(Boolean)).toBe(true);
  });

  it('packs no more than three columns', () => {
    const wide = { name: 'wide', columns: 4, features: Int32Array.of(5), weights: Float32Array.of(1, 2, 3, 4) };
    expect(() => loadModel(encodeModel('k', {}, [wide]), 'k').packedTable('wide')).toThrow(/too many columns/);
  });

  it('knows nothing of most features that it was not given', () => {
    let known = 0;
    for (let i = 0; i < 10_000; i++) if (weightsOfMany(featureOf(9, i))) known += 1;
    expect(known).toBeLessThan(150);
  });

  const table = loadModel(file(), 'test').table('a');
  function weightsOfMany(feature: number): boolean {
    const sums = new Int32Array(3);
    addWeights(table, Int32Array.of(feature), 1, sums);
    return sums.some((sum) => sum !== 0);
  }

  it.each([
    ['is empty', () => new ArrayBuffer(0), /too short/],
    ['is something else', () => new Uint8Array(64).fill(65).buffer, /not a model/],
    ['is cut short', () => file().slice(0, -1), /checksum/],
    ['is of another version', () => changed(4, 9), /version 9/],
    ['has one damaged byte', () => changed(30, 0), /checksum/],
  ])('is refused when it %s', (_, make, reason) => {
    expect(() => loadModel(make(), 'test')).toThrow(ModelError);
    expect(() => loadModel(make(), 'test')).toThrow(reason);
  });

  it('is refused by another program and asked for an unknown table', () => {
    expect(() => loadModel(file(), 'other')).toThrow(/made for "test"/);
    expect(() => loadModel(file(), 'test').table('c')).toThrow(/no table "c"/);
  });

  function changed(at: number, value: number): ArrayBuffer {
    const copy = file();
    new Uint8Array(copy)[at] = value;
    return copy;
  }
});

describe('hashing', () => {
  it('makes many features as it makes one', () => {
    const values = Int32Array.of(7, -3, 1 << 30);
    mixPairs(values, Int32Array.of(0, 11, 0), Uint8Array.of(1));
    toFeatures(values, 3, 5);
    expect([...values]).toEqual([featureOf(5, 7), featureOf(6, mix(-3, 11)), featureOf(7, 1 << 30)]);
  });

  it('tells order, template and value apart', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    expect(hashOf('said', 1, 3)).toBe(hashOf('ai'));
    expect(featureOf(1, 5)).not.toBe(featureOf(2, 5));
  });

  it.each([
    ['home', (feature: number) => feature >>> 22],
    ['check', (feature: number) => (feature & 0xff) << 2],
  ])('spreads values and templates over every %s', (_, part) => {
    for (const vary of [(i: number) => featureOf(3, i), (i: number) => featureOf(i & 63, mix(i >> 6, 7))]) {
      const counts = new Uint32Array(1024);
      for (let i = 0; i < 64 * 1024; i++) counts[part(vary(i))]! += 1;
      const used = [...counts].filter((count) => count > 0);
      const mean = (64 * 1024) / used.length;
      expect(used.length).toBeGreaterThanOrEqual(256);
      expect(Math.min(...used)).toBeGreaterThan(mean / 3);
      expect(Math.max(...used)).toBeLessThan(mean * 2);
    }
  });
});

describe('a perceptron', () => {
  const pair = (x: number, y: number) => Int32Array.of(featureOf(0, x), featureOf(1, y));
  const truthOf = (x: number, y: number) => (x + y > 4 ? 2 : x > y ? 1 : 0);

  function trained(): AveragedPerceptron {
    const perceptron = new AveragedPerceptron({ columns: 3 });
    const scores = new Float64Array(3);
    for (let i = 0; i < 25 * 200; i++) {
      const [x, y] = [i % 5, Math.floor(i / 5) % 5];
      perceptron.score(pair(x, y), 2, scores);
      const guess = bestOf(scores, 3);
      if (guess !== truthOf(x, y)) perceptron.update(pair(x, y), 2, { truth: truthOf(x, y), guess });
      perceptron.tick();
    }
    return perceptron;
  }

  it('learns what a linear model can tell apart, and the file answers as it did', () => {
    const table = loadModel(encodeModel('k', {}, [trained().finish('t')]), 'k').table('t');
    let right = 0;
    for (let i = 0; i < 25; i++) {
      const sums = new Int32Array(3);
      addWeights(table, pair(i % 5, Math.floor(i / 5)), 2, sums);
      if (bestOf(sums, 3) === truthOf(i % 5, Math.floor(i / 5))) right += 1;
    }
    expect(right).toBeGreaterThanOrEqual(24);
  });

  it('leaves out what was corrected too seldom and what weighs too little', () => {
    const seldom = new AveragedPerceptron({ columns: 2, minimum: 2 });
    seldom.update(Int32Array.of(1, 2), 2, { truth: 0, guess: 1 });
    seldom.update(Int32Array.of(1, 3), 2, { truth: 0, guess: 1 });
    seldom.tick();
    expect([...seldom.finish('t').features]).toEqual([1]);
    expect(trained().finish('t').features).toHaveLength(10);
    expect(trained().finish('t', { limit: 4 }).features).toHaveLength(4);
    expect(trained().finish('t', { floor: 1000 }).features).toHaveLength(0);
  });
});
