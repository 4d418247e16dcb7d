/** What other languages than English bring to the finding of names: words that open no name, titles, heads of bodies, places. */
import { type Words, words } from '../lexicon/lexicon.ts';

export interface NameLexicon {
  /** Column of the language in COUNTRY_TRANSLATIONS. */
  column: number;
  /** Words that have a capital at a sentence's start only, lower case without accents. */
  openers: Words;
  /** Stand before a person's name: forms of address, offices. */
  titles: Words;
  /** Titles with a matter of their own behind them, which is no name: "ministre des Affaires étrangères". */
  offices: Words;
  /** Ends of words for what a person is, where a language builds them freely ("Finanzminister"). */
  titleEnd: RegExp | null;
  /** Open names of bodies ("Ministère de …"), and of parties and movements. */
  bodies: Words;
  groups: Words;
  /** Open them in lower case: "ministère de l'Intérieur". */
  smallBodies: Words;
  /** Single words that name bodies. */
  organizations: Words;
  /** Nouns whose complement is a place: "maire de Valmont". */
  placeHeads: Words;
  /** Small words inside such names: "Ministère de l'Intérieur". */
  links: Words;
  /** Lower-case words that go on a body's name: "Union européenne". */
  adjective: RegExp | null;
  /** Stand before places. */
  placePrepositions: Words;
  /** World cities that have a name of their own in the language. */
  cities: Words;
  /** Abbreviations that name nobody: measures, forms of companies, things. */
  units: Words;
  /** All nouns have capitals: only what is known is a name. */
  capitalNouns: boolean;
}

const fr: NameLexicon = {
  column: 1,
  openers: words(`
    le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs il elle on ils elles
    je tu nous vous qui que quoi dont ou quel quelle quels quelles et mais donc or ni car si s n qu c j m t a au aux en dans par pour
    sur sous avec sans entre vers chez contre depuis pendant avant apres devant derriere selon malgre aupres lors des hors outre parmi
    quand lorsque comme puisque parce alors aussi ainsi cependant pourtant toutefois neanmoins enfin ensuite puis bref voici voila ici
    la-bas hier demain aujourd'hui maintenant deja encore toujours jamais souvent parfois tout tous toute toutes chaque plusieurs certains
    certaines aucun aucune quelques autre autres meme personne rien beaucoup trop tres plus moins pas oui non peut-etre sans doute
    interroge interrogee premier premiere etat republique lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout
    septembre octobre novembre decembre deux trois quatre cinq six sept huit neuf dix
  `),
  titles: words(`
    m mm mme mmes mlle dr me pr president presidente ministre premier premiere depute deputee senateur senatrice maire prefet prefete
    general colonel capitaine commandant procureur procureure juge avocat avocate professeur professeure directeur directrice patron
    patronne chef cheffe porte-parole secretaire ambassadeur ambassadrice roi reine prince princesse pape mgr eveque cardinal imam
    ecrivain journaliste historien historienne economiste chercheur chercheuse entraineur coach candidat candidate
  `),
  offices: words('ministre secretaire'),
  titleEnd: null,
  bodies: words(`
    ministere agence banque union conseil assemblee cour tribunal universite institut ecole confederation federation association
    organisation parlement senat commission comite direction prefecture mairie office haute cour societe groupe compagnie chambre
    centre fondation autorite bureau syndicat ligue gendarmerie police armee observatoire hopital radio television
  `),
  groups: words('parti front mouvement rassemblement brigade brigades jihad hezbollah talibans'),
  smallBodies: words('ministere universite'),
  organizations: words('onu otan ue elysee matignon senat'),
  placeHeads: words(
    'maire mairie ville region departement commune province prefet prefete village banlieue aeroport habitants',
  ),
  links: words("de du des d d' d’ l l' l’ la le les et pour"),
  adjective: /(?:ale?|aux|ienne?|éenne?|aine?|ique|aise?|oise?|aire|uelle?|ière|anne?)s?$/u,
  placePrepositions: words('a en vers depuis'),
  cities: words(`
    europe afrique asie oceanie antarctique amerique
    bruxelles londres geneve vienne rome athenes moscou varsovie prague lisbonne madrid barcelone seville berlin hambourg munich
    francfort cologne copenhague bucarest belgrade kiev le-caire alger tunis rabat damas bagdad teheran jerusalem beyrouth riyad pekin
    tokyo seoul pekin mexico bogota washington new-york paris lyon marseille lille nantes bordeaux toulouse strasbourg montreal quebec
  `),
  units: words('sarl sas tva pib km h mw tgv hlm vih sida adn pv'),
  capitalNouns: false,
};

