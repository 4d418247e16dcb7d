/** The passage that an annotation is about: from the many ways of the W3C model to words with their context. */

import { COLOURS, type Selector, type Target, type TextQuoteSelector, toStyleClass } from '../../model.ts';
import { Refused } from '../refusals.ts';
import { type Fields, fieldsOf, foreignOf, listed, listOf, restOf } from './fields.ts';

/** Longest context before and after the words that we take. */
const LONGEST_CONTEXT = 1_000;
const STYLES = COLOURS.map(toStyleClass);
/** A selector within a selector: deeper than anybody nests them. */
const DEEPEST = 8;

/** @throws Refused when it is not on a web page or quotes no words. */
export function toTarget(value: unknown): Target {
  const given = typeof value === 'string' ? { source: value } : fieldsOf(value);
  const source = given && addressOf(given);
  if (!source) throw new Refused('no-page');
  const style = STYLES.find((one) => one === given.styleClass);
  const selectors = listOf(given.selector);
  const quote = quoteIn(selectors);
  if (!quote) throw new Refused('whole-page');
  // Positions count in the text as the one who wrote them builds it. Only ours, right behind our words, are of use to us.
  const next = selectors[selectors.indexOf(quote.from) + 1];
  const position = style && quote.isWhole && isPosition(next) ? next : undefined;
  const others = selectors.filter((one) => one !== position && !(one === quote.from && quote.isWhole));
  const taken = ['type', 'source', 'selector', ...(style ? ['styleClass'] : []), ...(given.source ? [] : ['id'])];
  return {
    type: 'SpecificResource',
    source,
    selector: position ? [quote.selector, position] : [quote.selector],
    styleClass: style ?? toStyleClass('amber'),
    ...foreignOf({ ...restOf(given, taken), ...listed('selector', others) }),
  };
}

/** The page of a target: a specific resource has it as its source, a bare web resource is it. */
function addressOf(given: Fields): string | undefined {
  const source = given.source ?? given.id;
  const address = typeof source === 'string' ? source : fieldsOf(source)?.id;
  return typeof address === 'string' && /^(?:https?|file):\/\/\S*$/i.test(address)
    ? address.replace(/#.*$/, '')
    : undefined;
}

interface FoundQuote {
  selector: TextQuoteSelector;
  /** The one of the given selectors in which it stands. */
  from: unknown;
  /** Nothing of it is lost in ours. */
  isWhole: boolean;
}

/** The first selector by words; one that we can take as it is before one inside of another selector that it refines. */
function quoteIn(selectors: readonly unknown[]): FoundQuote | undefined {
  const found = selectors.map(toQuote).filter((quote) => quote !== undefined);
  return found.find(({ isWhole }) => isWhole) ?? found[0];
}

function toQuote(from: unknown): FoundQuote | undefined {
  let one = fieldsOf(from);
  for (let depth = 0; one && depth < DEEPEST; depth++) {
    const { exact } = one;
    if (one.type === 'TextQuoteSelector' && typeof exact === 'string' && exact.trim()) {
      const [prefix, suffix] = [contextOf(one.prefix), contextOf(one.suffix)];
      const selector: TextQuoteSelector = {
        type: 'TextQuoteSelector',
        exact,
        prefix: prefix.slice(-LONGEST_CONTEXT),
        suffix: suffix.slice(0, LONGEST_CONTEXT),
      };
      return {
        selector,
        from,
        isWhole: one === from && Object.entries(one).every(([name, value]) => selector[name as 'exact'] === value),
      };
    }
    one = fieldsOf(one.refinedBy);
  }
}

const contextOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isPosition(value: unknown): value is Selector {
  const one = fieldsOf(value);
  return one?.type === 'TextPositionSelector' && Object.keys(one).length === 3;
}
