/** French. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const fr: Lexicon = {
  abbreviations: words(`
    m mm mme mmes mlle mlles dr pr me mgr st ste gén col cap lt cf etc av bd env p.ex c.-à-d janv févr avr juil sept
    oct nov déc j.-c
  `),
  finalAbbreviations: words('etc j.-c'),
  sentenceStarters: words(`
    le la les un une des ce cet cette ces il elle ils elles nous vous je on dans en à au aux pour par sur avec sans mais
    et ou donc or car si quand alors selon après avant depuis pourtant
  `),
  numberAbbreviations: words('n no p pp art vol chap'),
  ordinalPoint: false,
  functionWords: words(`
    le la les de des du un une et est en que qui dans pour pas sur plus par au aux avec ce cette il elle ils nous vous
    se sont été ont mais ou où son sa ses leur leurs a été à
  `),
  classes: classesOf({
    DET: `l’ le la les un une des du ce cet cette ces mon ma mes son sa ses notre nos leur leurs quelques plusieurs certains
      certaines chaque tout toute tous toutes aucun aucune quel quelle`,
    PRON: 's’ j’ m’ t’ c’ je il elle on nous vous ils elles lui eux se qui dont celui celle ceux celles y cela ça tu me te',
    SCONJ: 'qu’ que parce puisque lorsque quand si comme alors où pourquoi comment',
    CCONJ: 'et ou mais donc or ni car',
    ADP: `d’ à de en dans par pour sur avec sans sous entre vers chez contre depuis pendant avant après devant derrière selon
      malgré auprès au aux d l`,
    AUX: `est sont était étaient a ont avait avaient sera seront serait seraient aura auront aurait auraient été fut furent
      peut peuvent pouvait doit doivent devait va vont allait soit ai avons suis sommes`,
    PART: 'ne n’ pas n',
    ADV: `toutefois cependant pourtant aussi encore déjà toujours jamais hier demain aujourd'hui ici là très bien mal plus moins ensuite enfin
      notamment également ainsi même`,
    NUM: 'deux trois quatre cinq six sept huit neuf dix onze douze cent mille',
    VERB: 'fait font faisait prend voit vient veut tient reste semble permet faut faudra',
  }),
  endings: [
    ['èrent', 'VERB'],
    ['aient', 'VERB'],
    ['ait', 'VERB'],
  ],
  capitalNouns: false,
  verbs: verbsOf(`
qc: affirmer affirme/affirment affirmait/affirmaient affirmé -
qc: déclarer déclare/déclarent déclarait déclaré -
qc: ajouter ajoute/ajoutent ajoutait ajouté -
qc: expliquer explique/expliquent expliquait expliqué -
qc: estimer estime/estiment estimait estimé -
qc: assurer assure/assurent assurait assuré -
qc: annoncer annonce/annoncent annonçait annoncé -
qc: indiquer indique/indiquent indiquait indiqué -
qc: préciser précise/précisent précisait précisé -
qc: souligner souligne/soulignent soulignait souligné -
qc: rappeler rappelle/rappellent rappelait rappelé -
qc: regretter regrette/regrettent regrettait regretté -
qc: confirmer confirme/confirment confirmait confirmé -
qc: dénoncer dénonce/dénoncent dénonçait dénoncé -
qc: raconter raconte/racontent racontait raconté -
qc: insister insiste/insistent insistait insisté -
qc: avouer avoue/avouent avouait avoué -
qc: noter note/notent notait noté -
qc: confier confie/confient confiait confié -
qc: lancer lance/lancent lançait lancé -
qc: commenter commente/commentent commentait commenté -
qc: résumer résume/résument résumait résumé -
qc: répéter répète/répètent répétait répété -
qc: juger juge/jugent jugeait jugé -
qc: considérer considère/considèrent considérait considéré -
qc: prévenir prévient/préviennent prévenait prévenu -
qc: soutenir soutient/soutiennent soutenait soutenu -
qc: reconnaître reconnaît/reconnaissent reconnaissait reconnu -
qc: répondre répond/répondent répondait répondu -
qc: écrire écrit/écrivent écrivait/écrivit écrit -
q: sourire sourit/sourient souriait souri -
q: soupirer soupire/soupirent soupirait soupiré -
q: plaisanter plaisante/plaisantent plaisantait plaisanté -
q: exclamer exclame/exclament exclamait exclamé -
q: indigner indigne/indignent indignait indigné -
q: inquiéter inquiète/inquiètent inquiétait inquiété -
q: interroger interroge/interrogent interrogeait interrogé -
q: glisser glisse/glissent glissait glissé -
q: tonner tonne/tonnent tonnait tonné -
q: renchérir renchérit/renchérissent renchérissait renchéri -
q: rétorquer rétorque/rétorquent rétorquait rétorqué -
q: répliquer réplique/répliquent répliquait répliqué -
qc: admettre admet/admettent admettait admis -
qc: observer observe/observent observait observé -
qc: analyser analyse/analysent analysait analysé -
qc: détailler détaille/détaillent détaillait détaillé -
qc: relever relève/relèvent relevait relevé -
qc: déplorer déplore/déplorent déplorait déploré -
qc: plaider plaide/plaident plaidait plaidé -
qc: révéler révèle/révèlent révélait révélé -
qc: dire dit/disent disait/disaient dit -
qc: promettre promet/promettent promettait promis -
qc: conclure conclut/concluent concluait conclu -
qc: poursuivre poursuit/poursuivent poursuivait poursuivi -
qc: avertir avertit/avertissent avertissait averti -
qc: réagir réagit/réagissent réagissait réagi -
qc: demander demande/demandent demandait demandé -
qc: témoigner témoigne/témoignent témoignait témoigné -
qc: twitter tweete tweetait tweeté -
qc: marteler martèle/martèlent martelait martelé -
`),
  phrasal: new Map(),
  separable: new Map(),
  accordingTo: {
    before: [
      ['selon'],
      ["d'après"],
      ['d’après'],
      ['d', '’', 'après'],
      ['aux', 'yeux', 'de'],
      ['pour', 'reprendre', 'les', 'mots', 'de'],
    ],
    closing: [],
    after: [],
  },
  complementisers: words("que qu’ qu' comment pourquoi si"),
  quantities: words('certains certaines plusieurs beaucoup tous'),
  clearVerbs: words(''),
  objectPronouns: words(''),
  pluralSubjects: words('ils elles nous vous qui'),
  nonFinite: words('été être avoir'),
  infinitiveMark: '',
  relatives: words('qui que dont laquelle lequel'),
  pairings: words(''),
  amounts: words(''),
  timeWords: words(
    'lundi mardi mercredi jeudi vendredi samedi dimanche hier demain janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir',
  ),
  occasions: words(
    'entretien interview communiqué discours conférence presse tribune lettre rapport radio télévision antenne journalistes micro twitter facebook déclaration tweet',
  ),
  passiveAuxiliaries: words('est sont était étaient été sera fut'),
  agents: words(''),
  negations: words('ne pas n jamais'),
  conditions: words('si quand'),
  predicatives: words(''),
  nounsOfWords: words(''),
  soCalled: words(''),
  clauseOpeners: words("que qu’ qu'"),
  articles: words(''),
  asides: words(''),
  modals: words(''),
  possessives: words('son sa ses leur leurs'),
  cueNouns: words('déclaration affirmation promesse accusation'),
  verbSecond: false,
  mixedIsSplit: false,
  elisions: words('l d j m t s n c qu jusqu lorsqu puisqu quoiqu'),
  elidedPronouns: words("s’ s' l’ l'"),
  clitics: words('il elle on ils elles je nous vous'),
  attributesInside: true,
  speakerPronouns: words('il elle'),
  reflexives: words(''),
  passives: words(''),
  quotedOf: words(''),
  impersonals: words(''),
  subjunctives: words(''),
  conditionals: words(''),
};
