import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { readArticle } from '../../../lib/text/read.ts';
import { readModels } from '../../tools/models.ts';

/** Each actor as "kind: name | alias, alias". */
function actorsIn(text: string): string[] {
  return readArticle(toArticle(text, 'en')).actors.map(
    ({ kind, name, aliases }) => `${kind}: ${name} | ${aliases.join(', ')}`,
  );
}

/** The name of the actor that the first mention with these words stands for, null when it is left open. */
function actorOf(text: string, words: string): string | null {
  const { mentions, actors } = readArticle(toArticle(text, 'en'));
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === words);
  return actors.find(({ id }) => id === mention?.actor)?.name ?? null;
}

const models = readModels();

/** The same with the shipped models, which know the grammar. */
function grammarActorOf(text: string, words: string): string | null {
  const { mentions, actors } = readArticle(toArticle(text, 'en'), models);
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === words);
  return actors.find(({ id }) => id === mention?.actor)?.name ?? null;
}

describe('one actor under all of its names', () => {
  const joined: [string, string, string][] = [
    ['surname', 'Maria Lopez spoke first. Later Lopez left.', 'person: Maria Lopez | Maria Lopez, Lopez'],
    [
      'particle',
      'Karim al-Hadi spoke. Al-Hadi left, and Hadi wrote.',
      'person: Karim al-Hadi | Karim al-Hadi, Al-Hadi, Hadi',
    ],
    ['initials', 'John F. Weston spoke. J. F. Weston left.', 'person: John F. Weston | John F. Weston, J. F. Weston'],
    ['short first name', 'Thomas Hale spoke. Tom Hale left.', 'person: Thomas Hale | Thomas Hale, Tom Hale'],
    [
      'spelling of another script',
      'Mohammed Qasim spoke. Muhammad Qassim left.',
      'person: Mohammed Qasim | Mohammed Qasim, Muhammad Qassim',
    ],
    ['family name first', 'President Li Jiawen spoke. Li left.', 'person: Li Jiawen | Li Jiawen, Li'],
    [
      'two surnames',
      'Ana Ruiz Ortega spoke. Ruiz Ortega left.',
      'person: Ana Ruiz Ortega | Ana Ruiz Ortega, Ruiz Ortega',
    ],
    [
      'country',
      'The U.S. paid. The US and the United States agreed with America.',
      'state: United States | U.S., US, United States, America',
    ],
    ['government', 'Norway paid. The Norwegian government agreed.', 'state: Norway | Norway, Norwegian government'],
    [
      'acronym',
      'The Northern Fisheries Council met. The NFC voted.',
      'organization: Northern Fisheries Council | Northern Fisheries Council, NFC',
    ],
    [
      'bracket',
      'The Valley Workers Party (VKP) met. VKP voted.',
      'group: Valley Workers Party | Valley Workers Party, VKP',
    ],
    [
      'last word',
      'The National Salvation Coalition met. The Coalition voted.',
      'organization: National Salvation Coalition | National Salvation Coalition, Coalition',
    ],
    [
      'word order',
      'The Ministry of Defence wrote. The Defense Ministry paid.',
      'organization: Ministry of Defence | Ministry of Defence, Defense Ministry',
    ],
    [
      'acronym that leaves off the last word',
      'The Centers for Valley Control and Prevention met. The CVC voted.',
      'organization: Centers for Valley Control and Prevention | Centers for Valley Control and Prevention, CVC',
    ],
    [
      'acronym with all letters of another one',
      'The U.S. Fisheries Administration met. The USFA voted.',
      'organization: U.S. Fisheries Administration | U.S. Fisheries Administration, USFA',
    ],
    [
      'acronym with a small o',
      'The Ministry of Defence wrote. The MoD paid.',
      'organization: Ministry of Defence | Ministry of Defence, MoD',
    ],
    ['company form', 'Oltrex Inc. paid. Oltrex lost.', 'organization: Oltrex Inc. | Oltrex Inc., Oltrex'],
    [
      'what the text says it is also known as',
      'On Monday Oltrex Bank, formerly known as Tolvar Partners, paid. Tolvar Partners had lost.',
      'organization: Oltrex Bank | Oltrex Bank, Tolvar Partners',
    ],
    [
      'a name by birth',
      'Maria Lopez (born Anna Berg) sang. On Monday Lopez left.',
      'person: Maria Lopez | Maria Lopez, Anna Berg, Lopez',
    ],
    ['capitals that open a dispatch', 'MANILA — It rained. In Manila it went on.', 'place: Manila | MANILA, Manila'],
    [
      'known names',
      'ISIL retreated. Fighters of the Islamic State fled, and ISIS lost.',
      'group: Islamic State | ISIL, Islamic State, ISIS',
    ],
  ];
  it.each(joined)('%s', (_rule, text, actor) => expect(actorsIn(text)).toContain(actor));

  it('joins two names of one person although others of the article share a surname', () => {
    const text =
      'Anna Berg spoke.\n\nPeter Berg answered.\n\nOn Monday Maria Lopez (born Rosa Haller) sang.\n\nHaller and Berg left.';
    expect(actorsIn(text)).toEqual([
      'person: Anna Berg | Anna Berg',
      'person: Peter Berg | Peter Berg, Berg',
      'person: Maria Lopez | Maria Lopez, Rosa Haller, Haller',
    ]);
  });

  it('gives a shared name to its bearer when those who share it turn out to be one', () => {
    const text = 'Maria Lopez left.\n\nLopez sang.\n\nOn Monday Maria Lopez (born Rosa Lopez) sang.';
    expect(actorsIn(text)).toEqual(['person: Maria Lopez | Maria Lopez, Lopez, Rosa Lopez']);
  });

  it('shows the full name in scripts without capitals, and a country as the article writes it', () => {
    const named = (text: string, language: string) =>
      readArticle(toArticle(text, language)).actors.map(({ name }) => name);
    const arabic = 'وقال الرئيس اللبناني سامي حداد إن المحادثات مستمرة. وأضاف حداد أن الاتفاق قريب.';
    expect(named(arabic, 'ar')).toContain('سامي حداد');
    expect(named('México firmó el acuerdo el lunes. El gobierno de México pagó.', 'es')).toEqual(['México']);
    expect(named('On Monday the U.S. signed the accord.', 'en')).toEqual(['United States']);
  });

  it('leaves an acronym alone that two bodies have', () => {
    const text = 'The Northern Fisheries Council met. The National Farmers Council left. The NFC voted.';
    expect(actorsIn(text)).toContain('organization: NFC | NFC');
  });

  it('tells well-known names of one group apart where the article does', () => {
    const both = (actors: string[]) => actors.filter((actor) => actor.startsWith('group'));
    expect(both(actorsIn('Fighters of ISIL fled. Daesh lost.'))).toHaveLength(1);
    expect(both(actorsIn('Fighters of ISIL and Daesh fled.'))).toHaveLength(2);
    expect(both(actorsIn('Fighters of ISIL, or Daesh, fled.'))).toHaveLength(1);
  });

  it('keeps two persons of one surname apart, and gives the surname to the one named last', () => {
    const text = 'Anna Berg spoke.\n\nPeter Berg answered.\n\nBerg left early.';
    expect(actorsIn(text)).toEqual(['person: Anna Berg | Anna Berg', 'person: Peter Berg | Peter Berg, Berg']);
  });

  it('tells them apart by their titles', () => {
    const text = 'Anna Berg spoke.\n\nPeter Berg answered.\n\nMs. Berg left early.';
    expect(actorsIn(text)).toContain('person: Anna Berg | Anna Berg, Berg');
  });

  it('takes a surname for the person wherever the person is named in full', () => {
    expect(actorsIn('Maria Kelsey won. At noon Kelsey said “We won.”')).toEqual([
      'person: Maria Kelsey | Maria Kelsey, Kelsey',
    ]);
  });

  it('does not join bodies that share a last word', () => {
    const text = 'The Harbour Union met. The Railway Union voted. The Union paid.';
    expect(actorsIn(text)).toContain('organization: Harbour Union | Harbour Union');
    expect(actorsIn(text)).toContain('organization: Railway Union | Railway Union');
  });

  it('gives the same actor the same key in every article', () => {
    const keyIn = (text: string) => readArticle(toArticle(text, 'en')).actors[0]?.key;
    expect(keyIn('The U.S. paid.')).toBe(keyIn('America agreed.'));
    expect(keyIn('José Ortega spoke. Ortega left.')).toBe(keyIn('Jose Ortega left.'));
  });
});

