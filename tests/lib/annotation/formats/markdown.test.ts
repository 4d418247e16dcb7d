import { type Node, Parser } from 'commonmark';
import { expect, test } from 'vitest';
import { markdownWriter } from '../../../../lib/annotation/formats/markdown.ts';
import type { Annotation, ArticleRecord } from '../../../../lib/annotation/model.ts';
import { toTables, writeAll } from '../../../support/library-files.ts';
import { MARIA, SOURCE, sampleAnnotation, sampleArticle, sampleQuotation } from '../../../support/samples.ts';

function written(by: 'article' | 'actor', annotations: Annotation[], article: Partial<ArticleRecord> = {}) {
  const tables = toTables({
    articles: [sampleArticle(article)],
    annotations,
    rejections: [],
    decisions: [],
    changes: [],
  });
  const rows = tables.annotations.map((row) => ({ ...row, speaker: row.annotation.body.length ? MARIA : null }));
  return writeAll(markdownWriter({ by, nobody: 'Nobody named' }), { ...tables, annotations: rows });
}

/** The kinds of nodes that a reader of CommonMark sees, and the text of some. */
function seen(text: string) {
  const kinds = new Set<string>();
  const texts: Record<string, string[]> = {};
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering) continue;
    kinds.add(event.node.type);
    const parent: Node | null = event.node.parent;
    if (event.node.type !== 'text' || !parent) continue;
    texts[parent.type] = [...(texts[parent.type] ?? []), event.node.literal ?? ''];
  }
  return { kinds, texts };
}

test('by article: the title once, then what was said in it', () => {
  expect(written('article', [sampleQuotation(1, { note: 'Ask her.', tags: ['port'] }), sampleAnnotation(2)])).toBe(
    `# The harbour closes

Ann Reed · The Harbour News · 2026-11-21  
<${SOURCE}>

> “We cannot keep it open,”

— Maria Lopez

Ask her.

\\#port

> the ferry

`,
  );
});

test('by actor: the name once, then what they said and where', () => {
  const text = written('actor', [sampleQuotation(1), sampleQuotation(2), sampleAnnotation(3)]);
  expect(text.match(/^# .*$/gm)).toEqual(['# Maria Lopez', '# Nobody named']);
  expect(text).toContain(`[The harbour closes](<${SOURCE}>), The Harbour News, 2026-11-21`);
});

test('nothing that a page wrote becomes markup', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](//evil.example/p.png)',
    '# heading',
    '- item',
    '1. item',
    '> more',
    '```js',
    '<javascript:alert(1)>',
    '&lt;b&gt;',
    '**bold** _it_ ~~x~~',
    '| a | b |',
    '***',
    '    code',
    'a\n\n<script>alert(1)</script>',
    '[ref]: https://evil.example',
    'x\n===',
    '\\<b>',
  ];
  const usual = seen(written('article', [sampleQuotation(1, { note: 'n', tags: ['t'] })])).kinds;
  for (const words of hostile) {
    const annotation = sampleQuotation(1, { note: words, tags: [words] });
    const target = {
      ...annotation.target[0],
      selector: [{ type: 'TextQuoteSelector' as const, exact: words, prefix: '', suffix: '' }],
    };
    const text = written('article', [{ ...annotation, target: [target] }], {
      title: words,
      byline: [words],
      site: words,
    });
    const { kinds, texts } = seen(text);
    expect([...kinds].filter((kind) => !usual.has(kind) && kind !== 'softbreak' && kind !== 'linebreak')).toEqual([]);
    const heading = (texts.heading ?? []).join('').replace(/\s+/g, ' ');
    expect(heading.trim()).toBe(words.replace(/\s+/g, ' ').trim());
  }
});
