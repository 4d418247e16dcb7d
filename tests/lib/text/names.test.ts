import { describe, expect, it } from 'vitest';
import { resolveActors } from '../../../lib/text/actors.ts';
import { toArticle } from '../../../lib/text/article.ts';
import { findMentions } from '../../../lib/text/mentions.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { withNames, withoutNames } from '../../support/marked-names.ts';

/** The text with every name in brackets that tell its kind. */
function namesIn(marked: string, language = 'en'): string {
  const text = withoutNames(marked);
  const article = toArticle(text, language);
  const sentences = splitSentences(article, language);
  const found = findMentions(article, sentences, language);
  return withNames(text, resolveActors(article, sentences, found, { quotations: [] }).mentions);
}

const SENTENCES = {
  'titles are no part of a name': [
    'Yesterday Foreign Minister [P:Anna Berg] met Gen. [P:Omar Haddad] and Dr. [P:Lin].',
    '[S:U.S.] Secretary of Defense [P:Carl Weston] flew home with Deputy Prime Minister [P:Ivana Petrova].',
    'The company sued [O:Nordwind Energy] CEO [P:Peter Falk] on Monday.',
  ],
  'a body named after its officer is one name, and a person with a body of their own two': [
    'On Monday she came to the [O:Northvale Magistrate’s Court] and to the [O:Auditor General’s Department].',
    'On Monday [P:Anna Berg]’s [O:Department of Health] paid.',
  ],
  'a prefix and a hyphen between countries are no part of a name': [
    'The pro-[S:Norway] camp and the anti-[O:Oltrex Ltd.] camp met.',
    'On Monday [S:Russia]-[S:Ukraine] talks went on near [S:Guinea-Bissau].',
  ],
  'parts of the world are places, whatever their last words look like': [
    'In the [L:West Bank] and the [L:Middle East] the talks on [L:Latin America] went on.',
  ],
  'common nouns in capitals name nobody': ['On Monday two MPs and NGOs spoke of AI at 20°C and paid US$ 5 million.'],
  'products name no actor': ['The firm [O:Oltrex Systems] tested Internet Explorer and Firefox.'],
  'forms of address are titles': ['Yesterday Ms. [P:Oltran] met Mr. [P:Karvan] and Dr [P:Nolte].'],
  'small words may be surnames behind a first name': ['Yesterday [P:Peter Or] met [P:Nora An] in [L:Lima].'],
  'names of many languages': [
    'The envoy [P:Khalid al-Masri] spoke with [P:Wang Xiaoming] and [P:Dmitry Sokolov] in [L:Vienna].',
    'The poet [P:Pieter van der Berg] greeted [P:José Luis Ortega] and [P:Abdul Rahman bin Faisal].',
    'The singer [P:Siobhan O’Neill] lives in [L:Dublin] with [P:Jean-Pierre Moreau].',
  ],
  'a sentence’s first word is judged by what it is': [
    'Media reports said the talks failed. Leave was granted. Wednesday was quiet.',
    'Talks went on in [L:Geneva]. Later [P:Maria Lopez] said the talks were over.',
    '[O:Harbour Television] showed it. [S:Norway] paid.',
  ],
  'bodies, groups and states': [
    'The [O:Ministry of Science and Technology] wrote to the [O:University of Leiden].',
    'Fighters of the [G:Free Valley Brigades] met the [G:Green Labour Party].',
    'The [S:Kenyan government] and [S:Tanzania] signed it at the [L:Gulf of Aden].',
    'The [G:Workers’ Party] and the [O:Farmers’ Union] praised [S:Norway]’s [O:Ministry of Fisheries].',
    'Officers of the [O:Food and Water Agency] came with the [O:WTXR].',
  ],
  'days, events and works name no actor': [
    'The World Cup began on Thursday, after the Oslo-3 talks and the Second World War.',
    'She read the Clean Rivers Act in March.',
  ],
  'two syllables with a hyphen are one given name, whatever the second means': [
    'Yesterday [P:Chan Wai-hung] met the [S:Kenya]-led force in [L:Geneva].',
  ],
  'states of the union as agencies shorten them': [
    'The senators, including Sens. [P:Maria Lopez] ([L:Ariz.]) and [P:Peter Berg] ([L:Pa.]), agreed.',
  ],
  'groups with names in Arabic': ['Fighters of [G:Ansar al-Wadi] fled from [L:Geneva].'],
  'what bears the name of a person is none': [
    'They met at the [L:Maria Lopez] airport, and at noon [P:Anna Berg] left.',
  ],
  'the pronoun behind a name tells persons from the rest': [
    'In spring [P:Brellin] moved to the coast to finish his studies.',
    'In spring [O:Brellin] moved to the coast with its staff.',
  ],
  'what stands behind the comma says what a name names': [
    'In spring [O:Brellin], an [L:Oslo]-based bottling firm, paid his bill.',
    'In spring [G:Brellin], a small militia, took it.',
    'In spring [L:Brellin], a quiet fishing village, was full.',
    'In spring [P:Brellin], a company director, paid.',
  ],
  'a noun before or behind a name says what it names': [
    'They flew with the airline [O:Brellin] at noon.',
    'In remarks to [O:Brellin] television nobody denied it.',
    'He told a [L:Geneva] newspaper that it rained.',
    'In spring the regulator [O:Brellin] and a [O:Tolvar] representative came.',
    'It rained and the [L:Brellin] valley was full.',
    'At noon anti-tax independent [P:Brellin] won.',
  ],
  '"which" takes up no person': ['In spring the pass and [O:Brellin], which runs it, were shut.'],
  'bodies that open with what they are, as Romance languages name them': ['They owed it to the [O:Banca Severina].'],
  'people of a trade own their union': ['At noon the [O:Glaziers’ Union] and [P:Peter Berg]’s [O:Labour Council] met.'],
  'capitals behind a member and "of" are a body': ['On Monday [P:Maria Lopez] of [O:NVP] won the seat.'],
  'letters and a number name a thing, but for the bodies that go by such a name': [
    'The firm [O:Oltrex Systems] sold the KX70 and a BR9 to [O:MI5].',
  ],
  'who runs a site goes by its address': ['In spring [O:Oltrex.com] found it.'],
  'names in quotation marks': ['The leader "[P:Karim al-Hadi]" left with "[P:Paul Novak]".'],
};

describe('names', () => {
  it('where every noun has a capital, a first name tells where a person begins', () => {
    const sentence =
      'Am Montag traf die Apothekerin [P:Susanne Vogel] den Bürgermeister im Rathaus, und [P:Vogel] lachte.';
    expect(namesIn(sentence, 'de')).toBe(sentence);
  });

  for (const [rule, sentences] of Object.entries(SENTENCES)) {
    it.each(sentences)(`${rule}: %s`, (sentence) => expect(namesIn(sentence)).toBe(sentence));
  }
});
