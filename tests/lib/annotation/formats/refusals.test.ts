import { expect, test } from 'vitest';
import { type RefusalCode, Refused, refusalCodeOf } from '../../../../lib/annotation/formats/refusals.ts';
import { LOCALES } from '../../../support/words.ts';

const CODES: readonly RefusalCode[] = ['no-annotation', 'reply', 'no-target', 'two-pages', 'no-page', 'whole-page'];

test.each(CODES)('what is refused with %s is told in every language', (code) => {
  const found = refusalCodeOf(new Refused(code).message);
  expect(found).toBe(code);
  const key = `refused_${found.replaceAll('-', '_')}`;
  for (const messages of Object.values(LOCALES)) expect(Object.keys(messages)).toContain(key);
});

test('any other reason speaks of a field that is not as it should be', () => {
  expect(refusalCodeOf('target.0.source: must be an http, https or file address')).toBe('damaged');
});
