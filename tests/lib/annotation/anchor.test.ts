import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import {
  type Anchoring,
  anchor,
  anchorAll,
  anchorAllWithRests,
  createAnchorer,
} from '../../../lib/annotation/anchor.ts';
import { annotate } from '../../../lib/annotation/annotate.ts';
import { fold } from '../../../lib/annotation/fold.ts';
import type { Annotation, Selector } from '../../../lib/annotation/model.ts';
import type { Span } from '../../../lib/text/span.ts';
import { idOf, SOURCE, spanOf, timeOf } from '../../support/samples.ts';
import { PASSAGES, STORY, STORY_TEXT } from '../../support/story.ts';

function annotationOf(text: string, ...spans: Span[]): Annotation {
  return annotate({ text, spans, source: SOURCE, colour: 'sky' }, { id: idOf(1), now: timeOf(1) });
}

const saved = (words: string, text = STORY_TEXT) => annotationOf(text, spanOf(words, text));

/** The words on which the annotation now lies, "orphan" when it lies nowhere. */
function wordsOf(text: string, anchoring: Anchoring): string | string[] {
  if (anchoring.state === 'orphan') return 'orphan';
  const words = anchoring.spans.map(({ start, end }) => text.slice(start, end));
  return words.length === 1 ? (words[0] as string) : words;
}

const found = (words: string, now: string) => wordsOf(now, anchor(now, saved(words)));
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
      expect(fold([wordsOf(now, anchoring)].flat().join('')).text).toBe(fold(words).text);
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
    expect(found(words, now)).toEqual(['and left before it ended.', 'The council says that the causeway']);
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

group('words that stand several times', () => {
  const nth = (text: string, words: string, n: number): Span => {
    let start = -1;
    for (let k = 0; k < n; k += 1) start = text.indexOf(words, start + 1);
    return { start, end: start + words.length };
  };

  test.each([1, 2, 3])('a name keeps to its own sentence (%s)', (n) => {
    const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Harding', n));
    const now = `${STORY[8]}\nHarding\n${STORY_TEXT.replace('a fisherman', 'the fisherman').replace(' It ', ' it ')}`;
    const offset = STORY[8]!.length + '\nHarding\n'.length;
    const expected = nth(now.slice(offset), 'Harding', n);
    const spans = [{ start: expected.start + offset, end: expected.end + offset }];
    expect(anchor(now, annotation)).toEqual({ state: 'exact', spans });
  });

  test('a name is an orphan when its own sentence is gone and its other ones stand', () => {
    const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Lopez', 2));
    expect(anchor(STORY.filter((_, i) => i !== 5).join('\n'), annotation)).toEqual({ state: 'orphan' });
  });

  test('a sentence repeated in a box above keeps to its place', () => {
    const words = 'Lopez told reporters that the decision was final.';
    const now = `Key points\n${words}\nA museum has asked for its bell.\n${STORY_TEXT}\nRead also\n${words}`;
    const [start] = [now.indexOf(`ferry. ${words}`) + 'ferry. '.length];
    expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
  });

  test('a sentence that opens its paragraph keeps to it when a box with the same words comes between', () => {
    const words = 'The county will sell the boat.';
    const now = STORY_TEXT.replace(
      `\n${words}`,
      `\n${words}\nWhat else is new\nThe weather stays dry until the weekend.\n${words}`,
    );
    const start = now.lastIndexOf(words);
    expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
  });

  test('context tells more than nearness', () => {
    const words = PASSAGES[0]!;
    const far = 'A word from our readers about winter on the coast. '.repeat(20);
    const edited = STORY_TEXT.replace('for ninety years', 'for ninety-one years');
    const now = `${STORY[0]}\nWhat you need to know: the ferry ${words}.\n${far}\n${edited}`;
    const start = now.lastIndexOf(words);
    expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
  });

  test('one neighbour is not enough for a name', () => {
    const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Lopez', 2));
    const others = [
      'Lopez told reporters that the decision was hers.',
      'many times as many people as the ferry. Lopez left.',
    ];
    for (const other of others) {
      expect(anchor(STORY.map((p, i) => (i === 5 ? other : p)).join('\n'), annotation)).toEqual({ state: 'orphan' });
    }
  });

  test('a box that begins with the same letters as the passage does not draw its beginning away', () => {
    const now = STORY_TEXT.replace('\nIslanders', '\nIs your ferry late? Tell us\nIslanders');
    const start = now.indexOf('Islanders');
    const anchoring = anchor(now, saved('Islanders'));
    expect(anchoring).toEqual({ state: 'exact', spans: [{ start, end: start + 'Islanders'.length }] });
  });

  test.each([0, 2, 4])('of equal places that were edited the nearest to the old one is taken (%s)', (n) => {
    const line = 'Read the rules before you write to the editor of this paper.';
    const apart = Array.from({ length: 5 }, (_, i) => `${line}\n${i} ${`${i}${i}${i} `.repeat(400)}`);
    const start = apart.slice(0, n).join('\n').length + Math.min(n, 1);
    const annotation = annotationOf(apart.join('\n'), { start, end: start + line.length });
    const [quote, position] = annotation.target[0].selector;
    annotation.target[0].selector = [{ ...quote!, prefix: '', suffix: '' } as Selector, position!];
    const now = `Updated.\n${apart.join('\n').replaceAll('of this paper.', 'of this paper!')}`;
    expect(anchor(now, annotation)).toMatchObject({
      state: 'edited',
      spans: [{ start: start + 9, end: start + 9 + line.length }],
    });
  });

  test('of equal places the nearest to the old one is taken', () => {
    const line = 'Read the rules before you write to the editor.';
    const text = Array.from({ length: 9 }, () => line).join('\n');
    const start = (line.length + 1) * 4;
    const anchoring = anchor(`x\n${text}`, annotationOf(text, { start, end: start + line.length }));
    expect(anchoring).toEqual({ state: 'exact', spans: [{ start: start + 2, end: start + 2 + line.length }] });
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
    expect(wordsOf(shorter, anchor(shorter, annotation))).toBe(PASSAGES[1]);
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
    expect(wordsOf(STORY_TEXT, anchor(STORY_TEXT, bare(PASSAGES[0]!, '')))).toBe(PASSAGES[0]);
    expect(anchor(STORY_TEXT, bare('Lopez', '')).state).toBe('orphan');
    expect(wordsOf(STORY_TEXT, anchor(STORY_TEXT, bare('Kestrel', 'of the first boat, the ')))).toBe('Kestrel');
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
      expect(wordsOf(now, anchor(now, annotation))).toBe(words.replace(was, is));
      expect(anchor(text.replace(words, ''), annotation).state).toBe('orphan');
    }
  });
});

