import { describe, expect, test } from 'vitest';
import { reread } from '../../support/mark-up.ts';

/** Each sentence is its own expectation. */
function reads(name: string, sentences: readonly string[], language = 'en'): void {
  describe(name, () => {
    test.each(sentences)('%s', (sentence) => expect(reread(sentence, language)).toBe(sentence));
  });
}

reads('source, cue and content in every order', [
  '[S:Maria Lopez] [C:said], [Q:“We won.”]',
  '[S:Maria Lopez] [C:said] [Q:“we won the vote”].',
  '[Q:“We won,”] [S:Maria Lopez] [C:said].',
  '[Q:“We won,”] [C:said] [S:Maria Lopez].',
  '[C:According to] [S:Maria Lopez], [Q:the vote was lost].',
  '[Q:The vote was lost], [C:according to] [S:Maria Lopez].',
  '[S:Lopez] [C:added]: [Q:“It is over.”]',
]);

reads('interrupted and continued quotations', [
  '[Q:“We won,”] [C:said] [S:Lopez], [Q:“and we will again.”]',
  '[Q:“We won,”] [S:Lopez] [C:said]. [Q:“We will win again.”]',
  '[Q:“We won the vote,”] [S:she] [C:told] reporters. [Q:“It was close. It always is.”]',
  '[Q:A recession], [S:she] [C:said], [Q:“could come by June.”]',
  '[Q:The trouble with bridges], [C:says] [S:Ann Wolf, an engineer at the port], [Q:is that nobody paints them].',
  '[Q:“Why?”] [S:Lopez] [C:asked].',
]);

reads('words in marks that the narrator says after a quotation', [
  '[Q:“We won,”] [S:Lopez] [C:said]. The long night in the crowded town hall of Ada had begun with the song “Home.”',
]);

reads('indirect speech', [
  '[S:Lopez] [C:said] [Q:that the bridge would open in May].',
  '[S:Lopez] [C:said] [Q:the bridge would open in May].',
  '[Q:The bridge would open in May], [S:Lopez] [C:said].',
  '[Q:The bridge would open in May], [C:said] [S:the mayor].',
  '[S:Lopez] [C:told] reporters [Q:that the bridge would open].',
  '[S:Lopez] [C:told] CNN in an interview [Q:that the bridge would open].',
  '[S:Lopez] [C:said] Wednesday [Q:that the bridge would open].',
  '[S:Lopez] [C:has repeatedly said] [Q:the bridge is safe].',
  '[Q:The bridge is safe], as [S:Lopez] [C:noted].',
]);

reads('words in marks inside indirect speech', [
  '[S:Lopez] [C:said] [Q:the bridge was “a disgrace to the city.”]',
  '[S:Lopez] [C:said] [Q:that “nobody in this town” had paid].',
  '[S:Lopez] [C:called] [Q:the plan “a joke”] on her show.',
  '[S:Lopez] [C:described] [Q:the plan as “a joke,”] and left the room.',
  'The report, [Q:which] [S:she] [C:called] [Q:“a joke,”] was shelved.',
]);

reads('participles and verbs that share a subject', [
  '[S:Lopez] [C:said] [Q:the bridge was safe], [C:arguing] [Q:that steel does not rust there].',
  '[S:Lopez] met the engineers and [C:said] [Q:the bridge was safe].',
  '[S:Lopez] defended the plan, [C:saying] [Q:that the bridge was safe].',
]);

reads('what the narrator adds', [
  '[S:Lopez] [C:said] [Q:the bridge would close], which the union denied.',
  '[S:Lopez] [C:said] [Q:the bridge would close, which could cost the town its port].',
  '[S:Lopez] [C:said] [Q:that the bridge would close]; the union left.',
]);

reads('long subjects', [
  '[S:Maria Lopez, the mayor of Ada,] [C:said] [Q:that the bridge was safe].',
  '[S:Maria Lopez, who has led the town since May,] [C:said] [Q:the bridge was safe].',
  '[S:Three officials who asked not to be named] [C:said] [Q:the bridge was unsafe].',
  '[S:Lopez and her deputy] [C:said] [Q:the bridge was safe].',
  '[S:The head of the union in Ohio] [C:said] [Q:the bridge was safe].',
  '[Q:“We won,”] [C:said] [S:Maria Lopez, the mayor of Ada].',
  '[Q:“We won,”] [C:said] [S:Maria Lopez, the mayor of Ada], on Monday.',
  'In Geneva, [S:Lopez] [C:admitted] [Q:that the talks had failed].',
]);

