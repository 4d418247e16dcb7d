/** What the card shows and what can be done on it. The reader script fills the views in; the components only draw them. */
import type { Change } from '../lib/annotation/diff.ts';
import type { Colour } from '../lib/annotation/model.ts';
import type { ActorKind, QuotationKind } from '../lib/text/reading.ts';
import type { Choice } from './Combobox.tsx';

interface Common {
  /** Another key is another card: fields that were opened on the last one are closed. */
  key: string;
  /** Number of the body paragraph, the first is 1; null outside the body. */
  paragraph: number | null;
}

/** A passage: a quotation that was found, a quotation that is kept, or words that the reader highlighted. */
export interface PassageView extends Common {
  is: 'passage';
  state: 'suggested' | 'saved';
  /** null: no quotation, a plain highlight. */
  quotation: QuotationView | null;
  /** From the words as they were saved to those that stand there now; null while they are the same. */
  changes: readonly Change[] | null;
  /** The reader's colour; null while it is a suggestion. */
  colour: Colour | null;
  note: string;
  tags: readonly string[];
}

export interface QuotationView {
  kind: QuotationKind;
  /** Display name of the speaker; null when nobody named is known. */
  speaker: string | null;
  /** The words of source and cue as they stand in the article; empty when there are none. */
  source: string;
  cue: string;
  /** Quotations of this speaker in the article, and how many of them are saved. */
  statements: number;
  statementsSaved: number;
  /** Other quotations of the same source in the article. */
  others: number;
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

export interface ActorView extends Common {
  is: 'actor';
  name: string;
  kind: ActorKind;
  /** Every name in this article; the display name may be among them. */
  aliases: readonly string[];
  /** How often the article names it, by name. */
  mentions: number;
  /** How many quotations of this article are its. */
  statements: number;
}

export type CardView = PassageView | ActorView;

/** What the reader can do on a card. Each act is about the card that is open. */
export interface CardActs {
  /** Keeps the suggestion; without a colour in the one that the settings name. */
  save: (colour?: Colour) => void;
  /** "Not a quotation", "Not an actor". */
  reject: () => void;
  /** Opens our page where an actor is merged with another or split, or all that it said; absent where there is none. */
  open?: (is: 'merge' | 'split' | 'library') => void;
  /** How many statements of the actor the library has. */
  countInLibrary?: () => Promise<number>;
  /** Says who spoke; the name "" takes the speaker away. `all`: in every quotation of the same source in this article. */
  assign: (speaker: Choice, all: boolean) => void;
  /** Actors of the library for a name that is being typed. */
  findActors: (typed: string) => Promise<readonly Choice[]>;
  /** Note and tags of a suggestion save it first: what is written must be kept. */
  note: (note: string) => void;
  tag: (tags: string[]) => void;
  recolour: (colour: Colour) => void;
  remove: () => void;
  copyCitation: () => void;
  close: () => void;
}
