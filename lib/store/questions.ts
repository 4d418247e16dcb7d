/** Answers to what the library page asks: the catalogue says which rows, the database gives them. */

import { foldedName } from '../annotation/decision-id.ts';
import type { ActorReference, Annotation } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type {
  ActorCard,
  AliasPreview,
  Facets,
  LibraryActor,
  LibraryProtocol,
  LibraryRow,
  Selection,
} from '../library-messages.ts';
import { Aliases, type Merge, mergeDecisions, type Split, splitDecisions } from './aliases.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import {
  actorCardOf,
  actorsByName,
  type Group,
  type Listing,
  listingOf,
  previewOf,
  type Question,
} from './catalogue/listing.ts';
import { facetsOf, type Stock, selectRows } from './catalogue/select.ts';
import type { Database } from './database.ts';
import { lastChanges } from './evidence.ts';
import { isLiving } from './rows.ts';

type Page = { offset: number; limit: number };
type Pair = LibraryProtocol['mergeActors']['request'];
type Parting = LibraryProtocol['splitActor']['request'];

export class Questions {
  /** The last listing: the next page of it needs no new search. */
  private last: { key: string; listing: Listing } | null = null;

  constructor(
    private readonly database: Database,
    readonly catalogue: Catalogue,
  ) {}

  private async listing(question: Question): Promise<{ stock: Stock; listing: Listing }> {
    const stock = await this.catalogue.stock();
    const key = `${this.catalogue.version} ${JSON.stringify(question)}`;
    if (this.last?.key !== key) this.last = { key, listing: listingOf(stock, question) };
    return { stock, listing: this.last.listing };
  }

  async rows({ offset, limit, ...question }: Question & Page): Promise<{ total: number; rows: LibraryRow[] }> {
    const { stock, listing } = await this.listing(question);
    const wanted = Array.from(listing.rows.subarray(offset, offset + limit), (row) => stock.columns.ids[row] as string);
    const groups = groupsFrom(listing.groups, offset, wanted.length);
    const found = await this.database.annotations.bulkGet(wanted);
    const changes = await lastChanges(
      this.database,
      found.flatMap((row) => (row?.changed ? [row.id] : [])),
    );
    const articles = await this.articlesOf(found.flatMap((row) => (row ? [row.source] : [])));
    const rows = found.flatMap((row, i): LibraryRow[] => {
      // Deleted since it was listed: the next question knows.
      if (!row || !isLiving(row)) return [];
      const article = articles.get(row.source) ?? { ...UNKNOWN, source: row.source };
      const group = groups[i] ?? null;
      const label = question.group === 'article' ? article.title : (group?.label ?? '');
      return [
        {
          annotation: row.annotation,
          article,
          speaker: speakerOf(row.annotation, stock.aliases),
          group: group && { ...group, label },
          change: changes.get(row.id) ?? null,
        },
      ];
    });
    return { total: listing.rows.length, rows };
  }

  private async articlesOf(sources: readonly string[]): Promise<Map<string, LibraryRow['article']>> {
    const articles = await this.database.articles.bulkGet([...new Set(sources)]);
    return new Map(
      articles.flatMap((article) => {
        if (!article) return [];
        const { source, title, site, byline, published, language } = article;
        return [[source, { source, title, site, byline, published, language }] as const];
      }),
    );
  }

  async groups(question: Question): Promise<number[]> {
    const { listing } = await this.listing(question);
    return listing.groups.map(({ count }) => count);
  }

  async ids({ offset, limit, ...question }: Question & Page): Promise<string[]> {
    const { stock, listing } = await this.listing(question);
    return Array.from(listing.rows.subarray(offset, offset + limit), (row) => stock.columns.ids[row] as string);
  }

  async idsOf(selection: Selection): Promise<string[]> {
    if ('ids' in selection) return selection.ids;
    const stock = await this.catalogue.stock();
    return Array.from(selectRows(stock, selection.filter), (row) => stock.columns.ids[row] as string);
  }

  async facets(filter: Question['filter']): Promise<Facets> {
    return facetsOf(await this.catalogue.stock(), filter);
  }

