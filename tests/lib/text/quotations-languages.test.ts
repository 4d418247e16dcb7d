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
  'Die Gäste trugen Hüte mit der Aufschrift [Q:„Wir wollen Kuchen“].',
]);

reads('de', 'colons and "als" announce without a verb that reports', [
  '[S:Ein Beamter der Hafenpolizei]: [Q:„Wir wussten von nichts.“]',
  '[S:Der Wirt] [C:sparte] nicht mit Lob: [Q:„So isst man hier.“]',
  '[S:Der Koch] [C:hatte] die Suppe am Abend als [Q:„Spülwasser“] abgelehnt.',
  '[S:Die Gärtnerin] [C:hat] den Zaun als [Q:„Flickwerk“] bezeichnet.',
  'Er arbeitete viele Jahre als „Hafenmeister“ der Stadt.',
]);

reads('de', 'any verb behind a sentence in marks reports', [
  '[Q:„Der Ofen ist wieder warm“], [C:zeigte] sich [S:der Bäcker] erleichtert.',
  '[Q:„Die Birnen sind reif“], [C:ließ] [S:eine Bäuerin] verlauten.',
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

reads('fr', 'subjects behind their verb, days and who is told between', [
  '[Q:« Nous tiendrons »], [C:a martelé] lundi [S:le président de la région, Paul Durand].',
  '[Q:« On n’a rien vu venir »], [C:confie] à l’AFP [S:Marc Petit, un voisin].',
  '[Q:« C’est une honte ! »], [C:s’est indignée] [S:la présidente, Claire Martin].',
  'Comme [C:l’a rappelé] [S:le préfet], [Q:la baignade reste interdite].',
]);

reads('fr', 'plural subjects, infinitives, what somebody calls something', [
  '[S:Les experts] [C:estiment] [Q:que la crue est forte].',
  '[S:Les voisins] [C:craignent] [Q:que l’eau monte].',
  '[S:Elle] [C:affirme] [Q:ne pas avoir été prévenue].',
  '[S:Le maire] [C:dit] [Q:avoir prévenu la police].',
  '[S:Le maire] [C:a fustigé] [Q:une décision « injuste et brutale »].',
  '[S:Paul Durand] [C:s’est dit] [Q:« très inquiet »].',
]);

reads('fr', 'phrases that name a source', [
  '[C:Pour] [S:Claire Martin], [Q:« il n’y a pas d’autre solution »].',
  '[C:D’après] [S:l’AFP], [Q:trois personnes ont été blessées].',
  'Le film « La Grande Attente » sera projeté mardi.',
]);

reads('es', 'attributions between dashes inside of the marks', [
  '[Q:“La reforma] —[C:explicó] [S:la diputada]— [Q:no afectará a los jubilados”].',
]);

reads('es', 'subjects behind their verb, plural subjects, what somebody calls something', [
  '[Q:«No vamos a ceder»], [C:recalcó] el lunes [S:el presidente regional, Pablo Durán].',
  'Tal y como [C:recordó] [S:la consejera], [Q:el baño sigue prohibido].',
  '[S:Los expertos] [C:temen] [Q:que la crecida llegue a la ciudad].',
  '[S:El alcalde] [C:tildó] [Q:la decisión de “injusta”].',
  '[S:Durán] [C:se mostró] [Q:“muy preocupado”].',
  '[C:Para] [S:Clara Martín], [Q:“no hay otra salida”].',
]);

reads('ar', 'signs of vowels, phrases before "that", what somebody calls something', [
  '[C:وأكّد] [S:المتحدث باسم الحكومة] [Q:أنّ الجسر آمن].',
  '[C:وأضافت] [S:الوزيرة] في بيان [Q:أن المدارس ستفتح الأحد].',
  '[C:وفقًا] [S:لوزارة الصحة]، [Q:أصيب ثلاثة أشخاص].',
  '[C:وأعرب] [S:الوزير] عن [Q:«قلقه العميق»].',
  '[C:وتابع] قائلا: [Q:"لن نسمح بذلك"].',
]);

reads('it', 'source, cue and content', [
  '[Q:«Non cederemo»], [C:ha detto] lunedì [S:il presidente della regione, Paolo Riva].',
  '[C:Secondo] [S:il ministro], [Q:«la situazione è sotto controllo»].',
  '[Q:«La riforma] – [C:ha spiegato] [S:la deputata] – [Q:non toccherà le pensioni»].',
  '[S:Il sindaco] [C:ha definito] [Q:la decisione «ingiusta»].',
  '[S:I tecnici] [C:temono] [Q:che la piena arrivi in città].',
  '[S:Il ministro] [C:ha detto] [Q:di non sapere nulla].',
  'Come [C:ha ricordato] [S:il prefetto], [Q:la spiaggia resta chiusa].',
  '[S:Berti] [C:assicura] [Q:di non avere fretta]. [Q:«Il pane lievita da solo»], [C:dice], e ride.',
]);

reads('es', 'verbs without a subject go on with that of the sentence before', [
  '[S:Ruiz] [C:asegura] [Q:que no tiene prisa]. [Q:«El pan sube solo»], [C:dice].',
]);

reads('de', 'interrupted quotations, and what announces marks', [
  '[Q:„Wir werden“], [C:betonte] [S:Scholz], [Q:„diesen Weg weitergehen.“]',
  'Kritik kam von den Grünen: [Q:„Das ist ein fatales Signal“], [C:sagte] [S:Anna Lang].',
]);

reads('es', 'verbs behind an adverb and a pronoun, before a colon', [
  'Así [C:lo ha anunciado] [S:la portavoz, Ana Ruiz]: [Q:“No habrá elecciones”].',
  '[Q:Hay], [C:según] [S:ella], [Q:“urgencia absoluta”].',
]);

reads('ar', 'prepositions before "that" and before marks', ['[C:وحذرت] [S:منظمة الصحة] من [Q:أن الوباء ينتشر].']);