group('properties', () => {
  const word = fc.constantFrom(...STORY_TEXT.split(/\s+/).slice(0, 60), 'naïve', '—', '“so”', '安全', '😀', 'ﬁre');
  const prose = fc.array(word, { minLength: 1, maxLength: 160 }).map((words) => words.join(' '));
  const part = (text: string, a: number, b: number): Span => {
    const [low, high] = [a % (text.length + 1), b % (text.length + 1)];
    return { start: Math.min(low, high), end: Math.max(low, high) };
  };

  test('a described span is found where it is', () => {
    const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const span = part(text, a, b);
        fc.pre(span.start < span.end);
        expect(anchor(text, annotationOf(text, span))).toEqual({ state: 'exact', spans: [span] });
      }),
    );
  }, 60_000);

  test('a passage is found on its own words or not at all, whatever is put around it', () => {
    fc.assert(
      fc.property(prose, prose, prose, fc.nat(), fc.nat(), (text, before, after, a, b) => {
        const span = part(text, a, b);
        const words = text.slice(span.start, span.end);
        fc.pre(words.trim() === words && words.length > 0);
        const now = `${before}\n${text}\n${after}`;
        const anchoring = anchor(now, annotationOf(text, span));
        if (anchoring.state === 'exact')
          expect(fold([wordsOf(now, anchoring)].flat().join('')).text).toBe(fold(words).text);
        if (words.length >= 40) expect(anchoring.state).not.toBe('orphan');
      }),
    );
  }, 60_000);

  test('the batch answers as one by one', () => {
    const now = STORY_TEXT.replace('1 April', '2 May').replace(STORY[6]!, '');
    const annotations = PASSAGES.map((words) => saved(words));
    const anchorer = createAnchorer(now);
    expect(anchorAll(now, annotations)).toEqual(annotations.map((annotation) => anchor(now, annotation)));
    expect(annotations.map((annotation) => anchorer.anchor(annotation))).toEqual(anchorAll(now, annotations));
  });

  test('rests change nothing, and there are many of them', async () => {
    const now = STORY_TEXT.replace('1 April', '2 May').replace(STORY[6]!, '').repeat(40);
    const annotations = PASSAGES.map((words) => saved(words));
    let rests = 0;
    const rest = () => {
      rests += 1;
      return rests % 3 ? null : Promise.resolve();
    };
    expect(await anchorAllWithRests(now, annotations, rest)).toEqual(anchorAll(now, annotations));
    expect(rests).toBeGreaterThan(PASSAGES.length * 2);
  });
});

group('long and hostile texts end in reasonable time', () => {
  const hostile: Record<string, string> = {
    'one letter': 'a'.repeat(2_000_000),
    'one word': 'Lopez '.repeat(300_000),
    'small change': Array.from({ length: 30_000 }, (_, i) => `Item ${i} of the list`).join('\n'),
    'the story again and again': `${STORY_TEXT}\n`.repeat(1_000),
    'marks alone': '“'.repeat(500_000),
  };
  test.each(Object.keys(hostile))(
    '%s',
    (name) => {
      const now = hostile[name] as string;
      const states = anchorAll(now, [...PASSAGES.map((words) => saved(words)), saved(STORY_TEXT)]);
      expect(states).toHaveLength(PASSAGES.length + 1);
      const state = name === 'the story again and again' ? 'exact' : 'orphan';
      expect(new Set(states.map((one) => one.state))).toEqual(new Set([state]));
    },
    60_000,
  );

  test('a highlight of a whole long article survives edits', () => {
    const text = Array.from({ length: 400 }, (_, i) => `${i}. ${STORY[i % 9]!.replace('ferry', `ferry ${i}`)}`).join(
      '\n',
    );
    const span = { start: text.indexOf('\n') + 1, end: text.lastIndexOf('\n') };
    const now = `Updated.\n${text.replaceAll('7', 'seven').replaceAll('Tuesday', 'Wednesday')}`;
    const anchoring = anchor(now, annotationOf(text, span));
    expect(anchoring.state).toBe('edited');
    const words = wordsOf(now, anchoring) as string;
    expect([words.slice(0, 12), words.slice(-30)]).toEqual([
      '1. By Ann Re',
      now.slice(0, now.lastIndexOf('\n')).slice(-30),
    ]);
  });
});