  async actorCard(key: string): Promise<ActorCard> {
    return actorCardOf(await this.catalogue.stock(), key);
  }

  async actors(query: string, limit: number): Promise<LibraryActor[]> {
    return actorsByName(await this.catalogue.stock(), query, limit);
  }

  /** Whom keys mean, in the words of the library or of the page that asks. @throws "not-found" */
  private async actorOf(key: string, known: readonly ActorReference[] = []): Promise<ActorReference> {
    const { columns, aliases } = await this.catalogue.stock();
    const saved = columns.actors.list.map((one) => aliases.of(one)).find((one) => one.key === key);
    const named = saved ?? columns.actors.list.find((one) => one.key === key) ?? known.find((one) => one.key === key);
    if (!named) throw new PressmarkError('not-found', key);
    return { key: named.key, name: named.name, kind: named.kind };
  }

  async mergeOf({ into, keys, known }: Pair): Promise<Merge> {
    return {
      into: await this.actorOf(into, known),
      from: await Promise.all(keys.map((key) => this.actorOf(key, known))),
    };
  }

  async splitOf({ key, keys, names, known }: Parting): Promise<Split> {
    const { columns, aliases } = await this.catalogue.stock();
    const meant = columns.actors.list.filter((one) => aliases.of(one).key === key);
    const wanted = new Set(names.map(foldedName));
    // A merged actor all of whose names are taken out is simply itself again.
    const kept = new Set(meant.filter((one) => !wanted.has(foldedName(one.name))).map((one) => one.key));
    const merged = new Set(aliases.decisions.filter((one) => one.is === 'merge').map((one) => one.key));
    const freed = meant.filter((one) => merged.has(one.key) && !kept.has(one.key)).map((one) => one.key);
    const parted = names.map((name) => {
      const bearing = meant.filter((one) => foldedName(one.name) === foldedName(name)).map((one) => one.key);
      return { name, keys: bearing.length ? [...new Set(bearing)].filter((one) => !freed.includes(one)) : [key] };
    });
    return { actor: await this.actorOf(key, known), keys: [...new Set([...keys, ...freed])], names: parted };
  }

  async previewMerge(asked: Pair, now: string): Promise<AliasPreview> {
    const stock = await this.catalogue.stock();
    const merge = await this.mergeOf(asked);
    const kept = stock.aliases.decisions.filter((one) => one.is === 'split' || one.key !== merge.into.key);
    const after = new Aliases([...kept, ...mergeDecisions(merge, now)]);
    return withKnown(
      previewOf(stock, (one) => after.of(one).key === merge.into.key),
      [merge.into, ...merge.from],
    );
  }

  async previewSplit(asked: Parting, now: string): Promise<AliasPreview> {
    const stock = await this.catalogue.stock();
    const split = await this.splitOf(asked);
    const freed = new Set(split.keys);
    const kept = stock.aliases.decisions.filter((one) => one.is === 'split' || !freed.has(one.key));
    const after = new Aliases([...kept, ...splitDecisions(split, now)]);
    return previewOf(stock, (one) => stock.aliases.of(one).key === asked.key && after.of(one).key !== asked.key);
  }
}

/** An actor whom the library has never met has a name all the same. */
const withKnown = (preview: AliasPreview, actors: readonly ActorReference[]): AliasPreview =>
  preview.names.length ? preview : { ...preview, names: [...new Set(actors.map(({ name }) => name))] };

const UNKNOWN = { title: '', site: '', byline: [], published: null, language: 'und' };

/** Who said it, or who is named. */
export function speakerOf(annotation: Annotation, aliases: Aliases): ActorReference | null {
  for (const body of annotation.body) if (body.type === 'Quotation' && body.speaker) return aliases.of(body.speaker);
  for (const body of annotation.body) if (body.type === 'Actor') return aliases.of(body.actor);
  return null;
}

/** The group of each of some rows of a listing. */
function groupsFrom(groups: readonly Group[], offset: number, count: number): Group[] {
  const found: Group[] = [];
  let start = 0;
  for (const group of groups) {
    const end = start + group.count;
    for (let row = Math.max(start, offset); row < Math.min(end, offset + count); row++) found.push(group);
    start = end;
  }
  return found;
}
