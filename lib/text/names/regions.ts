/** Parts of the world that news names like places, whatever their last words look like: "the Middle East", "the West Bank". */
import { words } from '../lexicon/lexicon.ts';

/** Names of one word. */
const SHORT = words(`
americas caribbean asia africa europe oceania polynesia melanesia micronesia antarctic antarctica arctic mediterranean sahel maghreb mashreq
levant balkans caucasus scandinavia benelux iberia eurasia amazonia mesopotamia patagonia himalayas alps andes sahara siberia
anatolia kurdistan transnistria donbas donbass crimea kashmir punjab tibet xinjiang darfur schengen
`);

const LONG = `
middle east|near east|far east|latin america|central america|north america|south america|horn of africa|north africa|south asia
west africa|east africa|central africa|southern africa|northern africa|eastern africa|western africa|sub-saharan africa|central asia
southeast asia|south-east asia|east asia|western asia|eastern asia|asia pacific|asia-pacific|indo-pacific|south pacific|pacific rim
western europe|eastern europe|central europe|northern europe|southern europe|southeast europe|balkan peninsula|arabian peninsula
korean peninsula|iberian peninsula|western hemisphere|arctic circle|west bank|gaza strip|golan heights|left bank|south bank|east bank
persian gulf|arabian gulf|gulf of mexico|gulf coast|west coast|east coast|ivory coast|gold coast|holy land|global south|the hague
south china sea|east china sea|red sea|black sea|dead sea|great lakes|great plains|green zone|silicon valley|northern ireland
`;

/** States of the United States as news agencies shorten them behind towns and names of senators. */
const SHORT_STATES = words(`
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. mo. mont. neb. nev. n.h. n.j. n.m. n.y.
n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. vt. va. wash. w.va. wis. wyo.
`);

/** Folded names, without an article. */
export const WORLD_REGIONS: ReadonlySet<string> = new Set([
  ...SHORT,
  ...SHORT_STATES,
  ...LONG.trim()
    .split(/[|\n]/)
    .map((name) => name.trim()),
]);