const es: NameLexicon = {
  column: 2,
  openers: words(`
    el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia hasta mediante para por segun sin
    sobre tras y e o u ni pero mas sino aunque porque pues que quien quienes cual cuales cuyo cuya donde cuando como cuanto si no ya
    este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello mi mis tu tus su sus nuestro nuestra nuestros
    nuestras yo ella ellos ellas nosotros usted ustedes se le les me te nos ademas tambien tampoco ayer hoy manana ahora luego despues
    antes entonces asi siempre nunca todavia aun apenas solo mientras sin embargo todo toda todos todas cada varios varias algunos algunas
    ningun ninguna otro otra otros otras mismo nadie nada mucho muchos muchas mas menos muy bien hay fue era estado republica es son han ha habia
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre dos tres cuatro cinco seis siete ocho nueve diez
  `),
  titles: words(`
    sr sra dr dra don dona d senor senora presidente presidenta ministro ministra primer primera alcalde alcaldesa gobernador gobernadora
    diputado diputada senador senadora general coronel capitan comandante fiscal juez jueza abogado abogada profesor profesora director
    directora jefe jefa portavoz secretario secretaria embajador embajadora rey reina principe princesa papa obispo cardenal
    escritor escritora periodista historiador historiadora economista investigador investigadora entrenador candidato candidata canciller
    concejal vicepresidente vicepresidenta
  `),
  offices: words('ministro ministra secretario secretaria consejero consejera presidente presidenta'),
  titleEnd: null,
  bodies: words(`
    ministerio agencia banco union consejo asamblea corte tribunal universidad instituto escuela confederacion federacion asociacion
    organizacion parlamento senado comision comite direccion ayuntamiento oficina sociedad grupo compania camara centro fundacion
    autoridad sindicato liga policia ejercito hospital gobierno fiscalia congreso guardia radio
  `),
  groups: words('partido frente movimiento brigada brigadas talibanes'),
  smallBodies: words(''),
  organizations: words('onu otan ue moncloa senado congreso'),
  placeHeads: words(
    'alcalde alcaldesa ciudad region provincia municipio gobernador gobernadora pueblo aeropuerto vecinos',
  ),
  links: words('de del la las los y e para'),
  adjective: null,
  placePrepositions: words('en hacia desde a'),
  cities: words(`
    europa africa asia oceania america
    bruselas londres ginebra viena roma atenas moscu varsovia praga lisboa madrid barcelona sevilla valencia berlin hamburgo munich
    francfort colonia copenhague bucarest belgrado kiev kyiv argel tunez rabat damasco bagdad teheran jerusalen beirut riad pekin
    tokio seul bogota washington paris lima quito caracas santiago montevideo asuncion managua
  `),
  units: words('sl iva pib km mw vih sida adn'),
  capitalNouns: false,
};

const it: NameLexicon = {
  column: 4,
  openers: words(`
    il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle nel
    nello nella nei negli nelle nell sul sullo sulla sui sugli sulle di a da in con su per tra fra e ed o ma pero anzi dunque quindi se che
    chi cui quale quali quando dove come perche poiche mentre secondo stando dopo prima durante contro verso senza oltre anche ancora
    gia sempre mai ieri oggi domani ora adesso poi infine intanto inoltre invece cosi solo questo questa questi queste quel quello quella
    quei quelle suo sua suoi sue loro nostro nostra nostri mio mia io tu lui lei noi voi egli ella si ci vi mi ti ne non no nessuno
    niente nulla tutti tutte tutto tutta ogni alcuni alcune molti molte molto poco altro altri altra altre stesso stessa due tre quattro
    cinque sei sette otto nove dieci lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre abbiamo hanno ha e sono era ho siamo stato repubblica c
  `),
  titles: words(`
    sig signor signora dott dottor dottoressa prof presidente ministro ministra premier sindaco sindaca deputato deputata senatore
    senatrice generale colonnello capitano comandante procuratore procuratrice giudice avvocato avvocata professore professoressa
    direttore direttrice capo portavoce segretario segretaria ambasciatore ambasciatrice re regina principe principessa papa vescovo
    cardinale don monsignor scrittore scrittrice giornalista storico storica economista allenatore candidato candidata assessore
    assessora consigliere consigliera governatore prefetto prefetta questore
  `),
  offices: words('ministro ministra segretario segretaria assessore assessora presidente'),
  titleEnd: null,
  bodies: words(`
    ministero agenzia banca unione consiglio assemblea corte tribunale universita istituto scuola confederazione federazione
    associazione organizzazione parlamento senato camera commissione comitato direzione comune ufficio societa gruppo compagnia centro
    fondazione autorita sindacato lega palazzo polizia esercito ospedale governo procura guardia carabinieri radio cooperativa
  `),
  groups: words('partito fronte movimento brigata brigate talebani'),
  smallBodies: words(''),
  organizations: words('onu nato ue quirinale viminale farnesina senato'),
  placeHeads: words('sindaco sindaca citta regione provincia comune prefetto prefetta paese aeroporto abitanti porto'),
  links: words("di del della dei degli delle dell' dell’ d' d’ e per"),
  adjective: null,
  placePrepositions: words('a in verso da'),
  cities: words(`
    europa africa asia oceania america
    bruxelles londra ginevra vienna parigi atene mosca varsavia praga lisbona madrid barcellona siviglia berlino amburgo monaco
    francoforte colonia copenaghen bucarest belgrado kiev cairo algeri tunisi rabat damasco baghdad teheran gerusalemme beirut riad
    pechino tokyo seul washington roma milano torino napoli genova bologna firenze venezia palermo catania bari verona trieste
  `),
  units: words('srl spa iva pil km mw'),
  capitalNouns: false,
};

