/** Why an annotation of another program cannot be taken: what its reader throws, and a code for which the interface has words. */
const REFUSALS = {
  'no-annotation': 'is no annotation',
  reply: 'is a reply to another annotation',
  'no-target': 'has no target',
  'two-pages': 'is about two pages',
  'no-page': 'is not about a web page',
  'whole-page': 'is about the page as a whole: it quotes no words of it',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export class Refused extends Error {
  constructor(code: RefusalCode) {
    super(REFUSALS[code]);
  }
}

/** The code of a reason; "damaged" for one that speaks of a single field. */
export function refusalCodeOf(reason: string): RefusalCode | 'damaged' {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  return codes.find((code) => REFUSALS[code] === reason) ?? 'damaged';
}
