import { expect, describe as group, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import { fold } from '../../../lib/annotation/fold.ts';
import type { Annotation } from '../../../lib/annotation/model.ts';
import { annotationOf, found, saved, wordsOf } from '../../support/anchored.ts';
import { spanOf } from '../../support/samples.ts';
import { PASSAGES, STORY, STORY_TEXT } from '../../support/story.ts';

const paragraphs = (change: (paragraph: string, index: number) => string | string[]) =>
  STORY.flatMap(change).join('\n');

group('a page that says the same', () => {
  test.each(PASSAGES)('unchanged: %s', (words) => {
    expect(anchor(STORY_TEXT, saved(words))).toEqual({ state: 'exact', spans: [spanOf(words, STORY_TEXT)] });
  });

  const again: Record<string, string> = {
    'with a notice above it': `We use cookies.\nAccept\n${STORY_TEXT}`,
    'with paragraphs put in': paragraphs((p, i) => (i % 2 ? [p, 'Advertisement'] : p)).replace(
      /(left before it ended\.)\nAdvertisement/,
      '$1',
    ),
    'with other white space': STORY_TEXT.replace(/ (?=[a-m])/g, '\u00a0 ').replace(/\. /g, '.\n   '),
    'with plain typography': STORY_TEXT.replace(/[“”]/g, '"').replace(/ - /g, '—').replace('…', '...'),
    'with soft hyphens and decomposed accents': STORY_TEXT.normalize('NFD').replace(/\p{L}{7,}/gu, (w) =>
      [w.slice(0, 4), w.slice(4)].join('\u00ad'),
    ),
    'without its heading': STORY.slice(2).join('\n'),
    'with its paragraphs far apart': STORY.join('\n\n \n'),
  };
  for (const [what, now] of Object.entries(again)) {
    test.each(PASSAGES)(`${what}: %s`, (words) => {
      const anchoring = anchor(now, saved(words));
      expect(anchoring.state).toBe('exact');
      expect(fold(wordsOf(now, anchoring).join('')).text).toBe(fold(words).text);
    });
  }
});

group('a page whose words were edited', () => {
  const edits: [words: string, was: string, is: string, now: string][] = [
    [
      PASSAGES[0]!,
      '1 April',
      '3 May',
      'will make its last crossing on 3 May, the county council decided on Tuesday night',
    ],
    [PASSAGES[1]!, 'But we cannot', 'We can not', '“We can not pay for a boat that sails half empty.”'],
    [PASSAGES[1]!, 'sails half empty', 'sails nearly empty', '“But we cannot pay for a boat that sails nearly empty.”'],
    ['Kestrel', 'Kestrel', 'Kestral', 'Kestral'],
    [PASSAGES[6]!, 'there too', 'there as well', 'Lopez said that she would be there as well.'],
    [
      PASSAGES[0]!,
      'the county council decided',
      'councillors decided',
      'will make its last crossing on 1 April, councillors decided on Tuesday night',
    ],
  ];
  test.each(edits)('%s: "%s" became "%s"', (words, was, is, expected) => {
    const now = `Updated.\n${STORY_TEXT.replace(was, is)}`;
    expect(now).not.toBe(`Updated.\n${STORY_TEXT}`);
    expect([anchor(now, saved(words)).state, found(words, now)]).toEqual(['edited', expected]);
  });

  test('both wordings and what lies between them are told', () => {
    const words = PASSAGES[1]!;
    const now = STORY_TEXT.replace('sails half empty', 'sails nearly empty');
    expect(anchor(now, saved(words))).toMatchObject({
      now: words.replace('half', 'nearly'),
      changes: [
        { kind: 'same', text: '“But we cannot pay for a boat that sails ' },
        { kind: 'gone', text: 'half' },
        { kind: 'new', text: 'nearly' },
        { kind: 'same', text: ' empty.”' },
      ],
    });
  });

  test('the letters at its edge that an edit took are whole words again', () => {
    const now = STORY_TEXT.replace('every hour, she said', 'each hour, she added');
    expect(found('every hour, she said', now)).toBe('each hour, she added');
  });
});

group('a page on which something was put into the passage', () => {
  test('is marked around it', () => {
    const words = PASSAGES[4]!;
    const now = STORY_TEXT.replace(
      'before it ended.\n',
      'before it ended.\nRelated: Ten bridges to see\nAdvertisement\n',
    );
    expect(wordsOf(now, anchor(now, saved(words)))).toEqual([
      'and left before it ended.',
      'The council says that the causeway',
    ]);
    expect(anchor(now, saved(words)).state).toBe('exact');
  });
});

group('a passage that is gone', () => {
  test.each(PASSAGES)('with its paragraph: %s', (words) => {
    const parts = words.split('\n');
    const now = STORY.filter((p) => !parts.some((part) => p.includes(part))).join('\n');
    expect(found(words, now)).toBe('orphan');
  });

  test('from a paragraph that stands', () => {
    expect(found(PASSAGES[1]!, STORY_TEXT.replace(` ${PASSAGES[1]}`, ''))).toBe('orphan');
    expect(found('Kestrel', STORY_TEXT.replace(', the Kestrel', ''))).toBe('orphan');
  });

  test('and stands for another one now', () => {
    const now = STORY_TEXT.replace(PASSAGES[1]!, '“The causeway carries everybody who wants to travel now.”');
    expect(found(PASSAGES[1]!, now)).toBe('orphan');
    expect(found('Kestrel', STORY_TEXT.replace('Kestrel', 'Osprey'))).toBe('orphan');
  });

  test('from a page that speaks of something else', () => {
    const other = 'Snow fell on the hills last night. Schools stay closed. '.repeat(200);
    for (const words of PASSAGES) expect(found(words, other)).toBe('orphan');
    expect(found(PASSAGES[0]!, '')).toBe('orphan');
  });
});

group('annotations of several parts, and odd ones', () => {
  const parts = () => [spanOf('“Nobody wanted this,”', STORY_TEXT), spanOf(PASSAGES[1]!, STORY_TEXT)];

  test('all parts are found', () => {
    const now = `Updated.\n${STORY_TEXT}`;
    const anchoring = anchor(now, annotationOf(STORY_TEXT, ...parts()));
    expect(anchoring.state).toBe('exact');
    expect(wordsOf(now, anchoring)).toEqual(['“Nobody wanted this,”', PASSAGES[1]]);
  });

  test('it is edited when the smaller part is gone, an orphan when the greater is', () => {
    const annotation = annotationOf(STORY_TEXT, ...parts());
    const shorter = STORY_TEXT.replace('“Nobody wanted this,” said', 'So spoke');
    expect(wordsOf(shorter, anchor(shorter, annotation))).toEqual([PASSAGES[1]]);
    expect(anchor(shorter, annotation).state).toBe('edited');
    expect(anchor(STORY_TEXT.replace(PASSAGES[1]!, 'She left.'), annotation)).toEqual({ state: 'orphan' });
  });

  test('a position without words is not believed', () => {
    const annotation = saved('Kestrel');
    annotation.target[0].selector = annotation.target[0].selector.slice(1);
    expect(anchor(STORY_TEXT, annotation)).toEqual({ state: 'orphan' });
  });

  test('words without a position are found by their context, and alone when they are long enough', () => {
    const bare = (words: string, context: string): Annotation => {
      const annotation = saved(words);
      const quote = { type: 'TextQuoteSelector', exact: words, prefix: context, suffix: '' } as const;
      return { ...annotation, target: [{ ...annotation.target[0], selector: [quote] }] };
    };
    expect(wordsOf(STORY_TEXT, anchor(STORY_TEXT, bare(PASSAGES[0]!, '')))).toEqual([PASSAGES[0]]);
    expect(anchor(STORY_TEXT, bare('Lopez', '')).state).toBe('orphan');
    const byContext = anchor(STORY_TEXT, bare('Kestrel', 'of the first boat, the '));
    expect(wordsOf(STORY_TEXT, byContext)).toEqual(['Kestrel']);
  });

  test('scripts without spaces, and from right to left', () => {
    const chinese =
      '市议会周二晚决定,连接布兰诺克岛与大陆九十年的渡轮将于四月一日停航。玛丽亚·洛佩斯说,没有人希望看到这样的结果,但是我们无力负担半空的船。渔民们坐满了旁听席。';
    const arabic =
      'قرر مجلس المقاطعة مساء الثلاثاء إيقاف العبارة التي تربط الجزيرة بالبر منذ تسعين عاما. وقالت ماريا لوبيز إن أحدا لم يرغب في ذلك، لكننا لا نستطيع أن ندفع ثمن قارب نصف فارغ.';
    for (const [text, words, was, is] of [
      [chinese, '没有人希望看到这样的结果,但是我们无力负担半空的船', '无力负担', '无法负担'],
      [arabic, 'إن أحدا لم يرغب في ذلك، لكننا لا نستطيع أن ندفع ثمن قارب نصف فارغ', 'نستطيع', 'نقدر'],
    ] as const) {
      const annotation = annotationOf(text, spanOf(words, text));
      const now = `x\n${text.replace(was, is)}`;
      expect(wordsOf(now, anchor(now, annotation))).toEqual([words.replace(was, is)]);
      expect(anchor(text.replace(words, ''), annotation).state).toBe('orphan');
    }
  });
});
