/** What our own words in an annotation mean, as a JSON-LD 1.1 context; docs/context.jsonld is the same, published. */

const TERMS = 'urn:pressmark:terms:';

/**
 * Inlined in every export, so that nobody has to fetch anything to read one. `source` inside a Quotation is the words that
 * name the source in the article, not the address of the page, hence the context of its own.
 */
export const PRESSMARK_CONTEXT = {
  pressmark: TERMS,
  articles: { '@id': 'pressmark:articles', '@container': '@set', '@context': { '@vocab': TERMS } },
  annotations: { '@id': 'pressmark:annotations', '@container': '@set' },
  rejections: { '@id': 'pressmark:rejections', '@container': '@set', '@context': { '@vocab': TERMS } },
  decisions: { '@id': 'pressmark:decisions', '@container': '@set', '@context': { '@vocab': TERMS } },
  changes: { '@id': 'pressmark:changes', '@container': '@set', '@context': { '@vocab': TERMS } },
  foreign: { '@id': 'pressmark:foreign', '@type': '@json' },
  hypothesis: { '@id': 'pressmark:hypothesis', '@type': '@json' },
  Quotation: {
    '@id': 'pressmark:Quotation',
    '@context': {
      kind: 'pressmark:quotationKind',
      cue: 'pressmark:cue',
      source: 'pressmark:sourceWords',
      speaker: { '@id': 'pressmark:speaker', '@context': { key: 'pressmark:key', kind: 'pressmark:actorKind' } },
      rule: 'pressmark:rule',
      confidence: 'pressmark:confidence',
    },
  },
  Evidence: {
    '@id': 'pressmark:Evidence',
    '@context': {
      context: 'pressmark:contextWords',
      retrieved: 'pressmark:retrieved',
      sha256: 'pressmark:sha256',
    },
  },
  Actor: {
    '@id': 'pressmark:Actor',
    '@context': {
      actor: { '@id': 'pressmark:actor', '@context': { key: 'pressmark:key', kind: 'pressmark:actorKind' } },
    },
  },
} as const;
