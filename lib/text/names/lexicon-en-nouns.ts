/** English nouns for what persons, bodies and places are, and short first names. */
import { words } from '../lexicon/lexicon.ts';

/** Nouns for what a person does: before a name they make it a person's, with "the" they stand for the person. */
export const ROLES = words(`
president minister premier chancellor secretary undersecretary senator representative congressman congresswoman governor mayor lawmaker
king queen prince princess emir sultan pope bishop archbishop cardinal imam cleric pastor priest rabbi
leader chief head chairman chairwoman chairperson director commissioner spokesman spokeswoman spokesperson envoy ambassador diplomat
general colonel commander admiral captain lieutenant sergeant major officer soldier policeman policewoman detective sheriff
judge prosecutor lawyer attorney defendant suspect professor doctor teacher student researcher scientist economist historian analyst
author writer journalist reporter editor activist campaigner actor actress singer musician director filmmaker artist
player coach manager captain striker goalkeeper founder owner executive ceo boss candidate nominee lawmaker legislator politician
adviser advisor aide official expert negotiator mediator coordinator correspondent photographer businessman businesswoman farmer
driver pilot astronaut veteran newcomer incumbent engineer nurse surgeon physician psychologist resident victim witness survivor father mother brother sister
son daughter wife husband uncle aunt cousin grandfather grandmother widow friend colleague neighbor neighbour
`);

/** Roles that one person at a time has in an article: "the minister" can be resolved. */
export const SINGULAR_ROLES = words(`
president minister premier chancellor secretary senator congressman congresswoman governor mayor king queen prince princess
emir sultan pope bishop archbishop cardinal imam cleric pastor priest rabbi leader chairman chairwoman director commissioner spokesman
spokeswoman spokesperson envoy ambassador general colonel commander admiral captain lieutenant judge prosecutor lawyer attorney professor
journalist coach manager founder ceo candidate nominee lawmaker adviser activist actor actress singer author economist
`);

/** Members of a camp or party: before a name they make it a person's. */
export const PARTISANS = words(`
democrat republican conservative liberal socialist communist nationalist islamist separatist localist centrist independent nonpartisan
unionist royalist moderate loyalist dissident newcomer
`);

/** What bodies are, in lower case behind their name and a comma: "Oltrex, a bottling firm". */
export const BODY_NOUNS = words(`
firm company corporation conglomerate manufacturer maker supplier producer retailer wholesaler distributor startup start-up subsidiary
bank insurer lender brokerage airline carrier shipbuilder carmaker automaker brewer publisher broadcaster network newspaper daily weekly
magazine website utility operator developer contractor consultancy consortium chain agency nonprofit non-profit charity
foundation organization organisation association institute university college think-tank thinktank watchdog regulator union federation
committee commission council ministry department
`);

/** The same for groups and for places. */
export const GROUP_NOUNS = words('militia party movement faction gang cartel sect tribe guerrilla-group');

export const PLACE_NOUNS = words(`
village town city hamlet suburb neighborhood neighbourhood district province region county municipality island archipelago peninsula port
resort settlement township borough valley mountain river lake
`);

/** What only a woman is, and what only a man is. */
export const WOMEN = words(`
wife mother daughter sister widow girlfriend fiancée niece aunt grandmother granddaughter stepmother stepdaughter stepsister
bride woman girl lady actress heiress heroine goddess nun waitress hostess housewife schoolgirl businesswoman policewoman
congresswoman spokeswoman chairwoman sportswoman noblewoman saleswoman queen princess duchess countess empress baroness
`);
export const MEN = words(`
husband father son brother widower boyfriend fiancé nephew uncle grandfather grandson stepfather stepson stepbrother
groom man boy gentleman actor monk schoolboy businessman policeman congressman spokesman nobleman salesman fisherman
king prince duke emperor baron
`);

/** Short first names with the full one. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  tom: 'thomas',
  tommy: 'thomas',
  dan: 'daniel',
  jeff: 'jeffrey',
  steve: 'stephen',
  steven: 'stephen',
  bill: 'william',
  billy: 'william',
  bob: 'robert',
  bobby: 'robert',
  dick: 'richard',
  rick: 'richard',
  jim: 'james',
  jimmy: 'james',
  jack: 'john',
  mike: 'michael',
  tony: 'anthony',
  ted: 'edward',
  ed: 'edward',
  liz: 'elizabeth',
  kate: 'katherine',
  kathy: 'katherine',
  joe: 'joseph',
  chuck: 'charles',
  hank: 'henry',
  harry: 'henry',
  peggy: 'margaret',
  meg: 'margaret',
  bernie: 'bernard',
  jerry: 'gerald',
  larry: 'lawrence',
};
