/** What the buttons of card and toolbar do. */
import type { CardActs } from '../../components/card-view.ts';
import type { SelectionActs } from '../../components/SelectionToolbar.tsx';
import type { Colour } from '../../lib/annotation/model.ts';
import type { Finding } from '../../lib/reader/page-model.ts';
import type { SaveChange, Session } from '../../lib/reader/session.ts';
import type { Actor } from '../../lib/text/reading.ts';
import type { Span } from '../../lib/text/span.ts';
import { words } from '../../lib/words.ts';
import type { Acts, Done } from './acts.ts';

export interface SurfaceWorld {
  acts: Acts;
  /** Puts the citation of a passage on the clipboard. */
  copyCitation: (passage: Passage) => Promise<boolean>;
  /** Asks the library; null where there is none. */
  ask: Session['ask'];
  attempt: <T>(act: () => Promise<T>) => Promise<T | null>;
  /** The colour that the settings name. */
  colour: () => Colour;
  /** Takes the page's selection away. */
  deselect: () => void;
  /** Carries an act out and says what happened. */
  perform: (act: () => Promise<Done>) => Promise<unknown>;
  close: () => void;
  closeToolbar: () => void;
}

export interface SurfaceActs {
  /** Saves a suggestion, or changes what is saved already. */
  keep(passage: Passage, change: Partial<SaveChange>): Promise<Done>;
  cardActs(finding: Finding): CardActs;
  selectionActs(span: Span): SelectionActs;
}

type Passage = Exclude<Finding, { is: 'actor' }>;

export function createSurfaceActs(world: SurfaceWorld): SurfaceActs {
  const { acts, ask, perform, close, closeToolbar } = world;
  const findActors = async (query: string) => (ask ? (await ask('actorNames', { query })).actors : []);

  function keep(passage: Passage, change: Partial<SaveChange>): Promise<Done> {
    if (passage.is === 'annotation') return acts.change(passage.annotated.annotation, change);
    if (passage.annotated) return acts.change(passage.annotated.annotation, change);
    return acts.saveQuotations([passage.quotation], { ...change, colour: change.colour ?? world.colour() });
  }

  function cardActs(finding: Finding): CardActs {
    const act = (make: (passage: Passage) => (() => Promise<Done>) | null) => {
      const made = finding.is === 'actor' ? null : make(finding);
      if (made) void perform(made);
    };
    const keepIt = (change: Partial<SaveChange>) => act((passage) => () => keep(passage, change));
    return {
      save: (chosen) => keepIt({ colour: chosen ?? world.colour() }),
      reject: () => {
        const what = finding.is === 'quotation' ? finding.quotation : finding.is === 'actor' ? finding.actor : null;
        if (what) void perform(() => acts.reject(what));
      },
      ...(ask && finding.is === 'actor' && libraryActs(ask, finding.actor)),
      assign: (speaker, all) => act((passage) => () => acts.assign(passage, { speaker, colour: world.colour() }, all)),
      findActors,
      note: (note) => keepIt({ note }),
      tag: (tags) => keepIt({ tags }),
      recolour: (chosen) => keepIt({ colour: chosen }),
      remove: () =>
        act(({ annotated }) => {
          return annotated && (() => acts.remove(annotated.annotation));
        }),
      copyCitation: () =>
        act((passage) => async () => {
          const isCopied = await world.copyCitation(passage);
          return { text: words(isCopied ? 'copied' : 'notCopied'), count: 0, acts: [] };
        }),
      close,
    };
  }

  function libraryActs(ask: NonNullable<Session['ask']>, { key }: Actor): Pick<CardActs, 'open' | 'countInLibrary'> {
    return {
      open: (is) => void world.attempt(() => ask('openActor', { key, is })),
      countInLibrary: async () => (await ask('statementsOf', { key })).statements,
    };
  }

  function selectionActs(span: Span): SelectionActs {
    const keepIt = (change: Partial<SaveChange>) => {
      closeToolbar();
      void perform(() => acts.highlight([span], { ...change, colour: change.colour ?? world.colour() }));
      world.deselect();
    };
    return {
      highlight: (chosen) => keepIt({ colour: chosen }),
      annotate: (note) => keepIt({ note }),
      findActors,
      quote: (speaker) => keepIt({ speaker }),
      identify: (actor) => keepIt({ actor }),
      close: closeToolbar,
    };
  }

  return { keep, cardActs, selectionActs };
}
