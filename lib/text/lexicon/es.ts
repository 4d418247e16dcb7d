/** Spanish. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';
import { plain } from './plain.ts';

export const es: Lexicon = {
  ...plain,
  abbreviations: words(`
    sr sra srta sres dr dra d dña prof gral cnel cap tte lic ing arq mons fr sto sta av avda c dpto etc ee uu ee.uu
    p.ej a.c d.c ene feb mar abr jun jul ago sept oct nov dic
  `),
  finalAbbreviations: words('etc uu ee.uu a.c d.c'),
  sentenceStarters: words(`
    el la los las un una unos unas este esta estos estas él ella ellos ellas yo nosotros en a al de del por para con sin
    pero y o si cuando mientras según después antes desde aunque sin también así
  `),
  numberAbbreviations: words('n nº núm pág págs art vol cap'),
  functionWords: words(`
    el la los las de del y que en un una es por con para se no al lo como más su sus pero fue este esta ha han son
    entre también sobre cuando hasta desde
  `),
  classes: classesOf({
    DET: `el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra nuestros
      nuestras algunos algunas varios varias muchos muchas cada todo toda todos todas ningún ninguna qué cuál`,
    PRON: 'yo él ella ellos ellas nosotros nosotras ustedes se le les lo me te nos quien quienes alguien nadie cual',
    SCONJ: 'que porque aunque cuando si mientras donde como cómo pues',
    CCONJ: 'y e o u pero sino ni',
    ADP: `a de en con por para sin sobre entre desde hasta hacia contra según tras durante ante bajo del al`,
    AUX: `es son era eran fue fueron ha han había habían será serán sería serían está están estaba estaban haya hayan sido
      puede pueden podía debe deben debía va van iba hay he hemos`,
    PART: 'no',
    ADV: `así también ya aún todavía siempre nunca ayer hoy mañana aquí allí muy bien mal más menos luego después además incluso solo sólo`,
    NUM: 'dos tres cuatro cinco seis siete ocho nueve diez once doce cien mil',
    VERB: 'hace hacen hizo tiene tienen tenía quiere quieren viene vienen ve ven sabe queda quedan sigue siguen',
  }),
  verbs: verbsOf(`
qc: decir dice/dicen dijo/dijeron/decía dicho diciendo
qc: afirmar afirma/afirman afirmó/afirmaron/afirmaba afirmado afirmando
qc: declarar declara/declaran declaró/declararon/declaraba declarado declarando
qc: asegurar asegura/aseguran aseguró/aseguraron/aseguraba asegurado asegurando
qc: explicar explica/explican explicó/explicaron/explicaba explicado explicando
qc: añadir añade/añaden añadió/añadieron/añadía añadido añadiendo
qc: agregar agrega/agregan agregó/agregaron/agregaba agregado agregando
qc: señalar señala/señalan señaló/señalaron/señalaba señalado señalando
qc: indicar indica/indican indicó/indicaron/indicaba indicado indicando
qc: anunciar anuncia/anuncian anunció/anunciaron/anunciaba anunciado anunciando
qc: manifestar manifiesta/manifiestan manifestó/manifestaron/manifestaba manifestado manifestando
qc: sostener sostiene/sostienen sostuvo/sostuvieron/sostenía sostenido sosteniendo
qc: advertir advierte/advierten advirtió/advirtieron/advertía advertido advirtiendo
qc: reconocer reconoce/reconocen reconoció/reconocieron/reconocía reconocido reconociendo
qc: admitir admite/admiten admitió/admitieron/admitía admitido admitiendo
qc: negar niega/niegan negó/negaron/negaba negado negando
qc: insistir insiste/insisten insistió/insistieron/insistía insistido insistiendo
qc: subrayar subraya/subrayan subrayó/subrayaron/subrayaba subrayado subrayando
qc: destacar destaca/destacan destacó/destacaron/destacaba destacado destacando
qc: recordar recuerda/recuerdan recordó/recordaron/recordaba recordado recordando
qc: responder responde/responden respondió/respondieron/respondía respondido respondiendo
qc: contar cuenta/cuentan contó/contaron/contaba contado contando
qc: escribir escribe/escriben escribió/escribieron/escribía escrito escribiendo
qc: concluir concluye/concluyen concluyó/concluyeron/concluía concluido concluyendo
qc: lamentar lamenta/lamentan lamentó/lamentaron/lamentaba lamentado lamentando
qc: comentar comenta/comentan comentó/comentaron/comentaba comentado comentando
qc: denunciar denuncia/denuncian denunció/denunciaron/denunciaba denunciado denunciando
qc: apuntar apunta/apuntan apuntó/apuntaron/apuntaba apuntado apuntando
qc: opinar opina/opinan opinó/opinaron/opinaba opinado opinando
qc: preguntar pregunta/preguntan preguntó/preguntaron/preguntaba preguntado preguntando
qc: confirmar confirma/confirman confirmó/confirmaron/confirmaba confirmado confirmando
qc: precisar precisa/precisan precisó/precisaron/precisaba precisado precisando
qc: relatar relata/relatan relató/relataron/relataba relatado relatando
qc: matizar matiza/matizan matizó/matizaron/matizaba matizado matizando
qc: reiterar reitera/reiteran reiteró/reiteraron/reiteraba reiterado reiterando
qc: criticar critica/critican criticó/criticaron/criticaba criticado criticando
qc: celebrar celebra/celebran celebró/celebraron/celebraba celebrado celebrando
qc: sentenciar sentencia/sentencian sentenció/sentenciaron/sentenciaba sentenciado sentenciando
qc: zanjar zanja/zanjan zanjó/zanjaron/zanjaba zanjado zanjando
qc: avisar avisa/avisan avisó/avisaron/avisaba avisado avisando
qc: reclamar reclama/reclaman reclamó/reclamaron/reclamaba reclamado reclamando
qc: aclarar aclara/aclaran aclaró/aclararon/aclaraba aclarado aclarando
qc: puntualizar puntualiza/puntualizan puntualizó/puntualizaron/puntualizaba puntualizado puntualizando
qc: resaltar resalta/resaltan resaltó/resaltaron/resaltaba resaltado resaltando
qc: remarcar remarca/remarcan remarcó/remarcaron/remarcaba remarcado remarcando
qc: enfatizar enfatiza/enfatizan enfatizó/enfatizaron/enfatizaba enfatizado enfatizando
qc: replicar replica/replican replicó/replicaron/replicaba replicado replicando
qc: argumentar argumenta/argumentan argumentó/argumentaron/argumentaba argumentado argumentando
qc: informar informa/informan informó/informaron/informaba informado informando
qc: revelar revela/revelan reveló/revelaron/revelaba revelado revelando
qc: exclamar exclama/exclaman exclamó/exclamaron/exclamaba exclamado exclamando
qc: ironizar ironiza/ironizan ironizó/ironizaron/ironizaba ironizado ironizando
qc: bromear bromea/bromean bromeó/bromearon/bromeaba bromeado bromeando
qc: reprochar reprocha/reprochan reprochó/reprocharon/reprochaba reprochado reprochando
qc: alertar alerta/alertan alertó/alertaron/alertaba alertado alertando
qc: detallar detalla/detallan detalló/detallaron/detallaba detallado detallando
qc: expresar expresa/expresan expresó/expresaron/expresaba expresado expresando
qc: acotar acota/acotan acotó/acotaron/acotaba acotado acotando
qc: contestar contesta/contestan contestó/contestaron/contestaba contestado contestando
qc: exigir exige/exigen exigió/exigieron/exigía exigido exigiendo
qc: pedir pide/piden pidió/pidieron/pedía pedido pidiendo
qc: prometer promete/prometen prometió/prometieron/prometía prometido prometiendo
qc: defender defiende/defienden defendió/defendieron/defendía defendido defendiendo
qc: sugerir sugiere/sugieren sugirió/sugirieron/sugería sugerido sugiriendo
qc: proponer propone/proponen propuso/propusieron/proponía propuesto proponiendo
qc: mantener mantiene/mantienen mantuvo/mantuvieron/mantenía mantenido manteniendo
m: calificar califica/califican calificó/calificaron/calificaba calificado calificando
m: tachar tacha/tachan tachó/tacharon/tachaba tachado tachando
m: describir describe/describen describió/describieron/describía descrito describiendo
qc: recalcar recalca/recalcan recalcó/recalcaron/recalcaba/recalcaban recalcado recalcando
qc: aseverar asevera/aseveran aseveró/aseveraron/aseveraba/aseveraban aseverado aseverando
qc: apostillar apostilla/apostillan apostilló/apostillaron/apostillaba/apostillaban apostillado apostillando
qc: alegar alega/alegan alegó/alegaron/alegaba/alegaban alegado alegando
qc: augurar augura/auguran auguró/auguraron/auguraba/auguraban augurado augurando
qc: pronosticar pronostica/pronostican pronosticó/pronosticaron/pronosticaba/pronosticaban pronosticado pronosticando
qc: vaticinar vaticina/vaticinan vaticinó/vaticinaron/vaticinaba/vaticinaban vaticinado vaticinando
qc: confesar confiesa/confiesan confesó/confesaron/confesaba/confesaban confesado confesando
qc: plantear plantea/plantean planteó/plantearon/planteaba/planteaban planteado planteando
qc: instar insta/instan instó/instaron/instaba/instaban instado instando
qc: ordenar ordena/ordenan ordenó/ordenaron/ordenaba/ordenaban ordenado ordenando
qc: rechazar rechaza/rechazan rechazó/rechazaron/rechazaba/rechazaban rechazado rechazando
qc: ratificar ratifica/ratifican ratificó/ratificaron/ratificaba/ratificaban ratificado ratificando
qc: garantizar garantiza/garantizan garantizó/garantizaron/garantizaba/garantizaban garantizado garantizando
qc: justificar justifica/justifican justificó/justificaron/justificaba/justificaban justificado justificando
qc: estimar estima/estiman estimó/estimaron/estimaba/estimaban estimado estimando
qc: pensar piensa/piensan pensó/pensaron/pensaba/pensaban pensado pensando
qc: proclamar proclama/proclaman proclamó/proclamaron/proclamaba/proclamaban proclamado proclamando
qc: constatar constata/constatan constató/constataron/constataba/constataban constatado constatando
qc: observar observa/observan observó/observaron/observaba/observaban observado observando
qc: gritar grita/gritan gritó/gritaron/gritaba/gritaban gritado gritando
qc: susurrar susurra/susurran susurró/susurraron/susurraba/susurraban susurrado susurrando
qc: evocar evoca/evocan evocó/evocaron/evocaba/evocaban evocado evocando
qc: tuitear tuitea/tuitean tuiteó/tuitearon/tuiteaba/tuiteaban tuiteado tuiteando
qc: aconsejar aconseja/aconsejan aconsejó/aconsejaron/aconsejaba/aconsejaban aconsejado aconsejando
qc: recomendar recomienda/recomiendan recomendó/recomendaron/recomendaba/recomendaban recomendado recomendando
qc: dictaminar dictamina/dictaminan dictaminó/dictaminaron/dictaminaba/dictaminaban dictaminado dictaminando
qc: afear afea/afean afeó/afearon/afeaba/afeaban afeado afeando
qc: objetar objeta/objetan objetó/objetaron/objetaba/objetaban objetado objetando
qc: lanzar lanza/lanzan lanzó/lanzaron/lanzaba/lanzaban lanzado lanzando
qc: espetar espeta/espetan espetó/espetaron/espetaba/espetaban espetado espetando
qc: jurar jura/juran juró/juraron/juraba/juraban jurado jurando
qc: desmentir desmiente/desmienten desmintió/desmintieron/desmentía desmentido desmintiendo
qc: creer cree/creen creyó/creyeron/creía creído creyendo
qc: temer teme/temen temió/temieron/temía temido temiendo
qc: prever prevé/prevén previó/previeron/preveía previsto previendo
qc: aducir aduce/aducen adujo/adujeron/aducía aducido aduciendo
qc: referir refiere/refieren refirió/refirieron/refería referido refiriendo
qc: predecir predice/predicen predijo/predijeron/predecía predicho prediciendo
qc: clamar clama/claman clamó/clamaron/clamaba clamado clamando
qm: acusar acusa/acusan acusó/acusaron/acusaba acusado acusando
m: tildar tilda/tildan tildó/tildaron/tildaba tildado tildando
m: condenar condena/condenan condenó/condenaron/condenaba condenado condenando
m: definir define/definen definió/definieron/definía definido definiendo
m: mostrar muestra/muestran mostró/mostraron/mostraba mostrado mostrando
m: llamar llama/llaman llamó/llamaron/llamaba llamado llamando
qc: considerar considera/consideran consideró/consideraron/consideraba considerado considerando
`),
  accordingTo: {
    before: [['según'], ['de', 'acuerdo', 'con'], ['en', 'palabras', 'de'], ['a', 'juicio', 'de']],
    closing: [],
    after: [],
    beforeMarks: [['para']],
  },
  complementisers: words('que cómo por qué si'),
  quantities: words('algunos algunas varios muchos todos'),
  pluralSubjects: words('ellos ellas nosotros'),
  nonFinite: words('sido ser haber estar'),
  relatives: words('que quien quienes cual'),
  timeWords: words(
    'lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre tarde noche semana',
  ),
  occasions: words(
    'entrevista comunicado discurso conferencia rueda prensa carta informe radio televisión twitter facebook declaración tuit periodistas',
  ),
  passiveAuxiliaries: words('es son fue fueron era sido'),
  negations: words('no nunca jamás'),
  conditions: words('si cuando'),
  clauseOpeners: words('que haber estar tener querer'),
  possessives: words('su sus'),
  cueNouns: words('declaración afirmación promesa acusación'),
  pluralThird: true,
  dropsSubject: true,
  proclitics: words('se le les lo nos'),
  addressees: words('a al'),
  asOpeners: [['como'], ['tal', 'como'], ['tal', 'y', 'como'], ['según']],
  attributesInside: words('— – -'),
  speakerPronouns: words('él ella'),
  speech: words('yo me mi mí nosotros nuestro nuestra tú te tu usted ustedes'),
};
