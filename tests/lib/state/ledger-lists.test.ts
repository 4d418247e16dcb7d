import { expect, test } from 'vitest';
import { bySpeaker, likelySpeakers, listedEntries } from '../../../lib/state/ledger-lists.ts';
import { actor, LEDGER } from '../../support/panel.ts';

test('by speaker, everybody comes where they first speak', () => {
  expect([...bySpeaker(LEDGER).keys()]).toEqual(['person:ahmad jarba', '', 'person:john kerry']);
  const listed = listedEntries(LEDGER, 'speaker').map(({ speaker }) => speaker?.name ?? '');
  expect(listed).toEqual(['Ahmad al-Jarba', 'Ahmad al-Jarba', 'Ahmad al-Jarba', '', '', 'John Kerry']);
  expect(listedEntries(LEDGER, 'reading')).toBe(LEDGER.entries);
});

test('who speaks most is the likeliest speaker, a place the least likely', () => {
  const actors = [
    actor({ name: 'Geneva', kind: 'place', statements: 0 }),
    actor({ name: 'Russia', kind: 'state', statements: 0 }),
    actor({ name: 'John Kerry', statements: 1 }),
    actor({ name: 'Ahmad al-Jarba', statements: 2 }),
  ];
  const likely = likelySpeakers({ ...LEDGER, actors }).map(({ name }) => name);
  expect(likely).toEqual(['Ahmad al-Jarba', 'John Kerry', 'Russia', 'Geneva']);
});