describe('offices beside a name', () => {
  const officesIn = (text: string) => {
    const { mentions, actors } = readArticle(toArticle(text, 'en'));
    return mentions
      .filter(({ rule }) => rule === 'office')
      .map(({ start, end, actor }) => `${text.slice(start, end)}: ${actors.find(({ id }) => id === actor)?.name}`);
  };

  it.each([
    ['On Monday chief executive Maria Lopez left.', ['chief executive: Maria Lopez']],
    ['On Monday CEO and chairman Maria Lopez left.', ['CEO and chairman: Maria Lopez']],
    ['Oltrex’s former deputy chairwoman, Maria Lopez, left.', ['former deputy chairwoman: Maria Lopez']],
    ['Maria Lopez, the Oltrex chairwoman, left.', ['chairwoman: Maria Lopez']],
    ['According to Maria Lopez, a detective came at noon.', []],
    ['According to Maria Lopez, a detective, nobody came at noon.', ['detective: Maria Lopez']],
    [
      'Maria Lopez, the Oltrex Chief Executive Officer and chairwoman, left.',
      ['Chief Executive Officer and chairwoman: Maria Lopez'],
    ],
    ['On Monday the Prime Minister of Norway, Ms. Lopez, left.', ['Prime Minister: Lopez']],
    ['On Monday Peter Berg, the mayor of Lima, Ms. Lopez and others left.', ['mayor: Peter Berg']],
    ['Maria Lopez, who met the chairman, left. The old minister met Peter Berg.', []],
  ])('%s', (text, offices) => expect(officesIn(text)).toEqual(offices));

  it('gives the office with an article to the name in apposition', () => {
    expect(actorOf('The minister, Maria Lopez, left.', 'The minister')).toBe('Maria Lopez');
    expect(actorOf('On Monday Maria Lopez, the minister, left.', 'the minister')).toBe('Maria Lopez');
    expect(actorOf('To the minister, Maria Lopez was a stranger.', 'the minister')).toBeNull();
  });
});

