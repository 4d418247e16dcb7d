/** Markdown for people who write: what was said, by article or by who said it, as quotations with their place. */
import { exactOf, noteOf, quotationOf, tagsOf } from '../model.ts';
import type { ExportedAnnotation, Writer } from './writer.ts';

export interface MarkdownOptions {
  by: 'article' | 'actor';
  /** Heading of what nobody named said. */
  nobody: string;
}

/** CommonMark. Nothing that a page wrote becomes markup: its signs are escaped. */
export function markdownWriter({ by, nobody }: MarkdownOptions): Writer {
  const groupOf = ({ annotation, speaker }: ExportedAnnotation) =>
    by === 'article' ? annotation.target[0].source : (speaker?.key ?? '-');
  return {
    tables: ['annotations'],
    order: by,
    head: () => '',
    begin: () => '',
    groupOf,
    rows(_table, rows, { group }) {
      let last = group;
      return (rows as readonly ExportedAnnotation[])
        .map((row) => {
          const isNew = groupOf(row) !== last;
          last = groupOf(row);
          const heading = isNew ? (by === 'article' ? articleHeading(row) : `# ${speakerName(row, nobody)}\n\n`) : '';
          return heading + passage(row) + (by === 'article' ? bySpeaker(row) : inArticle(row)) + remarks(row);
        })
        .join('');
    },
    finish: () => '',
    tail: () => '',
  };
}

function articleHeading({ annotation, article }: ExportedAnnotation): string {
  const address = annotation.target[0].source;
  const title = article?.title || address;
  const about = [article?.byline.join(', '), article?.site, article?.published?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
  return `# ${escaped(title)}\n\n${about ? `${escaped(about)}  \n` : ''}<${toAutolink(address)}>\n\n`;
}

const speakerName = ({ speaker }: ExportedAnnotation, nobody: string) => escaped(speaker?.name ?? nobody);

function passage({ annotation }: ExportedAnnotation): string {
  const lines = exactOf(annotation).split(/\s*[\r\n\u2028\u2029]+\s*/);
  return `${lines.map((line) => `> ${escaped(line)}`).join('\n>\n')}\n\n`;
}

function bySpeaker({ annotation, speaker }: ExportedAnnotation): string {
  const name = speaker?.name ?? quotationOf(annotation)?.source;
  return name ? `— ${escaped(name)}\n\n` : '';
}

function inArticle({ annotation, article }: ExportedAnnotation): string {
  const address = annotation.target[0].source;
  const where = [article?.site, article?.published?.slice(0, 10)].filter(Boolean).join(', ');
  return `[${escaped(article?.title || address)}](<${toAutolink(address)}>)${where ? `, ${escaped(where)}` : ''}\n\n`;
}

function remarks({ annotation }: ExportedAnnotation): string {
  const note = noteOf(annotation);
  const tags = tagsOf(annotation).map((tag) => `\\#${escaped(tag)}`);
  const parts = [
    note
      .split(/\r\n|[\r\n\u2028\u2029]/)
      .map(escaped)
      .join('  \n'),
    tags.join(' '),
  ];
  return parts
    .filter((part) => part.trim())
    .map((part) => `${part}\n\n`)
    .join('');
}

/** Text as text: line breaks are spaces, and every sign that could begin markup has a backslash. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_[\]{}<>()#&~|!$^=]/g, '\\$&')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .trim();
}

/** An address between pointed brackets, from which nothing leads out. */
function toAutolink(address: string): string {
  return address.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
}
