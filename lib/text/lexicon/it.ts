/** Italian. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';
import { plain } from './plain.ts';

export const it: Lexicon = {
  ...plain,
  abbreviations: words(`
    sig sigg dott prof avv ing on sen gen col cap ten mons don ecc art pag pagg cap n nr tel s ss fig es ca gen feb mar apr
    giu lug ago sett set ott nov dic a.c d.c p.es
  `),
  finalAbbreviations: words('ecc a.c d.c'),
  sentenceStarters: words(`
    il lo la i gli le un uno una questo questa questi queste lui lei loro noi voi io in a al da dal di del per con su tra fra
    ma e o se quando mentre secondo dopo prima anche così però
  `),
  numberAbbreviations: words('n nr art pag pagg cap'),
  functionWords: words(`
    il lo la i gli le di del della dei delle un una e è che in con per non si da dal dalla sono ha hanno più come ma anche
    nel nella alla al sul questo questa essere stato
  `),
  classes: classesOf({
    DET: `il lo la i gli le l’ l' un uno una un’ un' questo questa questi queste quel quella quei quelle ogni alcuni alcune molti
      molte tutti tutte nessun nessuna suo sua suoi sue loro nostro nostra qualche quale`,
    PRON: 'io tu lui lei egli ella noi voi loro si ci vi mi ti ne chi cui quanto ciò qualcuno nessuno',
    SCONJ: 'che perché poiché se quando mentre come dove affinché',
    CCONJ: 'e ed o ma però né oppure anzi',
    ADP: `di d’ d' a ad da in con su per tra fra del dello della dei degli delle dell’ dell' al allo alla ai agli alle all’ all' dal
      dallo dalla dai dagli dalle dall’ dall' nel nello nella nei negli nelle nell’ nell' sul sullo sulla sui sugli sulle sull’ sull'
      secondo durante contro verso dopo prima senza presso davanti dietro`,
    AUX: `è sono era erano fu furono sarà saranno sarebbe ha hanno aveva avevano avrà avranno avrebbe avrebbero stato stata stati
      può possono potrà deve devono dovrà vuole vogliono va vanno sia siano abbia abbiano ho abbiamo`,
    PART: 'non',
    ADV: `anche ancora già sempre mai ieri oggi domani qui lì là molto bene male più meno poi inoltre intanto infine così solo
      invece`,
    NUM: 'due tre quattro cinque sei sette otto nove dieci undici dodici cento mille',
    VERB: 'fa fanno fece viene vengono resta restano sa vede vedono sembra',
  }),
  verbs: verbsOf(`
qc: dire dice/dicono disse/dissero/diceva/dicevano detto/detta/detti/dette dicendo
qc: aggiungere aggiunge/aggiungono aggiunse/aggiunsero/aggiungeva aggiunto/aggiunta aggiungendo
qc: rispondere risponde/rispondono rispose/risposero/rispondeva risposto/risposta rispondendo
qc: scrivere scrive/scrivono scrisse/scrissero/scriveva scritto/scritta scrivendo
qc: sostenere sostiene/sostengono sostenne/sostennero/sosteneva sostenuto/sostenuta sostenendo
qc: ammettere ammette/ammettono ammise/ammisero/ammetteva ammesso/ammessa ammettendo
qc: ritenere ritiene/ritengono ritenne/ritennero/riteneva ritenuto/ritenuta ritenendo
qc: riferire riferisce/riferiscono riferì/riferirono/riferiva riferito/riferita riferendo
qc: ribadire ribadisce/ribadiscono ribadì/ribadirono/ribadiva ribadito/ribadita ribadendo
qc: avvertire avverte/avvertono avvertì/avvertirono/avvertiva avvertito/avvertita avvertendo
qc: insistere insiste/insistono insistette/insisteva insistito insistendo
qc: concludere conclude/concludono concluse/conclusero/concludeva concluso/conclusa concludendo
qc: promettere promette/promettono promise/promisero/prometteva promesso/promessa promettendo
qc: chiedere chiede/chiedono chiese/chiesero/chiedeva chiesto/chiesta chiedendo
qc: riconoscere riconosce/riconoscono riconobbe/riconosceva riconosciuto riconoscendo
qc: proseguire prosegue/proseguono proseguì/proseguiva proseguito proseguendo
qc: smentire smentisce/smentiscono smentì/smentirono/smentiva smentito smentendo
qc: garantire garantisce/garantiscono garantì/garantirono garantito garantendo
qc: credere crede/credono credette/credeva creduto credendo
qc: temere teme/temono temette/temeva temuto temendo
qc: prevedere prevede/prevedono previde/prevedeva previsto prevedendo
qc: suggerire suggerisce/suggeriscono suggerì/suggeriva suggerito suggerendo
qc: affermare afferma/affermano affermò/affermarono/affermava/affermavano affermato/affermata/affermati/affermate affermando
qc: dichiarare dichiara/dichiarano dichiarò/dichiararono/dichiarava/dichiaravano dichiarato/dichiarata/dichiarati/dichiarate dichiarando
qc: raccontare racconta/raccontano raccontò/raccontarono/raccontava/raccontavano raccontato/raccontata/raccontati/raccontate raccontando
qc: spiegare spiega/spiegano spiegò/spiegarono/spiegava/spiegavano spiegato/spiegata/spiegati/spiegate spiegando
qc: annunciare annuncia/annunciano annunciò/annunciarono/annunciava/annunciavano annunciato/annunciata/annunciati/annunciate annunciando
qc: confermare conferma/confermano confermò/confermarono/confermava/confermavano confermato/confermata/confermati/confermate confermando
qc: sottolineare sottolinea/sottolineano sottolineò/sottolinearono/sottolineava/sottolineavano sottolineato/sottolineata/sottolineati/sottolineate sottolineando
qc: ricordare ricorda/ricordano ricordò/ricordarono/ricordava/ricordavano ricordato/ricordata/ricordati/ricordate ricordando
qc: osservare osserva/osservano osservò/osservarono/osservava/osservavano osservato/osservata/osservati/osservate osservando
qc: precisare precisa/precisano precisò/precisarono/precisava/precisavano precisato/precisata/precisati/precisate precisando
qc: assicurare assicura/assicurano assicurò/assicurarono/assicurava/assicuravano assicurato/assicurata/assicurati/assicurate assicurando
qc: notare nota/notano notò/notarono/notava/notavano notato/notata/notati/notate notando
qc: commentare commenta/commentano commentò/commentarono/commentava/commentavano commentato/commentata/commentati/commentate commentando
qc: confessare confessa/confessano confessò/confessarono/confessava/confessavano confessato/confessata/confessati/confessate confessando
qc: replicare replica/replicano replicò/replicarono/replicava/replicavano replicato/replicata/replicati/replicate replicando
qc: lanciare lancia/lanciano lanciò/lanciarono/lanciava/lanciavano lanciato/lanciata/lanciati/lanciate lanciando
qc: rivelare rivela/rivelano rivelò/rivelarono/rivelava/rivelavano rivelato/rivelata/rivelati/rivelate rivelando
qc: segnalare segnala/segnalano segnalò/segnalarono/segnalava/segnalavano segnalato/segnalata/segnalati/segnalate segnalando
qc: ipotizzare ipotizza/ipotizzano ipotizzò/ipotizzarono/ipotizzava/ipotizzavano ipotizzato/ipotizzata/ipotizzati/ipotizzate ipotizzando
qc: negare nega/negano negò/negarono/negava/negavano negato/negata/negati/negate negando
qc: denunciare denuncia/denunciano denunciò/denunciarono/denunciava/denunciavano denunciato/denunciata/denunciati/denunciate denunciando
qc: lamentare lamenta/lamentano lamentò/lamentarono/lamentava/lamentavano lamentato/lamentata/lamentati/lamentate lamentando
qc: confidare confida/confidano confidò/confidarono/confidava/confidavano confidato/confidata/confidati/confidate confidando
qc: rassicurare rassicura/rassicurano rassicurò/rassicurarono/rassicurava/rassicuravano rassicurato/rassicurata/rassicurati/rassicurate rassicurando
qc: incalzare incalza/incalzano incalzò/incalzarono/incalzava/incalzavano incalzato/incalzata/incalzati/incalzate incalzando
qc: puntualizzare puntualizza/puntualizzano puntualizzò/puntualizzarono/puntualizzava/puntualizzavano puntualizzato/puntualizzata/puntualizzati/puntualizzate puntualizzando
qc: constatare constata/constatano constatò/constatarono/constatava/constatavano constatato/constatata/constatati/constatate constatando
qc: argomentare argomenta/argomentano argomentò/argomentarono/argomentava/argomentavano argomentato/argomentata/argomentati/argomentate argomentando
qc: sperare spera/sperano sperò/sperarono/sperava/speravano sperato/sperata/sperati/sperate sperando
qc: pensare pensa/pensano pensò/pensarono/pensava/pensavano pensato/pensata/pensati/pensate pensando
qc: auspicare auspica/auspicano auspicò/auspicarono/auspicava/auspicavano auspicato/auspicata/auspicati/auspicate auspicando
qc: giurare giura/giurano giurò/giurarono/giurava/giuravano giurato/giurata/giurati/giurate giurando
qc: gridare grida/gridano gridò/gridarono/gridava/gridavano gridato/gridata/gridati/gridate gridando
qc: esclamare esclama/esclamano esclamò/esclamarono/esclamava/esclamavano esclamato/esclamata/esclamati/esclamate esclamando
qc: sussurrare sussurra/sussurrano sussurrò/sussurrarono/sussurrava/sussurravano sussurrato/sussurrata/sussurrati/sussurrate sussurrando
qc: ironizzare ironizza/ironizzano ironizzò/ironizzarono/ironizzava/ironizzavano ironizzato/ironizzata/ironizzati/ironizzate ironizzando
qc: tuonare tuona/tuonano tuonò/tuonarono/tuonava/tuonavano tuonato/tuonata/tuonati/tuonate tuonando
qc: attaccare attacca/attaccano attaccò/attaccarono/attaccava/attaccavano attaccato/attaccata/attaccati/attaccate attaccando
qc: evidenziare evidenzia/evidenziano evidenziò/evidenziarono/evidenziava/evidenziavano evidenziato/evidenziata/evidenziati/evidenziate evidenziando
qc: rimarcare rimarca/rimarcano rimarcò/rimarcarono/rimarcava/rimarcavano rimarcato/rimarcata/rimarcati/rimarcate rimarcando
qc: informare informa/informano informò/informarono/informava/informavano informato/informata/informati/informate informando
qm: accusare accusa/accusano accusò/accusarono/accusava/accusavano accusato/accusata/accusati/accusate accusando
m: criticare critica/criticano criticò/criticarono/criticava/criticavano criticato/criticata/criticati/criticate criticando
m: condannare condanna/condannano condannò/condannarono/condannava/condannavano condannato/condannata/condannati/condannate condannando
m: bollare bolla/bollano bollò/bollarono/bollava/bollavano bollato/bollata/bollati/bollate bollando
m: definire definisce/definiscono definì/definirono/definiva definito/definita definendo
m: chiamare chiama/chiamano chiamò/chiamarono/chiamava chiamato chiamando
`),
  accordingTo: {
    before: [
      ['secondo'],
      ['a', 'detta', 'di'],
      ['a', 'giudizio', 'di'],
      ['stando', 'a'],
      ['stando', 'al'],
      ['stando', 'alla'],
    ],
    closing: [],
    after: [],
    beforeMarks: [['per']],
  },
  complementisers: words('che come perché se'),
  quantities: words('alcuni alcune molti molte tutti'),
  pluralSubjects: words('loro noi'),
  nonFinite: words('stato stata essere avere'),
  relatives: words('che cui chi'),
  timeWords: words(`
    lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani gennaio febbraio marzo aprile maggio giugno luglio
    agosto settembre ottobre novembre dicembre mattina sera settimana
  `),
  occasions: words(`
    intervista comunicato nota discorso conferenza stampa lettera rapporto radio televisione twitter facebook dichiarazione tweet
    giornalisti cronisti
  `),
  passiveAuxiliaries: words('è sono fu era viene stato'),
  negations: words('non mai né'),
  conditions: words('se quando'),
  clauseOpeners: words('che di'),
  possessives: words('suo sua suoi sue loro'),
  cueNouns: words('dichiarazione affermazione promessa accusa'),
  elisions: words('l d un c dell all dall nell sull quell quest nessun quant dov com s'),
  pluralThird: true,
  dropsSubject: true,
  proclitics: words('si lo la ci ne gli'),
  addressees: words("a al allo alla ai agli alle all’ all'"),
  asOpeners: [['come']],
  attributesInside: words(', – — -'),
  speakerPronouns: words('lui lei egli ella'),
  speech: words('io mi me mio mia noi ci nostro nostra tu ti te lei voi vi'),
};
