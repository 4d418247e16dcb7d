/** The shapes of what our own pages ask of the library, checked before anything is done with it. */
import * as v from 'valibot';
import { EXPORT_FORMATS } from './annotation/formats/export.ts';
import { COLOURS } from './annotation/model.ts';
import {
  actorReference,
  annotationSchema,
  articleSchema,
  changeRecordSchema,
  decisionSchema,
  meant,
  rejectionSchema,
} from './annotation/schema.ts';
import { GROUPINGS, type LibraryProtocol, ROW_KINDS } from './library-messages.ts';

/** Most rows of one message: a page asks again for more. */
const MAX_ROWS = 200;
const MAX_LIST = 100_000;
/** Rows of one batch of an import. */
const MAX_BATCH = 5_000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.string(), v.maxLength(10_000));
const lines = v.pipe(v.array(line), v.maxLength(MAX_LIST));
const limit = v.pipe(whole, v.maxValue(MAX_ROWS));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2026-11-22'));
const nothing = v.strictObject({});
const job = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const filter = v.strictObject({
  query: v.exactOptional(line),
  actors: v.exactOptional(lines),
  kinds: v.exactOptional(v.array(v.picklist(ROW_KINDS))),
  sites: v.exactOptional(lines),
  tags: v.exactOptional(lines),
  colours: v.exactOptional(v.array(v.picklist(COLOURS))),
  from: v.exactOptional(day),
  to: v.exactOptional(day),
  source: v.exactOptional(line),
  changed: v.exactOptional(v.boolean()),
});

const question = { filter, group: v.picklist(GROUPINGS), order: v.picklist(['newest', 'oldest']) };
const selection = v.union([v.strictObject({ ids: lines }), v.strictObject({ filter })]);
const known = v.exactOptional(v.pipe(v.array(actorReference), v.maxLength(MAX_LIST)));
const split = v.strictObject({ key: line, keys: lines, names: lines, known });
const merge = v.strictObject({ into: line, keys: v.pipe(lines, v.minLength(1)), known });

const batch = v.strictObject({
  annotations: v.pipe(v.array(annotationSchema), v.maxLength(MAX_BATCH)),
  articles: v.pipe(v.array(articleSchema), v.maxLength(MAX_BATCH)),
  rejections: v.pipe(v.array(rejectionSchema), v.maxLength(MAX_BATCH)),
  decisions: v.pipe(v.array(decisionSchema), v.maxLength(MAX_BATCH)),
  changes: v.pipe(v.array(changeRecordSchema), v.maxLength(MAX_BATCH)),
});

export const librarySchemas: { [K in keyof LibraryProtocol]: v.GenericSchema<unknown, LibraryProtocol[K]['request']> } =
  {
    libraryRows: v.strictObject({ ...question, offset: whole, limit }),
    libraryGroups: v.strictObject(question),
    libraryIds: v.strictObject({ ...question, offset: whole, limit: v.pipe(whole, v.maxValue(MAX_LIST)) }),
    libraryFacets: v.strictObject({ filter }),
    actorCard: v.strictObject({ key: line }),
    libraryActors: v.strictObject({ query: line, limit }),
    aliasTable: nothing,
    previewMerge: merge,
    mergeActors: merge,
    previewSplit: split,
    splitActor: split,
    changesOf: v.strictObject({ source: v.nullable(line), offset: whole, limit }),
    recentActs: nothing,
    undoAct: v.strictObject({ act: whole, of: v.exactOptional(v.pipe(v.string(), v.maxLength(300))) }),
    changeMany: v.strictObject({
      selection,
      change: v.strictObject({
        colour: v.exactOptional(v.picklist(COLOURS)),
        speaker: v.exactOptional(meant),
        addTags: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(1_000))),
        removeTags: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(1_000))),
      }),
    }),
    deleteMany: v.strictObject({ selection }),
    deleteEverything: nothing,
    storageState: nothing,
    persistStorage: nothing,
    startAnew: nothing,
    acceptEmptied: nothing,
    syncState: nothing,
    connectSync: v.strictObject({ address: line, user: line, password: line, create: v.boolean() }),
    syncNow: nothing,
    turnOffSync: nothing,
    searchState: nothing,
    exportPart: v.strictObject({
      what: v.union([
        v.strictObject({ is: v.literal('all') }),
        v.strictObject({ is: v.picklist(['before-update', 'readable']) }),
        v.strictObject({ is: v.literal('article'), source: line }),
        v.strictObject({ is: v.literal('selection'), ids: lines }),
        v.strictObject({ is: v.literal('selection'), filter }),
      ]),
      format: v.picklist(EXPORT_FORMATS),
      options: v.strictObject({
        by: v.exactOptional(v.picklist(['article', 'actor'])),
        nobody: v.exactOptional(line),
        bom: v.exactOptional(v.boolean()),
      }),
      cursor: v.nullable(line),
    }),
    exportDone: nothing,
    importPreview: v.strictObject({ job, batch }),
    importCommit: v.strictObject({ job }),
    importCancel: v.strictObject({ job }),
    importState: v.strictObject({ job }),
  };

/** All of them are for our own pages alone, but for the undo of a toast in a page. */
export const LIBRARY_REQUESTS = Object.keys(librarySchemas).filter((type) => type !== 'undoAct') as Exclude<
  keyof LibraryProtocol,
  'undoAct'
>[];
