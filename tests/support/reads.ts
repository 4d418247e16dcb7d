/** Groups of sentences, each of them its own expectation. */
import { describe, expect, test } from 'vitest';
import { readModels } from '../tools/models.ts';
import { reread } from './mark-up.ts';

const models = readModels();

/** Reads each sentence with the models that ship. */
export function readsAsShipped(name: string, sentences: readonly string[]): void {
  describe(name, () => {
    test.each(sentences)('%s', (sentence) => expect(reread(sentence, 'en', models)).toBe(sentence));
  });
}
