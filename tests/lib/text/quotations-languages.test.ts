/** What other languages than English do their own way. Sentences were written for these tests. */
import { describe, expect, test } from 'vitest';
import { reread } from '../../support/mark-up.ts';

function reads(language: string, name: string, sentences: readonly string[]): void {
  describe(`${language}: ${name}`, () => {
    test.each(sentences)('%s', (sentence) => expect(reread(sentence, language)).toBe(sentence));
  });
}

/** Kind and rule do not show in marked text; how many quotations there are does not either. */
function counts(language: string, text: string): number {
  const marked = reread(text, language);
  return marked.split('[Q:').length - 1;
}

reads('de', 'names in marks are told by the noun before them', [
  '[S:Die Polizei] [C:meldete], [Q:die Operation „Rotes Meer“ sei beendet].',
  '[S:Die Stadt] [C:erklärte], [Q:das Stück „Der lange Sommer“ werde verschoben].',
  'Die so genannte „Brücke der Zukunft“ wurde im Mai gesperrt.',
  'Unter dem Motto „Wasser für alle“ zogen Hunderte durch die Stadt.',
]);

reads('de', 'nouns of words bring somebody’s words', [
  '[S:Die Ministerin] [C:eröffnete] den Tag mit den Worten [Q:„Wir fangen heute endlich an“].',
  'Die Gäste trugen Schilder mit der Aufschrift [Q:„Keine neue Straße“].',
]);

reads('de', 'colons and "als" announce without a verb that reports', [
  '[S:Ein Beamter der Hafenpolizei]: [Q:„Wir wussten von nichts.“]',
  '[S:Der Trainer] [C:sparte] nicht mit Kritik: [Q:„Das war zu wenig.“]',
  '[S:Das Amt] [C:hatte] den Bericht umgehend als [Q:„falsch“] zurückgewiesen.',
  '[S:Die Gruppe] [C:hat] den Plan als [Q:„Kapitulation“] bezeichnet.',
  'Er arbeitete viele Jahre als „Hafenmeister“ der Stadt.',
]);

reads('de', 'any verb behind a sentence in marks reports', [
  '[Q:„Wir haben zu wenig getan“], [C:zeigte] sich [S:der Trainer] enttäuscht.',
  '[Q:„Die Lage ist ernst“], [C:ließ] [S:ein Sprecher] verlauten.',
]);

reads('de', 'infinitives of verbs in -ern are their plural', [
  '[S:Die Anwohner] [C:fordern], [Q:dass die Brücke offen bleibt].',
  '[S:Die Fischer] [C:schildern], [Q:wie das Wasser stieg].',
]);

reads('de', 'marks inside of marks, and sentences that end in a number', [
  '[Q:„Der Begriff „Hafenkind“ gefällt mir sehr“], [C:sagte] [S:Anna Lang].',
  'Das Fest ist in Halle 4. [Q:„Wir freuen uns sehr“], [C:sagte] [S:Anna Lang].',
]);

test('de: each pair of marks is a quotation of its own', () => {
  expect(counts('de', '„Die Brücke ist alt“, sagte Merkel. „Wir bauen sie neu.“')).toBe(2);
  expect(counts('de', 'Merkel sagte: „Die Brücke ist alt“ und „Wir bauen sie neu“.')).toBe(2);
  expect(counts('de', '„Die Brücke ist alt“, sagte Merkel.')).toBe(1);
});
