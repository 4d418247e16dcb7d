import { expect, test } from 'vitest';
import { codeOf, PressmarkError } from '../../lib/errors.ts';

test('an error keeps its code when another script made it, with a class of its own', () => {
  const foreign = Object.assign(new Error('storage-full'), { name: 'PressmarkError', code: 'storage-full' });
  expect(codeOf(foreign)).toBe('storage-full');
  expect(codeOf(new PressmarkError('too-large'))).toBe('too-large');
});

test('whatever else is thrown is internal', () => {
  const system = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  for (const thrown of [system, new TypeError('no'), 'text', null, undefined]) expect(codeOf(thrown)).toBe('internal');
});
