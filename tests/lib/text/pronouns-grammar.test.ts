import { describe, expect, it } from 'vitest';
import { isFronted } from '../../../lib/text/actors/fronted.ts';
import { isOwnPhrase } from '../../../lib/text/actors/own-phrase.ts';
import { withSubjects } from '../../../lib/text/actors/subjects.ts';
import { toArticle } from '../../../lib/text/article.ts';
import { readArticle } from '../../../lib/text/read.ts';
import type { Syntax } from '../../../lib/text/syntax/syntax.ts';
import { tokenize } from '../../../lib/text/tokens.ts';
import { readModels } from '../../tools/models.ts';

const models = readModels();

/** The names of those whom the pronouns of the text stand for, in order; null for one that is left open. */
function meantIn(text: string): (string | null)[] {
  const { mentions, actors } = readArticle(toArticle(text, 'en'), models);
  return mentions
    .filter(({ form }) => form === 'pronoun')
    .map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? null);
}

/** The first pronoun of each text means the person. */
const firstMeans = (cases: [text: string, name: string][]): void =>
  it.each(cases)('%s', (text, name) => {
    expect(meantIn(text)[0]).toBe(name);
  });

const LOPEZ = 'The farmers of the valley thanked Maria Lopez. ';

describe('nobody is whom an owner speaks of', () => {
  firstMeans([
    ['Encouraged by her sister, Ada Keller, Maria Lopez founded a school.', 'Maria Lopez'],
    ['Along with her aunt Ada Keller, Maria Lopez founded a school.', 'Maria Lopez'],
    [`${LOPEZ}In May her sister Ada Keller left the town.`, 'Maria Lopez'],
    [`${LOPEZ}Ada Keller was not her sister.`, 'Maria Lopez'],
    [`${LOPEZ}Ada Keller worked as her deputy.`, 'Maria Lopez'],
    ['Maria Lopez hired Ada Keller as her deputy.', 'Maria Lopez'],
    ['Maria Lopez named Ada Keller her deputy.', 'Maria Lopez'],
    ['Maria Lopez was accompanied by Ada Keller, her chief of staff.', 'Maria Lopez'],
    ['Maria Lopez, her husband and two sons left.', 'Maria Lopez'],
  ]);

  it.each([
    ['her sister Ada Keller left', 2, true],
    ['her late elder sister , Ada Keller , left', 5, true],
    ['her brother-in-law Ada Keller left', 6, true],
    ['with her sister , Ada Keller left', 4, false],
    ['her speech Ada Keller praised', 2, false],
    ['her sister left Ada Keller', 3, false],
  ])('%s', (text, from, isOwn) => {
    const tokens = tokenize(text, { start: 0, end: text.length });
    const pronoun = tokens.findIndex((token) => token.text === 'her');
    expect(isOwnPhrase(tokens, pronoun, { from, to: from + 2 })).toBe(isOwn);
  });
});

describe('grammar keeps two apart', () => {
  it.each([
    ['who stands outside the clause', `${LOPEZ}On Monday Ada Keller came to meet her.`, 'Maria Lopez'],
    ['who is asked', 'Maria Lopez asked Ada Keller to defend her.', 'Maria Lopez'],
    ['"whom"', `${LOPEZ}Ada Keller, whom she had met in Lima, left.`, 'Maria Lopez'],
    ['who stands beside the pronoun', `${LOPEZ}On Monday, like Ada Keller before her, she left.`, 'Maria Lopez'],
    ['"who"', `${LOPEZ}Ada Keller, who had met her in Lima, left.`, 'Maria Lopez'],
  ])('%s', (_, text, name) => {
    expect(meantIn(text)[0]).toBe(name);
  });

  it('knows that a clause without a verb of its own is another', () => {
    expect(meantIn('Maria Lopez, who has worked at the mill since she was 17, left.')).toEqual(['Maria Lopez']);
  });

  it('leaves the subject of "who" to its owner words', () => {
    expect(meantIn('The farmers met Maria Lopez, who praised her mother.')[0]).toBe('Maria Lopez');
  });
});