reads('documents and nameless sources', [
  '[S:The report] [C:says] [Q:the bridge is unsafe].',
  '[S:More than 40 percent of voters] [C:say] [Q:the bridge is unsafe].',
  '[S:A spokesman, who asked not to be named because he was not allowed to speak,] [C:said] [Q:the bridge was safe].',
]);

reads('announced by a colon', [
  '[S:Lopez] [C:continued]:\n\n[Q:“The bridge is safe. It always was.”]',
  '[S:Lopez][C::] [Q:‘Never, ever underestimate a bridge’]',
]);

reads('as somebody put it, in the words of somebody, by way of somebody', [
  'As [S:Lopez] [C:put it], [Q:“nobody paints bridges.”]',
  '[Q:“Nobody paints bridges,”] as [S:Lopez] [C:put it].',
  '[C:In the words of] [S:Maria Lopez], [Q:the bridge is “a disgrace to us all.”]',
  '[S:The president] was quoted as [C:saying] [Q:that the bridge was safe].',
]);

reads('tweets and statements', [
  '[S:Lopez] [C:wrote] on Twitter: [Q:“Nobody paints bridges.”]',
  '[S:Lopez] [C:said] in a statement, [Q:“Nobody paints bridges.”]',
]);

reads('brackets, ellipses and marks inside marks', [
  '[Q:“We have [never] lost ... a bridge,”] [S:Lopez] [C:said].',
  '[Q:"I never said ‘no’ to him,"] [S:Lopez] [C:said].',
]);

reads('cue nouns', [
  '[S:Lopez] made the [C:claim] [Q:that the bridge was safe].',
  '[S:Maria Lopez]’s [C:claim] [Q:that the bridge is safe].',
]);

reads('quotations over several paragraphs', [
  '[Q:“We won the vote,”] [S:Lopez] [C:said].\n\n[Q:“We will win again.”]',
  '[Q:“We won the vote,”] [S:Lopez] [C:said]. [Q:“It was close.]\n\n[Q:“We will win again.”]',
]);

reads('what stands in marks and is no quotation', [
  'The leader “Ahmad Lopez” went home.',
  'Her film “The Long Way Home” opens in May.',
  'The so-called “deep state” is a myth.',
]);

reads('single marks and apostrophes', [
  '[Q:‘We won the vote,’] [S:Lopez] [C:said].',
  "The voters' choice isn't the '90s kids' choice.",
]);

reads('long subjects and what is said as a thing', [
  '[S:Officials close to him] [C:say] [Q:the bridge is safe].',
  '[Q:The bridge is safe], [S:a source close to him] [C:said].',
  '[Q:Ropes are a comfort that costs nothing], [C:said] [S:Ann Wolf, a skipper who lost two masts].',
  '[S:Lopez] [C:announced] [Q:his candidacy].',
  '[S:The union] [C:reported] [Q:spending a million dollars on the campaign].',
]);

reads('single marks as the outer ones', [
  '[Q:‘We won the vote,’] [S:Lopez] [C:said]. [Q:‘They can’t undo it.’]',
  '[Q:‘He said “no” to me, and I can’t forget it,’] [S:Lopez] [C:said].',
  '[Q:‘We won the vote,’] [S:she] [C:said]. [Q:‘It was the voters’ choice.’]',
  'Her “plan” to win and her “vote” are ‘dead.’',
]);

reads('the occasion before a subject with its name', [
  'In an email, [S:a spokesman, Ann Wolf,] [C:said] [Q:that the bridge was safe].',
  '[S:The head of the port in Ada, Ann Wolf,] [C:said] [Q:that the bridge was safe].',
]);

reads('signed quotations', [
  '[S:Lopez] [C:said]: [Q:“We won the vote.”]\n\n[Q:“Nobody paints bridges any more.”]\n\n— [S:Ann Wolf, engineer]\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”] – [S:Ann Wolf]',
  '“Nobody paints bridges any more.” – Ann Wolf, Tom Reed, Eva Roth, Jo Hale and all of the others on the old ferry to Ada',
]);

