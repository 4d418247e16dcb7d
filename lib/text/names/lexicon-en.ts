/** English words that tell what kind of thing a name names, and words that are capitalised without being names. */
import { words } from '../lexicon/lexicon.ts';

/** Closed-class words and adverbs: capitalised at a sentence's start, they open no name. "The", "New" and such are judged by rule. */
export const FUNCTION_WORDS = words(`
a an the this that these those each every either neither some any no none all both half such another other others same
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
they them their theirs themselves who whom whose which what whatever whoever when whenever where wherever why how however
and or but nor so yet if unless until till while whilst whereas because since although though as than whether once lest
about above across after against along alongside amid amidst among amongst around at before behind below beneath beside besides
between beyond by concerning considering despite down during except excluding following for from in including inside into like
near notwithstanding of off on onto opposite out outside over past per regarding round through throughout to toward towards
under underneath unlike up upon via with within without
am is are was were be been being have has had having do does did doing will would shall should can could may might must ought
not also too very just only even still already again ever never always often sometimes usually perhaps maybe now then here there
today tomorrow yesterday tonight later earlier soon recently meanwhile moreover furthermore therefore thus hence instead otherwise
nevertheless nonetheless indeed finally eventually initially previously currently afterwards afterward elsewhere everywhere
anyway additionally similarly likewise consequently accordingly apparently reportedly allegedly obviously clearly unfortunately
fortunately interestingly importantly surprisingly sadly hopefully ironically first firstly second secondly third lastly last next
one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousands millions dozens
several many much more most few fewer fewest less least little enough plenty nobody nothing everyone everybody everything someone
somebody something anyone anybody anything yes no okay oh well please thanks thank according given asked let lets
mr mrs ms dr ive im dont doesnt didnt cant wont isnt thats
`);

