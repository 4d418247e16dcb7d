import { describe, expect, it } from 'vitest';
import { hashOf, mix, rowOf } from '../../../../lib/text/model/hash.ts';
import { addRows, bestOf } from '../../../../lib/text/model/linear.ts';
import { encodeModel, loadModel, ModelError } from '../../../../lib/text/model/weights.ts';
import { AveragedPerceptron } from '../../../train/perceptron.ts';

const header = () => ({
  kind: 'test',
  tables: [
    { name: 'a', bits: 2, columns: 3 },
    { name: 'b', bits: 1, columns: 1 },
  ],
  facts: { labels: ['x', 'é'] },
});
const weightsA = () => new Float32Array([0, 1, -1, 0.25, -0.25, 0.0001, 0, 0, 0, 0, 0, 0.5]);
const file = () => encodeModel(header(), [weightsA(), new Float32Array([2, -4])]);

describe('a model file', () => {
  it('keeps facts, shapes and the order of weights', () => {
    const model = loadModel(file(), 'test');
    expect(model.facts).toEqual({ labels: ['x', 'é'] });
    const { stride, weights, columns } = model.table('a');
    const read = [...weightsA()].map((_, i) => weights[Math.floor(i / columns) * stride + (i % columns)]! / 127 ** 2);
    [...weightsA()].forEach((weight, i) => {
      expect(read[i]).toBeCloseTo(weight, 2);
    });
    expect([...model.table('b').weights].map((weight) => weight / 127 ** 2)).toEqual([expect.closeTo(0.5, 2), -1]);
  });

  it('keeps small weights apart from zero', () => {
    const { weights } = loadModel(file(), 'test').table('a');
    expect(weights[4 + 2]).toBeGreaterThan(0);
  });

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
  it('tells order, template and value apart', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    expect(hashOf('said', 1, 3)).toBe(hashOf('ai'));
    expect(rowOf(1, 5, 20)).not.toBe(rowOf(2, 5, 20));
  });

  it('spreads values and templates over all rows', () => {
    for (const vary of [(i: number) => rowOf(3, i, 10), (i: number) => rowOf(i & 63, mix(i >> 6, 7), 10)]) {
      const rows = new Uint32Array(1024);
      for (let i = 0; i < 64 * 1024; i++) rows[vary(i)]! += 1;
      expect(Math.min(...rows)).toBeGreaterThan(20);
      expect(Math.max(...rows)).toBeLessThan(150);
    }
  });
});

describe('a perceptron', () => {
  it('learns what a linear model can tell apart, and the file answers as it did', () => {
    const rows = (x: number, y: number) => Int32Array.of(rowOf(0, x, 6), rowOf(1, y, 6));
    const truthOf = (x: number, y: number) => (x + y > 4 ? 2 : x > y ? 1 : 0);
    const perceptron = new AveragedPerceptron(6, 3);
    const scores = new Float64Array(3);
    for (let round = 0; round < 200; round++) {
      for (let i = 0; i < 25; i++) {
        const [x, y] = [i % 5, Math.floor(i / 5)];
        perceptron.score(rows(x, y), 2, scores);
        const guess = bestOf(scores, 3);
        if (guess !== truthOf(x, y)) perceptron.update(rows(x, y), 2, { truth: truthOf(x, y), guess });
        perceptron.tick();
      }
    }
    const shape = { name: 't', bits: 6, columns: 3 };
    const encoded = encodeModel({ kind: 'k', tables: [shape], facts: {} }, [perceptron.average()]);
    const table = loadModel(encoded, 'k').table('t');
    let right = 0;
    for (let i = 0; i < 25; i++) {
      const sums = new Int32Array(3);
      addRows(table, rows(i % 5, Math.floor(i / 5)), 2, sums);
      if (bestOf(sums, 3) === truthOf(i % 5, Math.floor(i / 5))) right += 1;
    }
    expect(right).toBeGreaterThanOrEqual(24);
  });
});
