import type { Colour } from '../lib/annotation/model.ts';
import { words } from '../lib/words.ts';

export type SignState = 'suggested' | 'saved' | 'orphan';

/** The state of a finding as a small square. `bare`: the words beside it say the same already. */
export function Sign({ state, colour, bare = false }: { state: SignState; colour: Colour | null; bare?: boolean }) {
  const look = state === 'saved' && colour ? `sign saved ${colour}` : `sign ${state}`;
  if (bare) return <span class={look} />;
  return <span class={look} role="img" aria-label={signWords(state, colour)} />;
}

function signWords(state: SignState, colour: Colour | null): string {
  if (state === 'orphan') return words('signOrphan');
  if (state === 'saved') return words('signSaved', words(colour ?? 'highlight'));
  return words('signSuggested');
}
