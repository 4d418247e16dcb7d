/** The rows of an export, table by table and batch by batch, in an order that depends on the rows alone. */
import type { ExportedAnnotation, ExportTables, RowOrder, Table } from '../annotation/formats/writer.ts';
import type { ArticleRecord, Rejection } from '../annotation/model.ts';
import type { ExportWhat as AnyExport } from '../library-messages.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Stock, selectRows } from './catalogue/select.ts';
import type { Database } from './database.ts';
import { speakerOf } from './questions.ts';
import { RowReader } from './row-reader.ts';
import { isLiving } from './rows.ts';

/** What is exported from the library as it is now. */
type ExportWhat = Exclude<AnyExport, { is: 'before-update' | 'readable' }>;

export interface Batch<Row> {
  rows: Row[];
  /** For the next batch; null with the last one. */
  after: string | null;
}

/** What is exported, in order: the sources and annotations of it. */
interface Plan {
  key: string;
  /** The same for every order. */
  of: string;
  rows: Uint32Array;
  reader: RowReader;
  /** Those that rows were joined with lately. */
  articles: Map<string, ArticleRecord | null>;
  sources: string[];
  /** The annotations by id, once they were asked for: hardly any library has changes to be told of. */
  ids?: ReadonlySet<string>;
  /** All articles of the export in order, once they were asked for. */
  listed?: string[];
}

/** Articles that are held to be joined with rows: some megabytes. */
const MOST_ARTICLES = 10_000;

interface Asked {
  table: Table;
  order: RowOrder;
  after: string | null;
  limit: number;
}

