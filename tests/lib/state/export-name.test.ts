import { expect, test } from 'vitest';
import { exportName } from '../../../lib/state/export-name.ts';

const now = new Date(2026, 10, 22, 9, 5);

test.each([
  ['news.example', 'Opposition: “We won”', 'pressmark-news.example-opposition-we-won-2026-11-22.json'],
  ['news.example', '', 'pressmark-news.example-2026-11-22.json'],
  ['أخبار.example', 'المعارضة تتسلّم أسلحة', 'pressmark-أخبار.example-المعارضة-تتسلّم-أسلحة-2026-11-22.json'],
  ['a.example', '../../etc/passwd\u0000\u202e', 'pressmark-a.example-etc-passwd-2026-11-22.json'],
])('%s, %s', (site, title, name) => {
  expect(exportName({ site, title }, now)).toBe(name);
});

test('a long title is cut between words, and one without blanks is cut too', () => {
  const words = exportName({ site: 'a.example', title: 'word '.repeat(50) }, now);
  expect(words).toMatch(/^pressmark-a\.example-(word-){12}2026-11-22\.json$/);
  expect(exportName({ site: 'a.example', title: '報'.repeat(500) }, now).length).toBeLessThan(80);
});

test('everything', () => {
  expect(exportName(null, now)).toBe('pressmark-library-2026-11-22.json');
});