reads('quotations signed without a dash', [
  '[Q:“Nobody paints bridges. We never did.”] [S:Angry driver, “The Bridges of Ada”]\n\nIt rained.',
  '[S:Lopez] [C:said]: [Q:“We won the vote.”]\n\n[Q:“Nobody paints bridges any more.”]\n\n[S:Ann Wolf, head of the port]\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”]\n\n[S:Angry driver, “Ada Bridge Forum”]\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”]\n\nMonday, 9 p.m.\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”]\n\nAnn Wolf, head of the port, left.\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”]\n\nSafe for now\n\nIt rained.',
  '[Q:“Nobody paints bridges any more.”]\n\nTolls, taxes and tears\n\nIt rained.',
]);

reads('phrases without their comma, and between commas', [
  '[C:According to] [S:Lopez] [Q:the bridge was painted last year].',
  '[C:According to] [S:the ministry] [Q:over 300 people have crossed the bridge].',
  '[C:According to] [S:the head of the port], [Q:the bridge was painted last year].',
  '[S:The report] [C:explains], in a dry tone, [Q:that the bridge was never painted].',
]);

reads('edges of subjects', ['[S:Lopez], in Ohio, [C:said] [Q:that the bridge was safe].']);

reads('where the narrator goes on', [
  'While [S:he] [C:said] [Q:the bridge was safe], the mayor closed the road.',
  '[C:Commenting on] [Q:the storm], [S:Governor Ann Lee] [C:said] [Q:the bridge was “a wreck.”]',
  'After [S:Lopez] [C:announced] [Q:that he would run], the unions met.',
  '[S:Lopez] [C:said] [Q:that Ann Lee, who owns the bridge, has sold it].',
  'As [S:Lopez] [C:said] on Monday, [Q:the bridge is safe].',
  '[Q:The sale] [C:was reported by] [S:the Post].',
  '[S:Lopez] [C:told] [Q:the crew not to worry about the rust].',
]);

reads('refusals and questions', [
  '[S:Lopez] never [C:mentioned] [Q:the bridge].',
  '[S:Lopez] [C:has never said] [Q:that the bridge was safe].',
  'He declined to discuss the details of the plan.',
  'Lopez did not say whether the bridge was safe.',
]);

reads(
  'German',
  [
    '[Q:„Wir haben gewonnen“], [C:sagte] [S:Merkel].',
    '[S:Merkel] [C:sagte]: [Q:„Wir haben gewonnen.“]',
    '[S:Merkel] [C:sagte], [Q:die Brücke sei sicher].',
    'Gestern [C:sagte] [S:Merkel], [Q:dass die Brücke sicher sei].',
    '[Q:„Wir haben gewonnen“], [C:so] [S:Merkel].',
    '[S:Die Polizei] [C:teilte] am Montag [C:mit], [Q:die Brücke sei gesperrt].',
    '[Q:„Wir haben gewonnen“], [C:hatte] [S:Merkel] im Mai [C:erklärt].',
    'In ihrer Rede vor dem Rathaus [C:sagte] [S:Merkel], [Q:dass die Brücke sicher sei].',
    'Gegenüber der Zeitung [C:erklärte] [S:sie]: [Q:„Wir haben gewonnen.“]',
    'Im Mai 2008 [C:erklärte] [S:der Bürgermeister], [Q:die Brücke sei sicher].',
    'Gestern kam [S:der Bürgermeister] zurück und [C:erklärte], [Q:die Brücke sei sicher].',
  ],
  'de',
);

reads(
  'German: words in marks inside the sentence of another',
  [
    '[S:Die Ministerin] [C:nannte] den Plan einen [Q:„Bierdeckel“].',
    '[S:Die Ministerin] [C:bezeichnete] den Plan als [Q:„fahrlässig“] und ging.',
    '[S:Der Verein „Blaue Brücke“] [C:forderte], [Q:die Brücke zu öffnen].',
    'Sie las das Buch „Der lange Weg nach Hause“.',
  ],
  'de',
);

reads(
  'German: whom it is said of, and nobody at all',
  [
    'Die Ministerin wurde aufgefordert, dass sie die Akten lesen solle.',
    '[S:Die Ministerin] [C:wird] mit den Worten [C:zitiert], [Q:dass sie die Akten gelesen habe].',
    'Im Rathaus äußerte sich niemand. Es [C:hieß], [Q:dass die Akten fehlen].',
  ],
  'de',
);

reads('German: sources that a phrase names', ['[C:Nach Auskunft] [S:der Polizei] [Q:ist die Brücke sicher].'], 'de');

