import { describe, expect, test } from 'vitest';
import { reread } from '../../support/mark-up.ts';

const SENTENCES: Record<string, readonly string[]> = {
  fr: [
    '[Q:« Nous n’avons rien à cacher »], [C:a assuré] [S:le président de la société, Luc Ferrand].',
    '[S:La ministre] [C:a indiqué] lundi [Q:que les travaux commenceraient en mai].',
    '[C:Selon] [S:un rapport de l’Insee], [Q:les loyers ont augmenté de 4 %].',
    '[Q:Les loyers ont augmenté de 4 %], [C:selon] [S:un rapport de l’Insee].',
    '[S:Luc Ferrand] [C:a déclaré] : [Q:« Nous n’avons rien à cacher. »]',
    '[Q:« Personne n’a dormi cette nuit »], [C:raconte] [S:Jeanne Roux, infirmière à Lyon].',
    '[S:Le syndicat] [C:a dénoncé] [Q:« un mépris total » des salariés].',
    '[Q:« C’est une honte »], [C:a]-t-[S:elle] [C:lancé].',
    'Le film « Le Grand Bleu » est sorti en 1988.',
  ],
  de: [
    '[Q:„Niemand hat heute Nacht geschlafen“], [C:sagte] [S:die Krankenschwester Jana Roth].',
    '[S:Der Vorstand] [C:kündigte] [C:an], [Q:2.000 Stellen zu streichen].',
    '[S:Die Ministerin] [C:betonte], [Q:dass niemand seine Arbeit verlieren werde].',
    '[Q:„Das ist ein schwarzer Tag“], [C:sagte] [S:er] der Zeitung.',
    '[Q:»Wir bleiben«], [C:rief] [S:Roth].',
    '[S:Die Polizei] [C:erklärte] am Montag, [Q:der Fahrer sei betrunken gewesen].',
    'Das Stück „Der Besuch der alten Dame“ läuft bis Mai.',
  ],
  es: [
    '[Q:“No tenemos nada que ocultar”], [C:aseguró] [S:el presidente de la empresa, Luis Ferrer].',
    '[S:La ministra] [C:anunció] el lunes [Q:que las obras empezarán en mayo].',
    '[C:Según] [S:un informe del banco], [Q:los alquileres subieron un 4 %].',
    '[Q:Los alquileres subieron un 4 %], [C:según] [S:un informe del banco].',
    '[Q:«Nadie durmió anoche»], [C:cuenta] [S:Juana Rojas, enfermera en Lima].',
    '[S:Ferrer] [C:dijo]: [Q:«Volvería a hacerlo»].',
    '[S:El sindicato] [C:denunció] [Q:“un desprecio total” de la empresa].',
    '[Q:“Es una vergüenza”], [C:añadió].',
    'La película “La gran noche” se estrenó en mayo.',
  ],
  ar: [
    '[C:وقالت] [S:الوزيرة ليلى حسن] [Q:إن الأشغال ستبدأ في مايو].',
    '[C:وأكد] [S:المتحدث] [Q:أن المفاوضات مستمرة].',
    '[Q:«لن نغادر المدينة»]، [C:قال] [S:أحمد علي].',
    '[C:وذكر] [S:التقرير] [Q:أن الأسعار ارتفعت].',
    '[C:بحسب] [S:وزارة الصحة]، [Q:ارتفع عدد المصابين].',
  ],
};

describe.each(Object.entries(SENTENCES))('as papers print it: %s', (language, sentences) => {
  test.each(sentences)('%s', (sentence) => expect(reread(sentence, language)).toBe(sentence));
});