describe('pronouns and offices', () => {
  it('go to the subject of the sentence before', () => {
    expect(actorOf('Maria Lopez met Peter Berg in Lima. She left at noon.', 'She')).toBe('Maria Lopez');
    expect(actorOf('Peter Berg praised the plan. He left at noon.', 'He')).toBe('Peter Berg');
  });

  it('are never subject and object of one verb', () => {
    expect(grammarActorOf('Maria Lopez praised Anna Berg. On Monday Lopez met her in Lima.', 'her')).toBe('Anna Berg');
  });

  it('are not named again deeper in their own sentence', () => {
    expect(grammarActorOf('Anna Berg and Maria Lopez met. She said that Berg was late.', 'She')).toBe('Maria Lopez');
  });

  it('look ahead from an opening phrase', () => {
    expect(grammarActorOf('In her speech on Monday, Maria Lopez praised the farmers of the valley.', 'her')).toBe(
      'Maria Lopez',
    );
  });

  it('look ahead from a clause in front, with its comma, rather than back', () => {
    const before = 'The farmers thanked Maria Lopez. ';
    expect(grammarActorOf(`${before}When she was nine, Anna Berg moved to the coast.`, 'she')).toBe('Anna Berg');
    expect(grammarActorOf(`${before}When she was nine, the farmers met Anna Berg.`, 'she')).not.toBe('Anna Berg');
  });

  it('tell how sure they are', () => {
    const { mentions } = readArticle(toArticle('Maria Lopez praised the plan. She left at noon.', 'en'));
    const { confidence } = mentions.find(({ form }) => form === 'pronoun') as { confidence: number };
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThan(1);
  });

  it('go to who gives a name in the quotation before them', () => {
    const text = 'Anna Berg spoke of the fire. A woman put up her hand. “I’m Maria Lopez,” she said.';
    expect(actorOf(text, 'she')).toBe('Maria Lopez');
  });

  it('go to the subject of the clause that theirs is joined to', () => {
    const text = 'Peter Berg said that Martin Hale was right, but he denied that the plan had failed.';
    expect(grammarActorOf(text, 'he')).toBe('Peter Berg');
  });

  it('are not who is quoted where they stand', () => {
    const before = 'Anna Berg praised Maria Lopez. ';
    expect(actorOf(`${before}“She never asked us,” Anna Berg said.`, 'She')).toBe('Maria Lopez');
    expect(actorOf(`${before}Berg said she would leave.`, 'she')).toBe('Anna Berg');
  });

  it('go by what the article calls a person', () => {
    const text = 'Sorin Vasta, a retired policewoman, met Tamsor Delu. She left at noon.';
    expect(actorOf(text, 'She')).toBe('Sorin Vasta');
    expect(actorOf(text.replace('She', 'He'), 'He')).not.toBe('Sorin Vasta');
    const kin = 'On Monday Delu thanked his wife, Sorin Vasta, for the help.';
    expect(actorOf(`${kin} He left.`, 'He')).not.toBe('Sorin Vasta');
  });

  it('keep the gender that the first of them told', () => {
    const text = 'Tamsor Delu praised the plan. She left at noon. At night he came back.';
    expect(actorOf(text, 'She')).toBe('Tamsor Delu');
    expect(actorOf(text, 'he')).toBeNull();
  });

  it('go by a first name that stands alone', () => {
    expect(actorOf('In the story Nick lives on a farm. She left at noon.', 'She')).toBeNull();
  });

  it('stay open without anybody of that gender', () => {
    expect(actorOf('Peter Berg praised the plan. She left at noon.', 'She')).toBeNull();
  });

  it('take the one person who bears the office', () => {
    const text = 'Foreign Minister Anna Berg met Peter Hale, a farmer.\n\nIn Oslo the minister praised the plan.';
    expect(actorOf(text, 'the minister')).toBe('Anna Berg');
    expect(
      actorOf(text.replace('a farmer', 'the finance minister').replace('Peter', 'Minister Peter'), 'the minister'),
    ).toBeNull();
  });

  it('take the bearer of an office that is written with capitals', () => {
    const text = 'Prime Minister Anna Berg met Peter Hale, a farmer.\n\nIn Oslo the Prime Minister praised the plan.';
    expect(actorOf(text, 'the Prime Minister')).toBe('Anna Berg');
  });
});