reads(
  'German: what no verb reports',
  [
    'Die Stadt forderte den Bau der Brücke, um den Verkehr zu lenken.',
    'Das Amt kündigte Regenfälle an, die im Norden stärker werden.',
  ],
  'de',
);

reads(
  'German: what the verb alone tells as said by another',
  [
    '[S:Merkel] [C:sagte], [Q:die Brücke sei sicher]. [Q:Sie werde am Montag geöffnet]. [Q:Die Kosten hätten sich verdoppelt].',
    'Die Kosten hätten sich verdoppelt.',
    'Niemand wusste, wo der Schlüssel sei. Es war still.',
    '[S:Die Bürgermeisterin] ist besorgt. [Q:Die Brücke werde am Montag geöffnet].',
  ],
  'de',
);

reads(
  'French',
  [
    '[Q:« Nous avons gagné »], [C:a déclaré] [S:Marie Lopez].',
    '[S:Marie Lopez] [C:a affirmé] [Q:que le pont était sûr].',
    '[Q:« Le pont est sûr »], [C:affirme] [S:la maire de Lyon, Anne Petit].',
    '[C:Selon] [S:Anne Petit], [Q:le pont est sûr].',
    '[S:Le ministre] [C:a dénoncé] [Q:« une honte pour la ville »].',
  ],
  'fr',
);

reads(
  'French: attributions between the marks, and pronouns on the verb',
  [
    '[Q:« C’est faux,] [C:a répondu] [S:la maire Anne Petit]. [Q:Le pont est sûr. »]',
    '[Q:« Non,] [C:a répondu] [S:Jean-Luc Morel]. [Q:Le pont est sûr. »]',
    '[Q:« Non,] [C:a répondu] [S:la maire de Saint-Denis-en-Val, Anne-Lise Petit], [Q:il est sûr. »]',
    '[Q:« Le pont est sûr,] [C:dit]-[S:elle], [Q:et il le restera. »]',
    '[Q:« Le pont est sûr »], [C:a]-t-[S:il] [C:promis] à la radio.',
    '[Q:« Le pont tient,] [C:sourit] [S:Anne Petit]. [Q:Il tiendra. »]',
    '[S:La maire] [C:affirme] [Q:qu’il est sûr].',
    '[S:Le ministre] a salué le projet et [C:déclaré] [Q:que l’État prendrait sa part].',
    '[Q:« Le pont, dit ancien, et la route sont sûrs »], [C:affirme] [S:Anne Petit].',
  ],
  'fr',
);

reads(
  'Spanish',
  [
    '[Q:“Hemos ganado”], [C:dijo] [S:María López].',
    '[S:María López] [C:dijo] [Q:que el puente era seguro].',
    '[Q:«El puente es seguro»], [C:afirmó] [S:la alcaldesa de Ada, Ana Ruiz].',
    '[C:Según] [S:Ana Ruiz], [Q:el puente es seguro].',
    '[S:El ministro] [C:aseguró]: [Q:“Nadie pinta los puentes”].',
    '[Q:«El puente es seguro»], [C:matizó] [S:Ruiz], [Q:«y lo será siempre»].',
    '[S:La alcaldesa] [C:ha prometido] [Q:que el puente abrirá en mayo].',
    '[S:El ministro] [C:calificó] [Q:el retraso de “vergüenza”].',
  ],
  'es',
);

reads(
  'Arabic',
  [
    '[C:قال] [S:الرئيس محمد علي] [Q:إن الجسر آمن].',
    '[C:وقال] [S:علي]: [Q:"الجسر آمن ولن نغلقه"].',
    '[Q:"الجسر آمن"]، [C:قال] [S:محمد علي].',
    '[C:وأضاف]: [Q:«لن نغلق الجسر»].',
    '[C:وأوضحت] [S:الوزيرة ليلى حسن] [Q:أن الجسر آمن].',
    '[C:وحذرت] [S:المهندسة]: [Q:«الجسر قديم جدا»].',
    '[Q:«الجسر قديم جدا»]، [C:أجابت] [S:المهندسة].',
  ],
  'ar',
);

reads(
  'German: words in marks behind a quotation are one of their own',
  [
    '[Q:„Die Brücke ist sicher“], [C:sagte] [S:Merkel]. [S:Die Stadt] [C:zeigte] [Q:„den festen Willen zu bauen und zu prüfen“].',
  ],
  'de',
);
