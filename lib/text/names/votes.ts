/** What speaks for each kind of thing that a name may name, counted. */
import type { ActorKind } from '../reading.ts';

/** "thing" is what no actor is: events, works, laws, products, days. */
export type Verdict = ActorKind | 'thing';
export type Votes = Record<Verdict, number>;

export const noVotes = (): Votes => ({ person: 0, organization: 0, state: 0, group: 0, place: 0, thing: 0 });

/** The kind with most votes; ties go to the earlier of the list. */
export function verdictOf(votes: Votes): Verdict {
  let best: Verdict = 'organization';
  for (const kind of ['state', 'person', 'organization', 'group', 'place', 'thing'] as const) {
    if (votes[kind] > votes[best]) best = kind;
  }
  return best;
}
