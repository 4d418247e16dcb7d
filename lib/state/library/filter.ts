/** What the reader looks for in the library, and the verbs that change it. Pure. */
import type { Filter } from '../../library-messages.ts';

/** The parts of a filter that hold several values: any of them may match, and all parts must. */
export type ListPart = 'actors' | 'kinds' | 'sites' | 'tags' | 'colours';
export const LIST_PARTS: readonly ListPart[] = ['actors', 'kinds', 'colours', 'tags', 'sites'];

/** One thing that is asked for, as the reader can take it away again. */
export type Chip =
  | { part: ListPart; value: string }
  | { part: 'query' | 'source' | 'from' | 'to'; value: string }
  | { part: 'changed'; value: '' };

/** The filter with a value put in or, when it is there, taken out. */
export function toggled(filter: Filter, part: ListPart, value: string): Filter {
  const before = (filter[part] ?? []) as string[];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return tidied({ ...filter, [part]: after });
}

/** The filter without what a chip stands for. */
export function without(filter: Filter, { part, value }: Chip): Filter {
  const isList = LIST_PARTS.includes(part as ListPart);
  return isList ? toggled(filter, part as ListPart, value) : tidied({ ...filter, [part]: undefined });
}

/** Everything that is asked for, in the order of the rail; what is searched stands in the search field and is no chip. */
export function chipsOf(filter: Filter): Chip[] {
  const lists = LIST_PARTS.flatMap((part) => (filter[part] ?? []).map((value) => ({ part, value })));
  const single = (part: 'source' | 'from' | 'to'): Chip[] => {
    const value = filter[part];
    return value ? [{ part, value }] : [];
  };
  const changed: Chip[] = filter.changed ? [{ part: 'changed', value: '' }] : [];
  return [...changed, ...lists, ...single('from'), ...single('to'), ...single('source')];
}

/** True where everything in the library matches. */
export function isOpen(filter: Filter): boolean {
  return Object.keys(tidied(filter)).length === 0;
}

/** Without parts that ask for nothing. */
export function tidied(filter: Filter): Filter {
  const isAsked = ([, value]: [string, unknown]) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(filter).filter(isAsked));
}
