import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { findMentions } from '../../../lib/text/mentions.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { withNames, withoutNames } from '../../support/marked-names.ts';

/** The text with every name in brackets that tell its kind. */
function namesIn(marked: string, language: string): string {
  const text = withoutNames(marked);
  const article = toArticle(text, language);
  return withNames(text, findMentions(article, splitSentences(article, language), language));
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Selon le [O:ministère de l’Intérieur], trois personnes sont mortes. Depuis lundi, les habitants attendent.',
    'Pour [P:Marie Lefèvre], maire de [L:Valmont], c’est trop peu. Cependant, Mme [P:Lefèvre] reste calme.',
    'Interrogé hier, M. [P:Garnier] a quitté [L:Bruxelles]. Toutefois, la [S:France] et l’[S:Allemagne] négocient.',
    'Malgré cela, l’[O:Union européenne] hésite. Dimanche, rien ne bougera. Aujourd’hui, on attend.',
    'La ministre des Affaires étrangères, [P:Anne Vogt], a salué l’[O:Organisation mondiale de la santé] ([O:OMS]). L’[L:Europe] attend.',
    'La députée [P:Claire Aubry] a rencontré [P:Jean-Baptiste Roux], de l’[O:université de Lyon].',
  ],
  es: [
    'Según el [O:Ministerio de Salud], la vacuna llegará en mayo. Desde el lunes, los vecinos esperan.',
    'Para [P:María Gómez], alcaldesa de [L:Valdeluz], no basta. Aunque [P:Gómez] insistió, nadie respondió.',
    'Además, [S:España] y [S:Portugal] firmaron. Sin embargo, la [O:Unión Europea] dudó. Ayer llovió.',
    'La ministra de Exteriores, [P:Lucía Prado], habló del [G:Partido Popular]. En [L:Europa] nadie se sorprendió.',
    'También la jueza [P:Carmen de la Fuente] viajó a [L:Bogotá]. Nuestra gente, dijo, está cansada.',
  ],
  de: [
    'Außerdem haben [S:Deutschland] und [S:Frankreich] verhandelt. Nach Angaben der Polizei blieb es ruhig.',
    'Die [O:Europäische Union] zögert. Laut Bürgermeisterin [P:Anna Schmidt] reicht das nicht. Dennoch blieb [P:Schmidt] ruhig.',
    'Herr [P:Müller] und Frau Dr. [P:Weber] kamen aus [L:München]. Der Verein der Freunde klagte. Seit Montag regnet es.',
    'Die [O:SPD] stimmte zu, die [G:Grünen] nicht. [S:Russlands] Regierung schwieg. Der PKW stand im Hof.',
  ],
  it: [
    'Secondo il [O:Ministero della Salute], il vaccino arriverà a maggio. Da lunedì gli abitanti aspettano.',
    'Il presidente del Consiglio [P:Giulia Meloni] ha incontrato [P:Marco Riva] a [L:Roma]. Per [P:Riva] non basta.',
    'Inoltre, l’[S:Italia] e la [S:Francia] firmano. L’[O:Organizzazione mondiale della sanità] ([O:OMS]) tace.',
  ],
  ar: [
    'قال الرئيس [P:محمود سالم] إن الحكومة ستدعم المزارعين. وأضاف [P:سالم] أن [S:فرنسا] ستقدم المساعدة.',
    'وأعلنت وزيرة الصحة [P:ليلى حداد] في [L:بيروت] أن الوضع مستقر. وذكرت [O:وكالة رويترز] أن [S:لبنان] و[S:سوريا] وقعا اتفاقا.',
    'وبحسب [O:وزارة الثقافة اللبنانية]، ستعرض المخطوطة. ورحبت [O:منظمة الصحة العالمية] بالخطوة.',
    'وأكد المتحدث باسم وزارة الخارجية [P:أحمد يوسف] ذلك. وقال أمين صندوق إن المال قليل.',
  ],
};

for (const [language, sentences] of Object.entries(SENTENCES)) {
  describe(`names in "${language}"`, () => {
    it.each(sentences)('%s', (sentence) => expect(namesIn(sentence, language)).toBe(sentence));
  });
}