export class ExportRows {
  private plan: Plan | null = null;
  /** The annotations behind those that were asked for last: they come from the disk while those are written and sent. */
  private ahead: { key: string; batch: Promise<Batch<ExportedAnnotation>> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  /** How many annotations it is. */
  async total(what: ExportWhat): Promise<number> {
    const stock = await this.catalogue.stock();
    // A count has no order, and the plan of another would be made anew for every piece.
    const known = this.plan?.of === this.keyOf(what) ? this.plan : this.planOf(stock, what, 'time');
    return known.rows.length;
  }

  async rowsAfter<T extends Table>(what: ExportWhat, asked: Asked & { table: T }): Promise<Batch<ExportTables[T]>> {
    const { table, order, after, limit } = asked;
    const stock = await this.catalogue.stock();
    const plan = this.planOf(stock, what, order);
    if (table === 'annotations')
      return (await this.annotationsAfter(stock, plan, asked)) as Batch<ExportTables[typeof table]>;
    if (table === 'articles') {
      plan.listed ??= await this.sourcesOf(what, plan);
      const { rows, next } = sliceOf(plan.listed, after, limit);
      const found = await this.database.articles.bulkGet(rows);
      return { rows: found.filter((article) => article !== undefined) as ExportTables[T][], after: next };
    }
    const list = (await this.smallTable(table, what, plan)) as ExportTables[T][];
    const { rows, next } = sliceOf(list, after, limit);
    return { rows, after: next };
  }

  private keyOf(what: ExportWhat): string {
    return `${this.catalogue.version} ${JSON.stringify(what)}`;
  }

  private planOf(stock: Stock, what: ExportWhat, order: RowOrder): Plan {
    const of = this.keyOf(what);
    const key = `${order} ${of}`;
    if (this.plan?.key !== key) {
      const made = makePlan(stock, what, order);
      const reader = new RowReader(this.database, stock.columns, order, made.rows);
      this.plan = { ...made, reader, articles: new Map(), key, of };
    }
    return this.plan;
  }

  /** The key says what the library was: after a change nothing that was read before it is given out. */
  private async annotationsAfter(stock: Stock, plan: Plan, asked: Asked): Promise<Batch<ExportedAnnotation>> {
    const read = async (after: string | null): Promise<Batch<ExportedAnnotation>> => {
      const { rows, next } = batchOf(plan.rows, after, asked.limit, (row) => stock.columns.ids[row] as string);
      return { rows: await this.annotationsOf(stock, plan, rows), after: next };
    };
    const keyOf = (after: string | null) => `${after} ${asked.limit} ${plan.key}`;
    const ready = this.ahead?.key === keyOf(asked.after) ? this.ahead.batch : null;
    this.ahead = null;
    const batch = await (ready ?? read(asked.after));
    if (batch.after !== null) {
      this.ahead = { key: keyOf(batch.after), batch: read(batch.after) };
      // Whoever asks for it hears of it; perhaps nobody does.
      this.ahead.batch.catch(() => {});
    }
    return batch;
  }

  private async annotationsOf(stock: Stock, plan: Plan, rows: readonly number[]): Promise<ExportedAnnotation[]> {
    const found = (await plan.reader.read(rows)).filter(isLiving);
    const articles = await this.articlesOf(plan, new Set(found.map(({ source }) => source)));
    return found.map(({ annotation, source }) => ({
      annotation,
      article: articles.get(source) ?? null,
      speaker: speakerOf(annotation, stock.aliases),
    }));
  }

  /** By actor, every piece has rows of hundreds of articles, and the next one of mostly the same. */
  private async articlesOf({ articles }: Plan, sources: ReadonlySet<string>): Promise<Plan['articles']> {
    const missing = Array.from(sources).filter((source) => !articles.has(source));
    if (articles.size + missing.length > MOST_ARTICLES)
      for (const source of articles.keys()) if (!sources.has(source)) articles.delete(source);
    const found = await this.database.articles.bulkGet(missing);
    missing.forEach((source, i) => {
      articles.set(source, found[i] ?? null);
    });
    return articles;
  }

  /** The articles that the annotations and rejections of an export belong to, in order. */
  private async sourcesOf(what: ExportWhat, plan: Plan): Promise<string[]> {
    const own = (await this.smallTable('rejections', what, plan)) as Rejection[];
    return [...new Set([...plan.sources, ...own.map(({ source }) => source)])].sort();
  }

  /** Tables that fit into memory: one row a decision of the reader. */
  private async smallTable(
    table: Exclude<Table, 'annotations' | 'articles'>,
    what: ExportWhat,
    plan: Plan,
  ): Promise<unknown[]> {
    const { rejections, decisions, changes } = this.database;
    const rejected = what.is === 'selection' ? [] : await rejections.orderBy('[source+exact]').toArray();
    const own = what.is === 'article' ? rejected.filter(({ source }) => source === what.source) : rejected;
    if (table === 'rejections') return own;
    if (table === 'decisions') {
      if (what.is !== 'all') return [];
      const all = (await decisions.toArray()).map(({ id: _, ...decision }) => decision);
      return all.sort((a, b) => compare(a.is, b.is) || compare(a.key, b.key) || compare(a.name, b.name));
    }
    const all = await changes.orderBy('seen').toArray();
    if (!all.length) return [];
    const { columns } = await this.catalogue.stock();
    plan.ids ??= new Set(Array.from(plan.rows, (row) => columns.ids[row] as string));
    return all.filter(({ annotation }) => plan.ids?.has(annotation));
  }
}

/** A list that is in memory; `after` is how many of it were written. */
function sliceOf<T>(list: readonly T[], after: string | null, limit: number): { rows: T[]; next: string | null } {
  const from = Number(after ?? 0);
  return { rows: list.slice(from, from + limit), next: from + limit < list.length ? String(from + limit) : null };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function makePlan(stock: Stock, what: ExportWhat, order: RowOrder): Pick<Plan, 'rows' | 'sources'> {
  const { columns, aliases } = stock;
  const byTime = rowsOf(stock, what);
  const sources = Array.from(byTime, (row) => columns.sourceOf(row));
  const about = { sources: [...new Set(sources)] };
  if (order === 'time') return { ...about, rows: byTime };
  const names = columns.actors.list.map((one) => aliases.of(one).name);
  const actors = Array.from(byTime, (row) => names[columns.firstActor(row)] ?? LAST);
  const keys = order === 'article' ? sources : actors;
  const places = Uint32Array.from(byTime, (_, i) => i);
  places.sort((a, b) => compare(keys[a] as string, keys[b] as string) || a - b);
  return { ...about, rows: places.map((place) => byTime[place] as number) };
}

/** Behind every name: what nobody named said comes last. */
const LAST = '\uffff\uffff';

function rowsOf(stock: Stock, what: ExportWhat): Uint32Array {
  if (what.is === 'all') return stock.columns.order().slice();
  if (what.is === 'article') return selectRows(stock, { source: what.source });
  if ('filter' in what) return selectRows(stock, what.filter);
  const wanted = new Set(what.ids.map((id) => stock.columns.find(id)));
  return stock.columns.order().filter((row) => wanted.has(row));
}

/**
 * The rows behind `after`. The library may have changed since it was given: then its row is looked for, and where that is
 * gone, its place counts.
 */
function batchOf(
  rows: Uint32Array,
  after: string | null,
  limit: number,
  idOf: (row: number) => string,
): { rows: number[]; next: string | null } {
  const [place = '-1', id = ''] = after?.split(' ') ?? [];
  let from = Number(place) + 1;
  if (after !== null && idOf(rows[from - 1] as number) !== id) {
    const found = rows.findIndex((row) => idOf(row) === id);
    if (found >= 0) from = found + 1;
  }
  const batch = Array.from(rows.subarray(from, from + limit));
  const last = from + batch.length - 1;
  const hasMore = last + 1 < rows.length;
  return { rows: batch, next: hasMore ? `${last} ${idOf(rows[last] as number)}` : null };
}
