import { describe, expect, it } from 'vitest';
import { actorKeyOf, keyWithin, keyWithoutArticle } from '../../../lib/text/actor-key.ts';
import type { AliasTable, KnownActor } from '../../../lib/text/alias-table.ts';
import { toArticle } from '../../../lib/text/article.ts';
import { type Memory, readArticle } from '../../../lib/text/read.ts';
import type { Reading } from '../../../lib/text/reading.ts';

const HERE = 'https://courier.test/harbour';
const THERE = 'https://gazette.test/storm';

const read = (text: string, memory: Memory = {}): Reading => readArticle(toArticle(text, 'en'), {}, memory);
const keysIn = (text: string, source: string): string[] => read(text, { source }).actors.map(({ key }) => key);
const table = (part: Partial<AliasTable>): AliasTable => ({ merges: [], splits: [], ...part });
const person = (name: string): KnownActor => ({ key: actorKeyOf(name, 'person'), name, kind: 'person' });

describe('the key of an actor', () => {
  it.each([
    ['a middle initial', 'John F. Weston spoke.', 'John Weston spoke.'],
    ['a longer name beside the usual one', 'John Forbes Weston spoke. John Weston left.', 'John Weston spoke.'],
    ['an Arabic article', 'Karim al-Hadi spoke.', 'Karim Hadi spoke.'],
    ['accents', 'José Ortega spoke.', 'Jose Ortega spoke.'],
    ['a company form', 'Oltrex Inc. paid.', 'Oltrex Inc. paid. Oltrex lost.'],
    ['well-known names', 'Fighters of ISIL fled.', 'The Islamic State retreated.'],
    ['names of a country', 'The U.S. paid.', 'America agreed.'],
  ])('is the same in two articles in spite of %s', (_what, one, other) => {
    expect(keysIn(one, HERE)[0]).toBe(keysIn(other, THERE)[0]);
  });

  it.each([
    ['a surname alone', 'Mr. Weston spoke.'],
    ['a lone common noun', 'The National Salvation Coalition met.', 'The Coalition met.'],
  ])('is of one article for %s', (_what, one, other = one) => {
    expect(keysIn(one, HERE)[0]).not.toBe(keysIn(other, THERE)[0]);
    expect(keysIn(other, HERE)[0]).toBe(keysIn(other, HERE)[0]);
  });

  it('is joined with a full name of the same article', () => {
    expect(keysIn('John Weston spoke. Weston left.', HERE)).toEqual(['person:john weston']);
  });

  it('tells persons with two surnames from those with one of them', () => {
    expect(actorKeyOf('Ana Ruiz Ortega', 'person')).not.toBe(actorKeyOf('Ana Ortega', 'person'));
  });

  it('loses its article', () => {
    expect(keyWithoutArticle(keyWithin('person:weston', HERE))).toBe('person:weston');
  });
});

describe("the reader's decisions", () => {
  it('merge two actors of one article under one name', () => {
    const text = 'Maria Lopez spoke.\n\n“We will stay,” Maria Ferrante said.';
    const aliases = table({ merges: [{ key: 'person:maria ferrante', into: person('Maria Lopez') }] });
    const { actors, quotations, mentions } = read(text, { aliases });
    expect(actors).toEqual([{ ...person('Maria Lopez'), id: 'a1', aliases: ['Maria Lopez', 'Maria Ferrante'] }]);
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['a1']);
    expect(mentions.filter(({ form }) => form === 'name').map(({ actor }) => actor)).toEqual(['a1', 'a1']);
  });

  it('follow a chain of merges, and leave everybody who they are in a circle', () => {
    const chain = [
      { key: 'person:maria ferrante', into: person('Maria Lopez') },
      { key: 'person:maria lopez', into: person('Maria Berg') },
    ];
    const text = 'Maria Ferrante spoke.';
    expect(read(text, { aliases: table({ merges: chain }) }).actors[0]?.name).toBe('Maria Berg');
    const circle = [...chain, { key: 'person:maria berg', into: person('Maria Ferrante') }];
    expect(read(text, { aliases: table({ merges: circle }) }).actors[0]?.name).toBe('Maria Ferrante');
  });

  it('know a surname in the article where it was decided, and everywhere if the reader said so', () => {
    const into = person('John Weston');
    const here = table({ merges: [{ key: keyWithin('person:weston', HERE), into }] });
    const everywhere = table({ merges: [{ key: 'person:weston', into }] });
    const nameIn = (aliases: AliasTable, source: string) =>
      read('Mr. Weston spoke.', { aliases, source }).actors[0]?.name;
    expect(nameIn(here, HERE)).toBe('John Weston');
    expect(nameIn(here, THERE)).toBe('Weston');
    expect(nameIn(everywhere, THERE)).toBe('John Weston');
  });

  it('take a name out of an actor, before merges', () => {
    const text = 'The National Salvation Coalition met. The Coalition voted. The Coalition left.';
    const into: KnownActor = {
      key: 'organization:governing coalition',
      name: 'Governing Coalition',
      kind: 'organization',
    };
    const splits = [{ key: 'organization:national salvation coalition', name: 'coalition', into }];
    expect(read(text, { aliases: table({ splits }) }).actors).toMatchObject([
      { id: 'a1', name: 'National Salvation Coalition', aliases: ['National Salvation Coalition'] },
      { ...into, id: 'a2', aliases: ['Coalition'] },
    ]);
    const merges = [{ key: into.key, into: { ...into, key: 'organization:cabinet', name: 'Cabinet' } }];
    expect(read(text, { aliases: table({ splits, merges }) }).actors[1]?.name).toBe('Cabinet');
  });

  it('change nothing when they are about others', () => {
    const text = 'John Weston spoke. He left. Weston wrote to Maria Lopez.';
    const merges = [{ key: 'person:anna berg', into: person('Anna Hale') }];
    expect(read(text, { aliases: table({ merges }) })).toEqual(read(text));
  });

  it('survive keys that are words of the language', () => {
    const merges = [{ key: '__proto__', into: person('constructor') }];
    expect(read('John Weston spoke.', { aliases: table({ merges }) }).actors[0]?.name).toBe('John Weston');
  });
});
