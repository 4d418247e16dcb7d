/** The card of a mark. A non-modal dialog: the page stays alive around it, and it never repeats the quotation. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../lib/words.ts';
import { ActorCard } from './ActorCard.tsx';
import { Button } from './Button.tsx';
import type { Choice } from './Combobox.tsx';
import type { CardActs, CardView } from './card-view.ts';
import { colourOf, isWriting, keyOf } from './keys.ts';
import { PassageCard } from './PassageCard.tsx';

export interface CardProps {
  view: CardView;
  /** The actors of this article, for the choice of a speaker. */
  actors: readonly Choice[];
  acts: CardActs;
  /** Opened by key: the focus goes into the card. By pointer it stays where it is. */
  takesFocus: boolean;
}

export function Card({ view, actors, acts, takesFocus }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) card.current?.focus({ preventScroll: true });
  }, [view.key, takesFocus]);
  return (
    <section
      ref={card}
      class="card float"
      role="dialog"
      aria-label={nameOf(view)}
      tabIndex={-1}
      onKeyDown={(event) => onKey(event, view, acts)}
    >
      <Button
        look="plain quiet"
        class="button plain quiet closer"
        icon="close"
        aria-label={words('close')}
        onClick={acts.close}
      />
      {view.is === 'actor' ? (
        <ActorCard view={view} acts={acts} />
      ) : (
        <PassageCard key={view.key} view={view} actors={actors} acts={acts} />
      )}
    </section>
  );
}

function nameOf(view: CardView): string {
  if (view.is === 'actor') return words('cardOfActor', view.name);
  if (!view.quotation) return words('cardOfHighlight');
  return words('cardOfQuotation', view.quotation.speaker ?? words('noNamedSource'));
}

/** Escape closes; S saves, X rejects, a digit saves in its colour or changes it. */
function onKey(event: KeyboardEvent, view: CardView, acts: CardActs): void {
  if (event.key === 'Escape' && !event.isComposing) acts.close();
  else if (isWriting(event) || !act(event, view.is === 'passage' ? view.state : 'actor', acts)) return;
  event.preventDefault();
}

function act(event: KeyboardEvent, state: 'suggested' | 'saved' | 'actor', acts: CardActs): boolean {
  const colour = colourOf(event);
  const key = keyOf(event);
  if (state === 'actor') {
    if (key !== 'X') return false;
    acts.reject();
  } else if (colour && state === 'saved') acts.recolour(colour);
  else if (colour) acts.save(colour);
  else if (key === 'S' && state === 'suggested') acts.save();
  else if (key === 'X' && state === 'suggested') acts.reject();
  else return false;
  return true;
}
