/** What the surfaces are drawn with in tests: a made-up article in the manner of a wire story. */
import type { Choice } from '../../components/Combobox.tsx';
import type { ActorView, CardActs, PassageView, QuotationView } from '../../components/card-view.ts';

export const ACTORS: Choice[] = [
  { name: 'Ahmad al-Jarba', kind: 'person' },
  { name: 'John Kerry', kind: 'person' },
  { name: 'Islamic State of Iraq and the Levant', kind: 'group' },
  { name: 'State Department', kind: 'organization' },
  { name: 'Russia', kind: 'state' },
  { name: 'José Núñez', kind: 'person' },
];

export const suggested: PassageView = {
  is: 'passage',
  key: 'q10',
  paragraph: 10,
  state: 'suggested',
  changes: null,
  colour: null,
  note: '',
  tags: [],
  quotation: {
    kind: 'direct',
    speaker: 'John Kerry',
    source: 'Kerry',
    cue: 'told',
    statements: 4,
    statementsSaved: 0,
    others: 3,
    rule: 'cue-after',
    confidence: 0.96,
  },
};

export const saved: PassageView = {
  ...suggested,
  key: 'urn:uuid:1',
  state: 'saved',
  colour: 'amber',
  note: 'Compare with the transcript',
  tags: ['stalemate', 'to verify'],
  quotation: { ...(suggested.quotation as QuotationView), statementsSaved: 1 },
};

export const highlight: PassageView = {
  ...saved,
  key: 'urn:uuid:2',
  quotation: null,
  colour: 'rose',
  note: '',
  tags: [],
};

export const edited: PassageView = {
  ...highlight,
  key: 'urn:uuid:3',
  changes: [
    { kind: 'same', text: 'mainstream rebels were ' },
    { kind: 'gone', text: 'heavily' },
    { kind: 'new', text: 'lightly' },
    { kind: 'same', text: ' armed' },
  ],
};

export const actor: ActorView = {
  is: 'actor',
  key: 'a1',
  paragraph: 1,
  name: 'Islamic State of Iraq and the Levant',
  kind: 'group',
  aliases: ['Islamic State of Iraq and the Levant', 'ISIS', 'ISIL'],
  mentions: 3,
  statements: 0,
};

export const nothing = () => {};

export const noActs: CardActs = {
  save: nothing,
  reject: nothing,
  open: nothing,
  assign: nothing,
  findActors: async () => [],
  note: nothing,
  tag: nothing,
  recolour: nothing,
  remove: nothing,
  copyCitation: nothing,
  close: nothing,
};
