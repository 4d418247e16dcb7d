import { expect, test } from 'vitest';
import { anchorAll } from '../../../../lib/annotation/anchor.ts';
import { parseImport } from '../../../../lib/annotation/formats/import.ts';
import { toW3c } from '../../../../lib/annotation/formats/w3c/annotation.ts';
import { exactOf, noteOf, tagsOf } from '../../../../lib/annotation/model.ts';
import { SOURCE, spanOf, TEXT } from '../../../support/samples.ts';

/** One annotation as Hypothesis's client writes it into its export. */
function row(change: object = {}) {
  return {
    id: 'q3Zb4pGfEe6bYk9vY2Rr1A',
    created: '2023-11-04T09:15:27.913472+00:00',
    updated: '2023-11-05T10:00:00.000001+00:00',
    user: 'acct:reader@hypothes.is',
    user_info: { display_name: 'A Reader' },
    uri: SOURCE,
    text: 'Who will **pay**?',
    tags: ['port', 'budget'],
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: ['acct:reader@hypothes.is'] },
    target: [
      {
        source: SOURCE,
        selector: [
          { type: 'RangeSelector', startContainer: '/p[2]', startOffset: 3, endContainer: '/p[2]', endOffset: 12 },
          { type: 'TextPositionSelector', start: 1893, end: 1902 },
          { type: 'TextQuoteSelector', exact: 'the ferry', prefix: 'She added that ', suffix: ' would go on.' },
        ],
      },
    ],
    document: { title: ['The harbour closes'] },
    links: { html: 'https://hypothes.is/a/q3Zb4pGfEe6bYk9vY2Rr1A' },
    hidden: false,
    flagged: false,
    ...change,
  };
}

const file = (...annotations: object[]) =>
  JSON.stringify(
    {
      export_date: '2024-01-01T00:00:00Z',
      export_userid: 'acct:reader@hypothes.is',
      client_version: '1.1500.0',
      annotations,
    },
    null,
    2,
  );

test('an export of its client comes in with note, tags, times and the title of the page', () => {
  const { format, annotations, articles, refused } = parseImport(file(row()));
  expect([format, refused]).toEqual(['hypothesis', []]);
  const [ours] = annotations;
  expect([exactOf(ours!), noteOf(ours!), tagsOf(ours!)]).toEqual([
    'the ferry',
    'Who will **pay**?',
    ['port', 'budget'],
  ]);
  expect([ours!.created, ours!.modified]).toEqual(['2023-11-04T09:15:27.913Z', '2023-11-05T10:00:00.000Z']);
  expect(articles).toMatchObject([{ source: SOURCE, title: 'The harbour closes', sha256: '' }]);
});

test('its quotes are found in the page, though its positions count in another text', () => {
  const { annotations } = parseImport(file(row()));
  expect(anchorAll(TEXT, annotations)).toMatchObject([{ spans: [spanOf('the ferry')] }]);
});

test('all the rest is kept and goes out as JSON-LD', () => {
  const [ours] = parseImport(file(row())).annotations;
  expect(toW3c(ours!)).toMatchObject({
    canonical: 'https://hypothes.is/a/q3Zb4pGfEe6bYk9vY2Rr1A',
    creator: { id: 'acct:reader@hypothes.is', name: 'A Reader' },
    hypothesis: { group: '__world__', permissions: { read: ['group:__world__'] }, hidden: false },
  });
  expect(JSON.stringify(toW3c(ours!))).toContain('RangeSelector');
});

test('what is no passage is named with its line: a reply, a note on the whole page, a row that is none', () => {
  const text = file(row({ references: ['x'] }), row({ id: 'b', target: [{ source: SOURCE }] }), [], row({ id: 'c' }));
  const { annotations, refused } = parseImport(text);
  expect(annotations).toHaveLength(1);
  expect(refused.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'annotations[0] is a reply to another annotation',
    'annotations[1] is about the page as a whole: it quotes no words of it',
    'annotations[2] is no annotation',
  ]);
  const lines = text.split('\n');
  expect(refused.map(({ line }) => lines[line! - 1]!.trim())).toEqual(['{', '{', '[],']);
});

test('the answer of its API and a bare list come in too', () => {
  expect(parseImport(JSON.stringify({ total: 1, rows: [row()] })).annotations).toHaveLength(1);
  expect(parseImport(JSON.stringify([row()])).annotations).toHaveLength(1);
});
