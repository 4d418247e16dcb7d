/** Verbs that say what people do to somebody for what that one has done, and take from somebody what that one had. */
import { words } from '../lexicon/lexicon.ts';
import type { Grammar } from './grammar.ts';
import type { PronounSight, Sight } from './sight.ts';

/** What people do to others for what these have done. */
const JUDGING = words(`
thanked congratulated praised commended applauded saluted honored honoured rewarded criticized criticised blamed condemned denounced
faulted mocked ridiculed rebuked reprimanded scolded fired sacked dismissed suspended expelled ousted jailed imprisoned sentenced
convicted arrested detained charged punished fined sued feared hated admired loved liked envied pitied trusted respected forgave forgiven
remembered credited hailed lauded slammed insulted mourned banned hired chose picked endorsed nominated accused attacked
detests fears hates admires loves likes envies trusts respects thanks praises criticizes blames condemns fires accuses
thank praise criticize blame condemn fire arrest charge punish accuse
`);
const FOR_WHAT = /^(?:because|after|for|on|over|since|when|if|unless)$/;
const SAYING = /^(?:saying|alleging|arguing|claiming|calling)$/;
/** What they take from others. */
const TAKING = words(
  'stripped robbed forced removed freed ousted expelled banned barred evicted deprived rid cleared relieved',
);
const FROM = /^(?:from|of)$/;
const NEXT = 4;

/**
 * "Berg fired Hale because he", "Berg thanked Hale for his work", "Berg sued Hale, saying he": what follows tells what the one who is
 * thanked or fired did (Garvey and Caramazza 1974: implicit causality).
 */
export function isJudged({ last, spot }: Sight, { sentence, token }: PronounSight, grammar: Grammar): boolean {
  if (token < last || token - last > NEXT || spot.clause < 0) return false;
  const [verb, next] = [grammar.wordAt(sentence, spot.clause), grammar.wordAt(sentence, last + 1)];
  if (TAKING.has(verb) && FROM.test(next)) return true;
  const isReason = FOR_WHAT.test(next) || (next === ',' && SAYING.test(grammar.wordAt(sentence, last + 2)));
  return isReason && JUDGING.has(verb);
}