describe('"I"', () => {
  it('is the speaker of the quotation it stands in', () => {
    expect(actorOf('“The road was wet and I saw nothing,” Maria Lopez said on Monday.', 'I')).toBe('Maria Lopez');
  });

  it('is the speaker in the marked part of a mixed quotation, and not in the rest', () => {
    const text = 'Maria Lopez said the road was wet and “I saw nothing at all there.”';
    expect(actorOf(text, 'I')).toBe('Maria Lopez');
    expect(actorOf(text.replaceAll(/[“”]/g, ''), 'I')).toBeNull();
  });

  it('is nobody outside quotations', () => {
    expect(actorOf('I met Maria Lopez on Monday.', 'I')).toBeNull();
  });
});

describe('bad input', () => {
  it('reads thousands of persons of one surname', () => {
    const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu', 'va', 'we', 'xi', 'yo', 'zu'];
    const nameOf = (i: number) => `Ka${syllables[i % 15]}${syllables[Math.floor(i / 15) % 15]}${syllables[i % 13]}`;
    const text = Array.from({ length: 3_000 }, (_, i) => `${nameOf(i)} Berg met Berg.`).join('\n\n');
    const { mentions, actors } = readArticle(toArticle(text, 'en'));
    expect(mentions.filter(({ form }) => form === 'name')).toHaveLength(6_000);
    expect(actors.length).toBeGreaterThan(2_000);
  });

  it.each([
    '',
    '\ud800',
    '“',
    'A',
    '\u202eAnna Berg\u202c said',
    '('.repeat(5_000),
    'Mr. '.repeat(2_000),
    'A.'.repeat(5_000),
  ])('survives %j', (text) => {
    const { mentions } = readArticle(toArticle(text, 'en'));
    const outside = mentions.filter(({ start, end }) => start < 0 || start >= end || end > text.length);
    expect(outside).toEqual([]);
  });
});
