/** What the side panel does to an article, each act with what is needed to take it back. */
import { describe } from '../../lib/annotation/describe.ts';
import type { Answers } from '../../lib/answer.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { LedgerProtocol } from '../../lib/ledger.ts';
import type { Presence, ReaderPresence } from '../../lib/presence.ts';
import { type Finding, findingOf, keyOf, type PageModel, quotationsOf, savedAs } from '../../lib/reader/page-model.ts';
import { assignSpeaker, type Passage, sameSource } from '../../lib/reader/same-source.ts';
import { readSettings } from '../../lib/settings.ts';
import type { Quotation } from '../../lib/text/reading.ts';
import { selectedSpan } from '../surfaces/pointing.ts';
import { passagesOf } from './entries.ts';

export function createLedgerActs(presence: Presence): Answers<LedgerProtocol> {
  const here = (): { reader: ReaderPresence; model: PageModel } => {
    const { reader } = presence;
    const model = reader?.session.model;
    if (!reader || !model) throw new PressmarkError('not-found', 'the page is not read');
    return { reader, model };
  };
  const point = async (finding: Finding | null) => {
    const controller = await here().reader.controller();
    return { found: finding !== null && controller.pointTo(finding) };
  };
  const quotationAt = (key: string): Quotation => {
    const passage = passageAt(here().model, key);
    if (passage.is !== 'quotation') throw new PressmarkError('not-found', 'no quotation');
    return passage.quotation;
  };
  return {
    pointTo: ({ key }) => point(passageAt(here().model, key)),
    pointToActor: ({ key }) => point(actorAt(here().model, key)),

    async saveEntries({ keys }) {
      const { reader, model } = here();
      const wanted = new Set(keys);
      const quotations = quotationsOf(model).filter(
        (one) => !savedAs(model, one) && wanted.has(keyOf(model, findingOf(model, one))),
      );
      const { colour } = await readSettings();
      return reader.session.save(quotations, { colour });
    },

    async rejectEntry({ key }) {
      return here().reader.session.reject(quotationAt(key));
    },

    async attachOrphan({ id }) {
      const { reader, model } = here();
      const selection = selectedSpan(presence.document, model.map);
      if (!selection) return { count: 0, acts: [] };
      return reader.session.change(id, { place: [describe(model.map.text, selection.span)] });
    },

    async rejectActor({ key }) {
      const { reader, model } = here();
      const actor = model.reading.actors.find((one) => one.key === key);
      if (!actor) throw new PressmarkError('not-found', 'no actor');
      return reader.session.reject(actor);
    },

    async assignSpeaker({ key, speaker, all }) {
      const { reader, model } = here();
      const passage = passageAt(model, key);
      const { colour } = await readSettings();
      return assignSpeaker(reader.session, all ? sameSource(model, passage) : [passage], { colour, speaker });
    },
  };
}

function passageAt(model: PageModel, key: string): Passage {
  const passage = passagesOf(model).find((one) => keyOf(model, one) === key);
  if (!passage) throw new PressmarkError('not-found', 'the passage is gone');
  return passage;
}

function actorAt(model: PageModel, key: string): Finding | null {
  const actor = model.reading.actors.find((one) => one.key === key);
  const mention = actor && model.reading.mentions.find((one) => one.actor === actor.id && one.form === 'name');
  return actor && mention ? { is: 'actor', actor, spans: [{ start: mention.start, end: mention.end }] } : null;
}