const de: NameLexicon = {
  column: 0,
  openers: words(`
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch wenn weil dass ob als wie wo wer was
    nach laut seit aus bei mit von zu zum zur im in am an auf fur gegen ohne um uber unter vor hinter neben zwischen wahrend wegen trotz
    er sie es ich wir ihr man sich dieser diese dieses jener jede jeder jedes alle viele einige mehrere kein keine mein sein ihre unser
    ausserdem allerdings dennoch zudem dabei dann da dort hier heute gestern morgen jetzt nun schon noch auch nur so damit darum
  `),
  titles: words(`
    herr herrn frau dr prof prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin general oberst
    major richter richterin anwalt anwaltin professor professorin direktor direktorin chef chefin sprecher sprecherin konig konigin
    prinz prinzessin papst bischof kardinal senator senatorin abgeordnete abgeordneter trainer autor autorin forscher forscherin
    schriftsteller schriftstellerin historiker historikerin okonom okonomin kandidat kandidatin
  `),
  offices: words(''),
  titleEnd:
    /(?:minister|ministerin|präsident|präsidentin|sprecher|sprecherin|chef|chefin|meister|meisterin|kanzler|kanzlerin|sekretär|sekretärin|rat|rätin|direktor|direktorin|leiter|leiterin|richter|richterin|anwalt|anwältin|trainer|trainerin|politiker|politikerin|forscher|forscherin|experte|expertin|vorsitzende|vorsitzender|beauftragte|beauftragter)n?$/u,
  bodies: words(`
    europaische europaischen deutsche deutschen vereinte vereinten vereinten technische internationale internationalen universitat
    hochschule ministerium landgericht amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft
  `),
  groups: words('grunen taliban hisbollah hamas'),
  smallBodies: words(''),
  organizations: words(`
    bundestag bundesrat bundeswehr bundesregierung bundesverfassungsgericht bundesgerichtshof landtag nationalrat nato eu uno
  `),
  placeHeads: words(''),
  links: words(''),
  adjective: null,
  placePrepositions: words('in nach aus bei von'),
  cities: words(`
    europa afrika asien ozeanien amerika
    wien brussel genf zurich bern basel london paris rom mailand turin venedig athen moskau warschau prag lissabon madrid kopenhagen
    bukarest belgrad kiew kairo algier tunis rabat damaskus bagdad teheran jerusalem beirut riad peking tokio seoul neu-delhi washington
    berlin hamburg munchen koln frankfurt stuttgart dusseldorf leipzig dresden hannover bremen nurnberg dortmund essen bonn
    potsdam mainz kiel schwerin magdeburg erfurt wiesbaden saarbrucken graz linz salzburg innsbruck strassburg
  `),
  units: words('ag gmbh kg pkw lkw mw kw km ddt mez mesz akw jva dna pc tv it kfz pr wm em cd dvd usd eur bip ps'),
  capitalNouns: true,
};

/** Languages whose names are found by these words; English has a lexicon and a model of its own. */
export const NAME_LEXICONS: ReadonlyMap<string, NameLexicon> = new Map(Object.entries({ de, fr, es, it }));