/** Capitalised by spelling, naming no actor. */
export const NO_ACTORS = words(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec gmt utc est edt pst pdt cet bst am pm a.m p.m ad bc ce bce christmas easter ramadan eid hanukkah passover diwali hajj
thanksgiving halloween god allah lord bible koran quran qur'an torah internet web covid coronavirus ebola aids hiv dna tv gdp
islam christianity judaism hinduism buddhism communism catholicism brexit holocaust earth mars moon sun english
photo photos video image images advertisement related copyright reuters/file getty file updated read watch click subscribe
chapter section article figure table part phase stage round class grade q a.k.a aka vs ok phd mba ceo cfo coo faq usd eur gbp
madam sir monsieur hello dear deputies ministers officials president minister north south east west northern southern eastern western
`);

/** Behind them stand the day and the year, which open no name. */
export const MONTHS = words(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Common nouns that are written in capitals. */
export const COMMON_ACRONYMS = words(`
ai ngo mp mep icu ipo fdi adhd vip atm gps sms dvd cd usb vat cv er pr hr lpg lng suv uav ied rpg wmd pc app id ied gmo llm vr bbq diy pcr ppe
gcse phd mba md jv ppp sme esg crm erp api url pdf faq lgbt lgbtq bc ce kg km mw kw gw mhz ghz rs dh le nt tbc tba ps am pm
`);

/** Products that news names beside the firms that make them. */
export const PRODUCTS: ReadonlySet<string> = new Set(
  'internet explorer|ie|firefox|mozilla firefox|chrome|google chrome|safari|opera browser|iphone|ipad|ipod|itunes|imac|macbook|playstation|xbox|kindle|photoshop|linux|ios|windows|gmail|google maps|google earth|concorde|viagra|botox|prozac'.split(
    '|',
  ),
);

/** Forms of address and offices that stand before a person's name: "m" and "f" where they tell the gender. */
const TITLE_LIST = `
mr:m mrs:f ms:f miss:f mister:m madam:f madame:f mme:f monsieur:m dr doctor prof professor sir:m dame:f lord:m lady:f baron:m baroness:f
duke:m duchess:f count:m countess:f earl:m king:m queen:f prince:m princess:f emperor:m empress:f tsar:m sultan:m emir:m amir:m
sheikh:m sheik:m shaikh:m sheikha:f shah:m imam:m ayatollah:m mullah:m mufti hajji:m maulana:m rabbi rev reverend fr father:m brother:m sister:f
pope:m cardinal:m archbishop bishop pastor deacon saint patriarch:m
president vice-president ex-president premier chancellor minister secretary undersecretary secretary-general under-secretary-general
ambassador envoy consul commissioner senator sen sens representative rep reps congressman:m congresswoman:f assemblyman:m assemblywoman:f
councillor councilor councilman:m councilwoman:f councilmember lawmaker mp mep mpp gov governor mayor alderman delegate
chairman:m chairwoman:f chairperson chair director manager chief ceo cfo cto coo head boss founder co-founder owner treasurer
judge justice magistrate attorney lawyer prosecutor solicitor barrister
general gen lieutenant lt lt-gen colonel col lt-col major maj maj-gen captain capt sergeant sgt corporal cpl private pvt admiral adm vice-admiral
commander cmdr commodore brigadier brig brigadier-general major-general lieutenant-general lieutenant-colonel marshal field-marshal airman
officer detective det inspector insp superintendent supt constable sheriff trooper marshal
spokesman:m spokeswoman:f spokesperson leader speaker deputy coach trainer captain quarterback striker midfielder defender goalkeeper
astronaut author actor:m actress:f singer rapper comedian journalist reporter editor columnist correspondent analyst economist
historian activist campaigner dissident blogger photographer filmmaker businessman:m businesswoman:f billionaire tycoon
señor:m señora:f don:m doña:f herr:m frau:f signor:m signora:f senhor:m uncle:m aunt:f grandfather:m grandmother:f comrade hon honourable honorable
`;

/** Capitalised words that stand in front of a title and belong to it: "Foreign Minister", "Acting Deputy Attorney General". */
export const TITLE_MODIFIERS = words(`
foreign defense defence interior finance prime deputy vice acting former chief executive attorney crown supreme assistant associate
senior junior managing national security health education justice trade energy labor labour home environment transport transportation
agriculture culture information communications economy economic press state treasury majority minority district special federal
regional provincial opposition parliamentary party external internal affairs first second shadow permanent honorary lead general
commanding presiding grand lieutenant brigadier major rear wing staff police fire army navy military cabinet budget oil planning
development immigration housing water tourism sports science technology human rights public external industry commerce investment
artistic creative music sports political religious spiritual tribal supreme retired incoming outgoing ex co interim then-president
`);

/** What a title may be of: "Secretary of State", "Chief of Staff", "Minister for Foreign Affairs". */
export const TITLE_MATTERS = words(`
state staff defense defence commerce energy education labor labour agriculture justice interior finance health treasury homeland
security veterans affairs transportation transport foreign home trade housing urban development police police operations culture
information communications environment science technology human services resources immigration parliament mission information war
`);

/** Last (or first, before "of" and "for") words of names of bodies. */
export const ORGANIZATION_HEADS = words(`
org inc incorporated corp corporation ltd limited llc plc co company companies group holdings holding bank bankers bancorp university
college school institute institution academy polytechnic agency authority authorities administration bureau department dept ministry
office commission committee council court courts congress parliament senate assembly cabinet house legislature union federation
confederation association assn society foundation trust fund organization organisation organizations center centre centers centres board service
services force forces police army navy guard guards corps command times post news journal tribune herald gazette observer telegraph
chronicle press television tv radio network networks channel broadcasting media magazine daily airlines airline airways motors systems
technologies technology industries industry petroleum electric pharmaceuticals laboratories laboratory labs partners capital
securities insurance stores hospital clinic museum library theatre theater club fc afc united rovers wanderers athletic team league
orchestra observatory initiative campaign alliance coalition exchange treasury chamber registry tribunal secretariat mission embassy
consulate directorate division studios pictures records entertainment software solutions consulting government regime junta ministries
nations airforce workers teachers chambers consortium enterprises enterprise logistics telecom telecommunications communications
financial investments ventures brothers sons associates boys girls watch international worldwide global church diocese conference
seminary monastery secretariat inspectorate ombudsman constabulary taskforce roundtable thinktank bundesbank knesset duma bundestag
majlis politburo presidency chancellery judiciary reserve air timber sugar steel mining shipping freight railways foods dairy brewery
breweries chemicals textiles cement renewables pharma biotech semiconductors robotics aerospace aviation automotive
computer computers
`);

/** First words of names of bodies in Romance languages, which English news leaves as they are: "Banca Centrale". */
export const ORGANIZATION_OPENERS = words(`
banca banco banque caixa caisse ministerio ministero ministere partido parti partito istituto instituto institut fundacion fondazione
fondation universidad universita universite societa sociedad societe compagnia compania compagnie agenzia agencia agence consejo consiglio
conseil asociacion associazione confederazione confederacion sindicato sindacato
`);

/** Of these, last words that only companies have: without them the name goes on being the company's ("Northwind Energy", "Northwind"). */
export const COMPANY_HEADS = words(`
inc corp corporation ltd limited llc plc company group holdings airlines airways air motors systems technologies industries petroleum
pharmaceuticals laboratories partners securities insurance stores studios pictures records entertainment software solutions consulting
logistics telecom telecommunications investments ventures enterprises timber sugar steel mining shipping freight railways foods dairy
brewery breweries chemicals textiles cement renewables pharma biotech semiconductors robotics aerospace aviation automotive engineering
computer computers
`);

/** Last words of names of armed, political, religious and ethnic groups. */
export const GROUP_HEADS = words(`
party front brigade brigades militia militias movement resistance rebels fighters jihad brotherhood democrats republicans guerrillas
cartel gang battalion battalions mujahideen faction tribe tribes opposition bloc greens liberals conservatives socialists communists
islamists nationalists separatists tigers martyrs vanguard janata sabha dal hizb jamaat jabhat harakat ansar lashkar jaish people peoples
muslims christians jews arabs kurds community clan insurgents protesters rebels klan panthers extremists militants
`);

/** First words of such names in Arabic: helpers, front, party, army, soldiers, brigade, movement, free men, society. */
export const GROUP_OPENERS = words(`
ansar jabhat hizb hezb jaish jaysh jund liwa kataib harakat hayat tahrir ahrar jamaat jamaah jemaah lashkar saraya
`);

/** Groups that go by one word, or by a name without a telling last word. */
export const GROUPS = words(`
taliban hezbollah hizbollah hizbullah hamas isis isil daesh al-qaeda al-qaida qaeda al-shabaab al-shabab shabaab fatah houthi houthis pkk ypg pyd
boko-haram taleban mnlf puk ruf tupamaros polisario m23 m-19 fsa sdf sla eln snla zanu-pf swapo frelimo renamo unita
farc eta ira ltte aqap aqim likud hdp akp kahane peshmerga janjaweed mujahideen interahamwe antifa
kurds sunnis shiites shias shi'ites alawites druze yazidis yezidis muslims christians jews catholics protestants hindus buddhists sikhs
arabs palestinians tamils uyghurs uighurs rohingya pashtuns hazaras tajiks uzbeks tutsis hutus roma serbs croats bosniaks tories
democrats republicans conservatives liberals socialists communists islamists salafists zionists labour greens copts baathists evangelicals
mormons methodists lutherans anglicans baptists quakers latinos hispanics africans asians europeans
`);

/** Last words of names of places. */
export const PLACE_HEADS = words(`
river lake sea ocean gulf bay strait straits island islands isle isles mountain mountains mount peak valley desert hills hill street
road avenue boulevard lane drive square bridge park airport airfield airbase station province county district region governorate city
town village township peninsula coast canal forest beach border strip heights cape port prison stadium arena tower towers palace
temple mosque cathedral highway freeway motorway plateau falls plaza dam reservoir basin delta oblast krai municipality prefecture
territory territories suburb neighborhood neighbourhood quarter crossing zoo garden gardens creek harbor harbour pass glacier
refinery cemetery campus hotel hall terminal base archipelago emirate kingdom
`);

/** Words that open names of places: "Mount Kenya", "Lake Chad", "Port Sudan". */
export const PLACE_OPENERS = words(`
mount mt lake cape fort ft port gulf strait isle bay lago rio san santa santo são los las el st saint camp tell tal khan deir wadi jabal jebel
northern southern eastern western central upper lower north south east west northeast northwest southeast southwest downtown greater
`);

/** Last words of names of events, works, laws and things: no actors. */
export const THING_HEADS = words(`
cup olympics olympiad games war wars day days week month year eve award awards prize prizes act law laws bill treaty agreement accord
accords protocol convention constitution championship championships festival crisis revolution spring uprising massacre
series open tour tournament operation plan deal declaration resolution election elections medal oscar grammy age era century project
program programme summit talks negotiations forum debate referendum amendment disease virus syndrome flu effect theory index average
street-art edition version stadium-tour report letter letters speech book novel film movie song album show episode column gallery
attack attacks bombing shooting earthquake hurricane storm typhoon cyclone tsunami fire fires disaster accident scandal affair trial
case investigation inquiry strategy policy doctrine model phone tablet aircraft jet plane missile rocket tank rifle ship
dollar dollars pound pounds euro euros yen yuan rupee rupees riyal dinar dirham peso rand lira shilling naira
a320 a330 a350 a380 language calendar anthem flag currency standard time hour rule rules code charter pact initiative-plan
ipod ipad iphone mac macbook android windows
`);

/** First words of names of events and things: "Hurricane Ida", "Operation Overlord". */
export const THING_OPENERS = words(
  'hurricane cyclone typhoon storm operation project battle treaty article resolution',
);

/** Bodies that are called by letters and a number, as products are. */
export const NUMBERED_BODIES = words('g7 g8 g10 g20 g24 g77 p5 mi5 mi6 m23 c40 u2 bbc1 bbc2 itv1 tv2 tv4 tv5');

/** Small words inside a person's name. */
export const PARTICLES = words(
  `al el as ash an ar ad az at ul bin bint ibn ben abu umm de del della di da dos du des la le van von der den ter ten zu y e st`,
);

export const REPORTING_VERBS = words(`
said says say told tells added adds asked wrote writes tweeted claimed claims announced warned warns argued argues insisted insists
stated states replied explained explains noted notes declared testified admitted denied acknowledged recalled concluded vowed urged
`);

/** What a country's government goes by after its adjective: "Syrian government", "Iranian authorities". */
export const GOVERNMENT_WORDS = words('government regime authorities');

/** Names by which news knows a country and which packages of countries leave out. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'u.s.': 'United States',
  'u.s': 'United States',
  us: 'United States',
  usa: 'United States',
  'u.s.a.': 'United States',
  'u.s.a': 'United States',
  america: 'United States',
  uk: 'United Kingdom',
  'u.k.': 'United Kingdom',
  'u.k': 'United Kingdom',
  britain: 'United Kingdom',
  'great britain': 'United Kingdom',
  uae: 'United Arab Emirates',
  'u.a.e.': 'United Arab Emirates',
  emirates: 'United Arab Emirates',
  drc: 'DR Congo',
  'democratic republic of congo': 'DR Congo',
  'democratic republic of the congo': 'DR Congo',
  burma: 'Myanmar',
  holland: 'Netherlands',
  'czech republic': 'Czechia',
  swaziland: 'Eswatini',
  'cabo verde': 'Cape Verde',
  macedonia: 'North Macedonia',
  'east timor': 'Timor-Leste',
  palestine: 'Palestine',
  vatican: 'Vatican City',
  dprk: 'North Korea',
  prc: 'China',
  ussr: 'Soviet Union',
  'soviet union': 'Soviet Union',
  türkiye: 'Turkey',
  turkiye: 'Turkey',
};

/** Adjectives and plurals of countries and world regions that packages leave out. */
export const DEMONYMS = words(`
british english scottish welsh irish dutch american british chinese arab arabs european europeans african asian western islamic muslim
christian jewish catholic sunni shiite shia shi'ite kurdish tibetan palestinian soviet latin nordic baltic balkan caribbean
mediterranean eastern northern southern turkish greek roman ottoman hebrew persian punjabi bengali tamil kashmiri chechen catalan basque flemish
hispanic latino indigenous aboriginal maori inuit cuban democratic republican conservative labour liberal socialist communist
icelandic argentinian kyrgyz kazakh filipino emirati saudi saudis israeli pakistani afghan slovak serb croat bosnian
syrians iraqis iranians americans russians germans israelis britons egyptians turks greeks palestinians pakistanis afghans indians
`);

/** Names that news uses for one another everywhere, with the kind of what they name. */
export const KNOWN_ALIASES: readonly { kind: 'group' | 'organization'; names: readonly string[] }[] = [
  {
    kind: 'group',
    names: [
      'islamic state',
      'islamic state group',
      'islamic state of iraq and the levant',
      'islamic state of iraq and al-sham',
      'islamic state of iraq and syria',
      'islamic state in iraq and the levant',
      'islamic state in iraq and syria',
      'islamic state in iraq and al-sham',
      'isis',
      'isil',
      'daesh',
      "da'esh",
    ],
  },
  { kind: 'group', names: ['al-qaeda', 'al-qaida', 'al qaeda', 'al qaida', 'qaeda'] },
  { kind: 'group', names: ['hezbollah', 'hizbollah', 'hizbullah', 'hezbullah'] },
  { kind: 'organization', names: ['united nations', 'un'] },
  { kind: 'organization', names: ['european union', 'eu'] },
  { kind: 'organization', names: ['north atlantic treaty organization', 'nato'] },
  { kind: 'organization', names: ['federal bureau of investigation', 'fbi'] },
  { kind: 'organization', names: ['central intelligence agency', 'cia'] },
  { kind: 'organization', names: ['world health organization', 'world health organisation', 'who'] },
  { kind: 'organization', names: ['international monetary fund', 'imf'] },
];

/** Titles in lower case with the gender that they tell ("m", "f") or "" . */
export const TITLES: ReadonlyMap<string, string> = new Map(
  [...words(TITLE_LIST)].map((entry) => {
    const [title = '', gender = ''] = entry.split(':');
    return [title, gender];
  }),
);
