/** German. */
import { classesOf, type Lexicon, phrasalOf, verbsOf, words } from './lexicon.ts';
import { plain } from './plain.ts';

export const de: Lexicon = {
  ...plain,
  abbreviations: words(`
    dr prof hr fr st ing dipl mag bzw ca evtl ggf inkl etc usw u.a z.b d.h u.s.w o.ä v.a i.d.r s.o s.u vgl sog geb gest
    str nr bd mio mrd jan feb mär apr jun jul aug sep sept okt nov dez a.d e.v a.g co gen lt hptm
  `),
  finalAbbreviations: words('usw u.s.w etc o.ä e.v co u.a'),
  sentenceStarters: words(`
    der die das ein eine dies diese dieser dieses er sie es wir ich ihr man in im am an auf bei für mit nach aus von vor
    zu zum zur doch aber und oder wenn als während weil auch so damit dabei zudem jedoch
  `),
  numberAbbreviations: words('nr s art abs bd kap'),
  ordinalPoint: true,
  functionWords: words(`
    der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
    sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
  `),
  classes: classesOf({
    DET: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses
      diesem diesen jener jene jenes jeder jede jedes alle viele mehrere einige beide mein meine sein seine seinen seinem
      seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere welche welcher welches`,
    PRON: 'ich du er sie es wir man ihm ihn ihnen uns mich mir sich wer niemand jemand dessen deren',
    SCONJ: 'um da anstatt dass daß weil wenn ob obwohl während nachdem bevor damit falls indem sodass als wie seit bis',
    CCONJ: 'und oder aber sondern doch denn sowie',
    ADP: `in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter um durch ohne vor zwischen hinter
      neben seit laut gegenüber wegen trotz während innerhalb außerhalb ab per pro gemäß zufolge`,
    AUX: `ist sind war waren sei seien wäre wären hat haben habe hatte hatten hätte hätten wird werden wurde wurden werde
      würde würden worden gewesen kann können konnte konnten könne könnte könnten muss müssen musste müsse müsste soll
      sollen sollte sollten solle will wollen wollte wolle darf dürfen durfte dürfe mag möge möchte sein`,
    PART: 'nicht zu',
    ADV: `auch noch nur schon heute gestern morgen jetzt nun dann hier dort so sehr immer wieder bereits jedoch zudem
      außerdem daraufhin dabei dazu damals derzeit weiter ferner allerdings ebenfalls etwa rund erneut zunächst später
      wörtlich zurück heraus hervor klar dar dagegen hingegen darüber hinaus unterdessen inzwischen bisher weiterhin abschließend gleichzeitig`,
    NUM: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend',
    VERB: `steht stehen stand geht gehen ging kommt kommen kam macht machen machte gibt gab sieht sehen sah bleibt
      blieb liegt lag lässt ließ hält hielt nimmt nahm findet fand führt zeigt zeigte gilt galt beginnt begann`,
  }),
  endings: [
    ['isch', 'ADJ'],
    ['lich', 'ADJ'],
    ['ten', 'VERB'],
    ['te', 'VERB'],
    ['t', 'VERB'],
  ],
  capitalNouns: true,
  verbs: verbsOf(`
qc: sagen sagt/sage sagte/sagten gesagt -
qc: meinen meint/meine meinte/meinten gemeint -
qc: fragen fragt/frage fragte/fragten gefragt -
qc: antworten antwortet/antworte antwortete/antworteten geantwortet -
qc: äußern äußert/äußere äußerte/äußerten geäußert -
qc: schildern schildert/schildere schilderte/schilderten geschildert -
qc: erklären erklärt/erkläre erklärte/erklärten erklärt -
qc: betonen betont/betone betonte/betonten betont -
qc: behaupten behauptet/behaupte behauptete/behaupteten behauptet -
qc: berichten berichtet/berichte berichtete/berichteten berichtet -
qc: versichern versichert/versichere versicherte/versicherten versichert -
qc: bemerken bemerkt/bemerke bemerkte/bemerkten bemerkt -
qc: bestätigen bestätigt/bestätige bestätigte/bestätigten bestätigt -
qc: begründen begründet/begründe begründete/begründeten begründet -
qc: beklagen beklagt/beklage beklagte/beklagten beklagt -
qc: verkünden verkündet/verkünde verkündete/verkündeten verkündet -
qc: erläutern erläutert/erläutere erläuterte/erläuterten erläutert -
qc: ergänzen ergänzt/ergänze ergänzte/ergänzten ergänzt -
qc: vermuten vermutet/vermute vermutete/vermuteten vermutet -
qc: befürchten befürchtet/befürchte befürchtete/befürchteten befürchtet -
qc: bedauern bedauert/bedauere bedauerte/bedauerten bedauert -
qc: erwidern erwidert/erwidere erwiderte/erwiderten erwidert -
qc: entgegnen entgegnt/entgegne entgegnte/entgegnten entgegnt -
qc: erinnern erinnert/erinnere erinnerte/erinnerten erinnert -
qc: verlangen verlangt/verlange verlangte/verlangten verlangt -
qc: verteidigen verteidigt/verteidige verteidigte/verteidigten verteidigt -
qc: beschuldigen beschuldigt/beschuldige beschuldigte/beschuldigten beschuldigt -
qc: betiteln betitelt/betitele betitelte/betitelten betitelt -
qc: kritisieren kritisiert/kritisiere kritisierte/kritisierten kritisiert -
qc: kommentieren kommentiert/kommentiere kommentierte/kommentierten kommentiert -
qc: argumentieren argumentiert/argumentiere argumentierte/argumentierten argumentiert -
qc: formulieren formuliert/formuliere formulierte/formulierten formuliert -
qc: prognostizieren prognostiziert/prognostiziere prognostizierte/prognostizierten prognostiziert -
qc: signalisieren signalisiert/signalisiere signalisierte/signalisierten signalisiert -
qc: zitieren zitiert/zitiere zitierte/zitierten zitiert -
qc: resümieren resümiert/resümiere resümierte/resümierten resümiert -
qc: bilanzieren bilanziert/bilanziere bilanzierte/bilanzierten bilanziert -
qc: charakterisieren charakterisiert/charakterisiere charakterisierte/charakterisierten charakterisiert -
qc: konstatieren konstatiert/konstatiere konstatierte/konstatierten konstatiert -
qc: appellieren appelliert/appelliere appellierte/appellierten appelliert -
qc: reagieren reagiert/reagiere reagierte/reagierten reagiert -
qc: warnen warnt/warne warnte/warnten gewarnt -
qc: mahnen mahnt/mahne mahnte/mahnten gemahnt -
qc: fordern fordert/fordere forderte/forderten gefordert -
qc: loben lobt/lobe lobte/lobten gelobt -
qc: twittern twittert/twittere twitterte/twitterten getwittert -
qc: schimpfen schimpft/schimpfe schimpfte/schimpften geschimpft -
qc: jubeln jubelt/jubele jubelte/jubelten gejubelt -
m: bezeichnen bezeichnet/bezeichne bezeichnete/bezeichneten bezeichnet -
m: titulieren tituliert/tituliere titulierte/titulierten tituliert -
m: bewerten bewertet/bewerte bewertete/bewerteten bewertet -
m: verurteilen verurteilt/verurteile verurteilte/verurteilten verurteilt -
m: werten wertet/werte wertete/werteten gewertet -
qc: sprechen spricht sprach/sprachen gesprochen -
qc: schreiben schreibt/schrieb schrieb/schrieben geschrieben -
qc: rufen ruft rief/riefen gerufen -
qc: unterstreichen unterstreicht unterstrich/unterstrichen unterstrichen -
qc: hervorheben - - hervorgehoben -
qc: versprechen verspricht versprach/versprachen versprochen -
qc: widersprechen widerspricht widersprach/widersprachen widersprochen -
qc: bestreiten bestreitet bestritt/bestritten bestritten -
qc: gestehen gesteht gestand/gestanden gestanden -
qc: bekennen bekennt bekannte/bekannten - -
m: nennen nennt nannte/nannten genannt -
qc: heißen heißt hieß/hießen geheißen -
qc: lauten lautet lautete/lauteten - -
qc: schließen schließt schloss/schlossen - -
qc: melden meldet/melde meldete/meldeten gemeldet -
qc: bekräftigen bekräftigt/bekräftige bekräftigte/bekräftigten bekräftigt -
qc: erzählen erzählt/erzähle erzählte/erzählten erzählt -
qc: urteilen urteilt/urteile urteilte/urteilten geurteilt -
qc: spekulieren spekuliert/spekuliere spekulierte/spekulierten spekuliert -
qc: klagen klagt/klage klagte/klagten geklagt -
qc: beteuern beteuert/beteuere beteuerte/beteuerten beteuert -
qc: dementieren dementiert/dementiere dementierte/dementierten dementiert -
qc: bezweifeln bezweifelt/bezweifele bezweifelte/bezweifelten bezweifelt -
qc: glauben glaubt/glaube glaubte/glaubten geglaubt -
qc: hoffen hofft/hoffe hoffte/hofften gehofft -
qc: schätzen schätzt/schätze schätzte/schätzten geschätzt -
qc: folgern folgert/folgere folgerte/folgerten gefolgert -
qc: rechtfertigen rechtfertigt/rechtfertige rechtfertigte/rechtfertigten gerechtfertigt -
qc: offenbaren offenbart/offenbare offenbarte/offenbarten offenbart -
qc: witzeln witzelt/witzele witzelte/witzelten gewitzelt -
qc: besagen besagt/besage besagte/besagten besagt -
qc: empfehlen empfiehlt empfahl/empfahlen empfohlen -
qc: vertreten vertritt vertrat/vertraten - -
qc: darlegen darlegt darlegte/darlegten dargelegt -
qc: klarstellen klarstellt klarstellte/klarstellten klargestellt -
qc: klarmachen klarmacht klarmachte/klarmachten klargemacht -
qc: vorschlagen vorschlägt vorschlug/vorschlugen vorgeschlagen -
qc: zusagen zusagt zusagte/zusagten zugesagt -
qc: aussagen aussagt aussagte/aussagten ausgesagt -
qc: zugeben zugibt zugab/zugaben zugegeben -
qc: anregen anregt anregte/anregten angeregt -
qc: einschätzen einschätzt einschätzte/einschätzten eingeschätzt -
qc: anmerken anmerkt anmerkte/anmerkten angemerkt -
m: würdigen würdigt/würdige würdigte/würdigten gewürdigt -
m: beurteilen beurteilt/beurteile beurteilte/beurteilten beurteilt -
m: beschreiben beschreibt beschrieb/beschrieben - -
m: brandmarken brandmarkt/brandmarke brandmarkte/brandmarkten gebrandmarkt -
m: ablehnen ablehnt ablehnte/ablehnten abgelehnt -
m: attackieren attackiert/attackiere attackierte/attackierten attackiert -
m: feiern feiert/feiere feierte/feierten gefeiert -
m: skandieren skandiert/skandiere skandierte/skandierten skandiert -
qc: mitteilen mitteilt mitteilte/mitteilten mitgeteilt -
qc: angeben angibt angab/angaben angegeben -
qc: feststellen feststellt feststellte/feststellten festgestellt -
qc: ankündigen ankündigt ankündigte/ankündigten angekündigt -
qc: hinzufügen hinzufügt hinzufügte/hinzufügten hinzugefügt -
qc: ausführen ausführt ausführte/ausführten ausgeführt -
qc: einräumen einräumt einräumte/einräumten eingeräumt -
qc: hinweisen hinweist hinwies/hinwiesen hingewiesen -
qc: vorwerfen vorwirft vorwarf/vorwarfen vorgeworfen -
qc: auffordern auffordert aufforderte/aufforderten aufgefordert -
-: teilen teilt teilte/teilten geteilt -
-: geben gibt gab/gaben gegeben -
-: stellen stellt stellte/stellten - -
-: kündigen kündigt kündigte/kündigten - -
-: fügen fügt fügte/fügten - -
-: führen führt führte/führten - -
-: fahren fährt fuhr/fuhren - -
-: räumen räumt räumte/räumten - -
-: weisen weist wies/wiesen - -
-: werfen wirft warf/warfen - -
-: legen legt legte/legten - -
-: heben hebt hob/hoben - -
-: schlagen schlägt schlug/schlugen - -
-: machen macht machte/machten - -
-: gehen geht ging/gingen - -
-: merken merkt merkte/merkten - -
-: lehnen lehnt lehnte/lehnten - -
-: streichen streicht strich/strichen - -
`),
  phrasal: phrasalOf(`
m: sprechen von
`),
  separable: phrasalOf(`
qc: teilen mit, geben an, stellen fest, kündigen an, fügen hinzu, führen aus, fahren fort, räumen ein, weisen hin, legen dar, geben bekannt, geben zu, heben hervor, schlagen vor, machen klar, stellen klar, machen deutlich, gehen aus, sagen aus, sagen zu, regen an, merken an, schätzen ein, streichen heraus, rufen auf, fordern auf
m: weisen zurück, lehnen ab
qc: werfen vor
`),
  accordingTo: {
    before: [
      ['laut'],
      ['nach', 'angaben'],
      ['nach', 'aussage'],
      ['nach', 'aussagen'],
      ['nach', 'ansicht'],
      ['nach', 'meinung'],
      ['nach', 'auffassung'],
      ['nach', 'worten'],
      ['nach', 'den', 'worten'],
      ['den', 'angaben'],
      ['gemäß'],
      ['nach', 'informationen'],
      ['nach', 'einschätzung'],
      ['nach', 'einschätzungen'],
      ['nach', 'darstellung'],
      ['nach', 'auskunft'],
      ['nach', 'berichten'],
      ['nach', 'überzeugung'],
      ['nach', 'erkenntnissen'],
      ['nach', 'mitteilung'],
    ],
    closing: [['so']],
    after: [['zufolge']],
    beforeMarks: [['für']],
  },
  complementisers: words('dass daß ob wie warum was wer wann wo'),
  quantities: words('viele mehrere einige alle beide manche dies diese'),
  pluralSubjects: words(''),
  nonFinite: words('sein werden haben worden gewesen können müssen'),
  infinitiveMark: 'zu',
  relatives: words('welcher welche welches welchen welchem deren dessen'),
  timeWords: words(`
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen januar februar märz april mai
    juni juli august september oktober november dezember vormittag nachmittag abend woche monat jahr später zuvor
  `),
  occasions: words(`
    interview pressekonferenz erklärung mitteilung pressemitteilung presseerklärung stellungnahme rede brief bericht
    gespräch sendung rundfunk fernsehen zeitung journalisten reportern medien anfrage twitter facebook
  `),
  passiveAuxiliaries: words('wird werden wurde wurden worden'),
  negations: words('nicht nie kein keine'),
  conditions: words('wenn falls'),
  predicatives: words('als ein eine einen einem einer eines'),
  nounsOfWords: words(`
    wort worte worten satz sätze sätzen spruch sprüche sprüchen parole parolen slogan slogans aufschrift aufschriften ruf rufe
    rufen ausruf zwischenruf zwischenrufe sprechchöre sprechchören frage fragen aussage aussagen zitat zitate zitaten behauptung
    vorwurf forderung erklärung kommentar botschaft formulierung feststellung antwort versprechen passus hinweis zeile zeilen
  `),
  soCalled: words(
    'sogenannte sogenannten sogenannter sogenanntes sogenanntem genannte genannten genannter genanntes genanntem',
  ),
  clauseOpeners: words('dass daß'),
  possessives: words('mein meine sein seine ihr ihre'),
  cueNouns: words('erklärung behauptung aussage vorwurf mitteilung'),
  verbSecond: true,
  mixedIsSplit: true,
  speakerPronouns: words('er sie'),
  speech: words('ich mich mir mein meine wir uns unser unsere du dich dir ihr euch'),
  reflexives: words('sich'),
  passives: words('wird werden wurde wurden würde würden worden'),
  quotedOf: words('zitieren'),
  impersonals: words('heißen'),
  subjunctives: words(`
    sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe stehe komme bleibe liege lasse wisse sehe brauche
    bestehe handele handle gelte bedeute finde führe nehme mache bringe trage treffe halte lebe arbeite zeige biete
    verfüge gehöre unterstütze erwarte rechne hoffe glaube versuche plane entspreche verdiene drohe fehle spreche
    lehne stelle setze erhalte sterbe diene folge laufe bekomme verstoße enthalte spiele übernehme
  `),
  conditionals: words(`
    hätte hätten wäre wären würde würden könnte könnten müsste müssten sollte sollten dürfte dürften wollten stünde stünden
    gäbe gäben käme kämen ginge gingen ließe ließen bestünde bestünden
  `),
};
