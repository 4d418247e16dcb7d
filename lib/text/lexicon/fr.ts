/** French. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';
import { plain } from './plain.ts';

export const fr: Lexicon = {
  ...plain,
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
  functionWords: words(`
    le la les de des du un une et est en que qui dans pour pas sur plus par au aux avec ce cette il elle ils nous vous
    se sont été ont mais ou où son sa ses leur leurs a été à
  `),
  classes: classesOf({
    DET: `l’ le la les un une des ce cet cette ces mon ma mes son sa ses notre nos leur leurs quelques plusieurs certains
      certaines chaque tout toute tous toutes aucun aucune quel quelle`,
    PRON: 's’ j’ m’ t’ c’ je il elle on nous vous ils elles lui eux se qui dont celui celle ceux celles y cela ça tu me te',
    SCONJ: 'qu’ que parce puisque lorsque quand si comme alors où pourquoi comment',
    CCONJ: 'et ou mais donc or ni car',
    ADP: `d’ à de en dans par pour sur avec sans sous entre vers chez contre depuis pendant avant après devant derrière selon
      malgré auprès au aux du d l`,
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
  verbs: verbsOf(`
qc: affirmer affirme/affirment affirmait/affirmaient affirmé/affirmée/affirmés/affirmées -
qc: déclarer déclare/déclarent déclarait déclaré/déclarée/déclarés/déclarées -
qc: ajouter ajoute/ajoutent ajoutait ajouté/ajoutée/ajoutés/ajoutées -
qc: expliquer explique/expliquent expliquait expliqué/expliquée/expliqués/expliquées -
qc: estimer estime/estiment estimait estimé/estimée/estimés/estimées -
qc: assurer assure/assurent assurait assuré/assurée/assurés/assurées -
qc: annoncer annonce/annoncent annonçait annoncé/annoncée/annoncés/annoncées -
qc: indiquer indique/indiquent indiquait indiqué/indiquée/indiqués/indiquées -
qc: préciser précise/précisent précisait précisé/précisée/précisés/précisées -
qc: souligner souligne/soulignent soulignait souligné/soulignée/soulignés/soulignées -
qc: rappeler rappelle/rappellent rappelait rappelé/rappelée/rappelés/rappelées -
qc: regretter regrette/regrettent regrettait regretté/regrettée/regrettés/regrettées -
qc: confirmer confirme/confirment confirmait confirmé/confirmée/confirmés/confirmées -
qc: dénoncer dénonce/dénoncent dénonçait dénoncé/dénoncée/dénoncés/dénoncées -
qc: raconter raconte/racontent racontait raconté/racontée/racontés/racontées -
qc: insister insiste/insistent insistait insisté/insistée/insistés/insistées -
qc: avouer avoue/avouent avouait avoué/avouée/avoués/avouées -
qc: noter note/notent notait noté/notée/notés/notées -
qc: confier confie/confient confiait confié/confiée/confiés/confiées -
qc: lancer lance/lancent lançait lancé/lancée/lancés/lancées -
qc: commenter commente/commentent commentait commenté/commentée/commentés/commentées -
qc: résumer résume/résument résumait résumé/résumée/résumés/résumées -
qc: répéter répète/répètent répétait répété/répétée/répétés/répétées -
qc: juger juge/jugent jugeait jugé/jugée/jugés/jugées -
qc: considérer considère/considèrent considérait considéré/considérée/considérés/considérées -
qc: prévenir prévient/préviennent prévenait prévenu/prévenue/prévenus/prévenues -
qc: soutenir soutient/soutiennent soutenait soutenu/soutenue/soutenus/soutenues -
qc: reconnaître reconnaît/reconnaissent reconnaissait reconnu/reconnue/reconnus/reconnues -
qc: répondre répond/répondent répondait répondu/répondue/répondus/répondues -
qc: écrire écrit/écrivent écrivait/écrivit écrit -
q: sourire sourit/sourient souriait souri/sourie/souris/souries -
q: soupirer soupire/soupirent soupirait soupiré/soupirée/soupirés/soupirées -
q: plaisanter plaisante/plaisantent plaisantait plaisanté/plaisantée/plaisantés/plaisantées -
q: exclamer exclame/exclament exclamait exclamé/exclamée/exclamés/exclamées -
q: indigner indigne/indignent indignait indigné/indignée/indignés/indignées -
q: inquiéter inquiète/inquiètent inquiétait inquiété/inquiétée/inquiétés/inquiétées -
q: interroger interroge/interrogent interrogeait interrogé/interrogée/interrogés/interrogées -
q: glisser glisse/glissent glissait glissé/glissée/glissés/glissées -
q: tonner tonne/tonnent tonnait tonné/tonnée/tonnés/tonnées -
q: renchérir renchérit/renchérissent renchérissait renchéri/renchérie/renchéris/renchéries -
q: rétorquer rétorque/rétorquent rétorquait rétorqué/rétorquée/rétorqués/rétorquées -
q: répliquer réplique/répliquent répliquait répliqué/répliquée/répliqués/répliquées -
qc: admettre admet/admettent admettait admis -
qc: observer observe/observent observait observé/observée/observés/observées -
qc: analyser analyse/analysent analysait analysé/analysée/analysés/analysées -
qc: détailler détaille/détaillent détaillait détaillé/détaillée/détaillés/détaillées -
qc: relever relève/relèvent relevait relevé/relevée/relevés/relevées -
qc: déplorer déplore/déplorent déplorait déploré/déplorée/déplorés/déplorées -
qc: plaider plaide/plaident plaidait plaidé/plaidée/plaidés/plaidées -
qc: révéler révèle/révèlent révélait révélé/révélée/révélés/révélées -
qc: dire dit/disent disait/disaient dit -
qc: promettre promet/promettent promettait promis -
qc: conclure conclut/concluent concluait conclu/conclue/conclus/conclues -
qc: poursuivre poursuit/poursuivent poursuivait poursuivi/poursuivie/poursuivis/poursuivies -
qc: avertir avertit/avertissent avertissait averti/avertie/avertis/averties -
qc: réagir réagit/réagissent réagissait réagi/réagie/réagis/réagies -
qc: demander demande/demandent demandait demandé/demandée/demandés/demandées -
qc: témoigner témoigne/témoignent témoignait témoigné/témoignée/témoignés/témoignées -
qc: twitter tweete tweetait tweeté/tweetée/tweetés/tweetées -
qc: marteler martèle/martèlent martelait martelé/martelée/martelés/martelées -
qc: ironiser ironise/ironisent ironisait/ironisaient ironisé/ironisée/ironisés/ironisées -
qc: tempérer tempère/tempèrent tempérait/tempéraient tempéré/tempérée/tempérés/tempérées -
qc: nuancer nuance/nuancent nuançait/nuançaient nuancé/nuancée/nuancés/nuancées -
qc: trancher tranche/tranchent tranchait/tranchaient tranché/tranchée/tranchés/tranchées -
qc: argumenter argumente/argumentent argumentait/argumentaient argumenté/argumentée/argumentés/argumentées -
qc: signaler signale/signalent signalait/signalaient signalé/signalée/signalés/signalées -
qc: remarquer remarque/remarquent remarquait/remarquaient remarqué/remarquée/remarqués/remarquées -
qc: constater constate/constatent constatait/constataient constaté/constatée/constatés/constatées -
qc: rapporter rapporte/rapportent rapportait/rapportaient rapporté/rapportée/rapportés/rapportées -
qc: réfuter réfute/réfutent réfutait/réfutaient réfuté/réfutée/réfutés/réfutées -
qc: rassurer rassure/rassurent rassurait/rassuraient rassuré/rassurée/rassurés/rassurées -
qc: alerter alerte/alertent alertait/alertaient alerté/alertée/alertés/alertées -
qc: contester conteste/contestent contestait/contestaient contesté/contestée/contestés/contestées -
qc: confesser confesse/confessent confessait/confessaient confessé/confessée/confessés/confessées -
qc: objecter objecte/objectent objectait/objectaient objecté/objectée/objectés/objectées -
qc: protester proteste/protestent protestait/protestaient protesté/protestée/protestés/protestées -
qc: crier crie/crient criait/criaient crié/criée/criés/criées -
qc: clamer clame/clament clamait/clamaient clamé/clamée/clamés/clamées -
qc: scander scande/scandent scandait/scandaient scandé/scandée/scandés/scandées -
qc: murmurer murmure/murmurent murmurait/murmuraient murmuré/murmurée/murmurés/murmurées -
qc: chuchoter chuchote/chuchotent chuchotait/chuchotaient chuchoté/chuchotée/chuchotés/chuchotées -
qc: jurer jure/jurent jurait/juraient juré/jurée/jurés/jurées -
qc: préconiser préconise/préconisent préconisait/préconisaient préconisé/préconisée/préconisés/préconisées -
qc: suggérer suggère/suggèrent suggérait/suggéraient suggéré/suggérée/suggérés/suggérées -
qc: supposer suppose/supposent supposait/supposaient supposé/supposée/supposés/supposées -
qc: penser pense/pensent pensait/pensaient pensé/pensée/pensés/pensées -
qc: réaffirmer réaffirme/réaffirment réaffirmait/réaffirmaient réaffirmé/réaffirmée/réaffirmés/réaffirmées -
qc: espérer espère/espèrent espérait/espéraient espéré/espérée/espérés/espérées -
qc: redouter redoute/redoutent redoutait/redoutaient redouté/redoutée/redoutés/redoutées -
qc: pointer pointe/pointent pointait/pointaient pointé/pointée/pointés/pointées -
qc: certifier certifie/certifient certifiait/certifiaient certifié/certifiée/certifiés/certifiées -
qc: attester atteste/attestent attestait/attestaient attesté/attestée/attestés/attestées -
qo: réclamer réclame/réclament réclamait/réclamaient réclamé/réclamée/réclamés/réclamées -
qo: exiger exige/exigent exigeait/exigeaient exigé/exigée/exigés/exigées -
m: saluer salue/saluent saluait/saluaient salué/saluée/salués/saluées -
m: critiquer critique/critiquent critiquait/critiquaient critiqué/critiquée/critiqués/critiquées -
m: fustiger fustige/fustigent fustigeait/fustigeaient fustigé/fustigée/fustigés/fustigées -
qo: revendiquer revendique/revendiquent revendiquait/revendiquaient revendiqué/revendiquée/revendiqués/revendiquées -
qc: démentir dément/démentent démentait/démentaient démenti/démentie/démentis/démenties -
qc: nier nie/nient niait/niaient nié/niée/niés/niées -
qc: craindre craint/craignent craignait/craignaient craint -
qc: croire croit/croient croyait/croyaient cru/crue/crus/crues -
qc: prétendre prétend/prétendent prétendait/prétendaient prétendu/prétendue/prétendus/prétendues -
qc: prévoir prévoit/prévoient prévoyait/prévoyaient prévu/prévue/prévus/prévues -
qc: prédire prédit/prédisent prédisait/prédisaient prédit -
qc: garantir garantit/garantissent garantissait/garantissaient garanti/garantie/garantis/garanties -
q: réjouir réjouit/réjouissent réjouissait/réjouissaient réjoui/réjouie/réjouis/réjouies -
q: féliciter félicite/félicitent félicitait/félicitaient félicité/félicitée/félicités/félicitées -
q: insurger insurge/insurgent insurgeait/insurgeaient insurgé/insurgée/insurgés/insurgées -
q: alarmer alarme/alarment alarmait/alarmaient alarmé/alarmée/alarmés/alarmées -
q: étonner étonne/étonnent étonnait/étonnaient étonné/étonnée/étonnés/étonnées -
q: agacer agace/agacent agaçait/agaçaient agacé/agacée/agacés/agacées -
q: amuser amuse/amusent amusait/amusaient amusé/amusée/amusés/amusées -
q: défendre défend/défendent défendait/défendaient défendu/défendue/défendus/défendues -
q: justifier justifie/justifient justifiait/justifiaient justifié/justifiée/justifiés/justifiées -
q: asséner assène/assènent assénait/assénaient asséné/assénée/assénés/assénées -
q: fulminer fulmine/fulminent fulminait/fulminaient fulminé/fulminée/fulminés/fulminées -
qc: reprocher reproche/reprochent reprochait/reprochaient reproché/reprochée/reprochés/reprochées -
qm: accuser accuse/accusent accusait/accusaient accusé/accusée/accusés/accusées -
m: qualifier qualifie/qualifient qualifiait/qualifiaient qualifié/qualifiée/qualifiés/qualifiées -
m: appeler appelle/appellent appelait/appelaient appelé/appelée/appelés/appelées -
m: évoquer évoque/évoquent évoquait/évoquaient évoqué/évoquée/évoqués/évoquées -
m: condamner condamne/condamnent condamnait/condamnaient condamné/condamnée/condamnés/condamnées -
`),
  accordingTo: {
    before: [
      ['selon'],
      ["d'", 'après'],
      ['d’', 'après'],
      ['aux', 'dires', 'de'],
      ['aux', 'yeux', 'de'],
      ['pour', 'reprendre', 'les', 'mots', 'de'],
    ],
    closing: [],
    after: [],
    beforeMarks: [['pour']],
  },
  complementisers: words("que qu’ qu' comment pourquoi si"),
  quantities: words('certains certaines plusieurs beaucoup tous'),
  pluralSubjects: words('ils elles nous vous qui'),
  nonFinite: words('été être avoir'),
  relatives: words('qui que dont laquelle lequel'),
  timeWords: words(
    'lundi mardi mercredi jeudi vendredi samedi dimanche hier demain janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir',
  ),
  occasions: words(
    'entretien interview communiqué discours conférence presse tribune lettre rapport radio télévision antenne journalistes micro twitter facebook déclaration tweet',
  ),
  passiveAuxiliaries: words('est sont était étaient été sera fut'),
  negations: words('ne pas n jamais'),
  conditions: words('si quand'),
  clauseOpeners: words("que qu’ qu' ne avoir être vouloir pouvoir devoir"),
  possessives: words('son sa ses leur leurs'),
  cueNouns: words('déclaration affirmation promesse accusation'),
  elisions: words('l d j m t s n c qu jusqu lorsqu puisqu quoiqu'),
  elidedPronouns: words("s’ s' l’ l'"),
  pluralThird: true,
  proclitics: words("se s' s’ m' m’ lui leur en y l' l’"),
  addressees: words('à au aux'),
  asOpeners: [['comme'], ['ainsi', 'que']],
  clitics: words('il elle on ils elles je nous vous'),
  attributesInside: words(','),
  speakerPronouns: words('il elle'),
  speech: words("je j’ j' me moi mon ma mes nous notre nos tu te vous votre vos"),
};