describe('names as subjects where the parser sees none', () => {
  firstMeans([
    ['Ada Keller left before Maria Lopez finished her speech.', 'Maria Lopez'],
    ['Ada Keller watched as Maria Lopez lost her temper.', 'Maria Lopez'],
    ['Unlike Ada Keller, Maria Lopez kept her seat.', 'Maria Lopez'],
    ['Asked about Ada Keller, Maria Lopez said she was busy.', 'Maria Lopez'],
  ]);

  it('leaves the analysis that others remember as it was', () => {
    const tokens = tokenize('Hale left before Ruth Simmons spoke.', { start: 0, end: 36 });
    const { heads, labels, tags } = (models.syntax as Syntax).analyze(tokens);
    const before = { heads: heads.slice(), labels: labels.slice(), tags };
    withSubjects({ heads, labels, tags }, tokens);
    expect({ heads, labels, tags }).toEqual(before);
  });
});

describe('what is done to somebody for what he did', () => {
  firstMeans([
    ['Martin Hale thanked Paul Stanton for his service.', 'Paul Stanton'],
    ['Martin Hale stripped Paul Stanton of his title.', 'Paul Stanton'],
    ['Martin Hale criticized Paul Stanton, saying he had failed.', 'Paul Stanton'],
    ['Martin Hale met Paul Stanton, saying he had time.', 'Martin Hale'],
  ]);
});

describe('a name beside the pronoun', () => {
  it('takes the owner behind "and"', () => {
    expect(meantIn('Ada Keller thanked Maria Lopez and her lawyers.')[0]).toBe('Maria Lopez');
  });

  it.each(['He [Peter Berg] had agreed to it.', 'His (Peter Berg’s) lawyers agreed to it.'])(
    'in brackets tells whom the editor means: %s',
    (text) => {
      expect(meantIn(`Martin Hale praised the plan. ${text}`)[0]).toBe('Peter Berg');
    },
  );

  it('of one word that is a first name lets expect a gender', () => {
    expect(meantIn('Anna met Peter. On Monday he left for Norway.')).toEqual(['Peter']);
    expect(meantIn('Peter met Anna. On Monday she left for Norway.')).toEqual(['Anna']);
    expect(meantIn('Anna praised the plan. On Monday he left for Norway.')).toEqual([null]);
  });
});

describe('phrases put in front', () => {
  const front = (text: string): boolean => {
    const tokens = tokenize(text, { start: 0, end: text.length });
    const pronoun = tokens.findIndex((token) => /^(?:her|she)$/.test(token.text));
    const from = tokens.findIndex((token) => token.text === 'Maria');
    return isFronted(tokens, pronoun, { from, to: from + 2 });
  };

  it.each([
    ['But like many of her colleagues, Maria Lopez left.', true],
    ['Known for her patience, Maria Lopez waited.', true],
    ["Since her death, Maria Lopez's books sold well.", true],
    ['Two years after she left, Maria Lopez came back.', true],
    ['After her death, he married Maria Lopez.', false],
    ["In her book on Maria Lopez's plan the doctor wrote.", false],
    ['The farmers praised her plan, Maria Lopez said.', false],
  ])('%s', (text, isFront) => {
    expect(front(text)).toBe(isFront);
  });

  it('look ahead past a name that the pronoun cannot mean', () => {
    expect(meantIn('Months after Ada Keller fired her, Maria Lopez published a book.')).toEqual(['Maria Lopez']);
  });

  it('look ahead past a name of their own', () => {
    const text = 'Karl Berg waited. When his father was elected in Norway as Haakon Berg retired, Peter Hale wept.';
    expect(meantIn(text)[0]).toBe('Peter Hale');
  });
});
