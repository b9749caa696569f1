import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { oneOf, time } from './columns.ts'

/** What each article is about, as related news compares it: made in the background (db/related). */
export const articleProfiles = sqliteTable('article_profiles', {
  /** Not a foreign key: what has gone is taken out of `article_terms` by it. */
  articleId: integer('article_id').primaryKey(),
  /** Where it stands in time (db/related/place.ts). */
  place: integer('place').notNull(),
  /** Whether it is found by its words: while it is public. */
  isFound: integer('is_found', { mode: 'boolean' }).notNull(),
  terms: blob('terms', { mode: 'buffer' }).notNull(),
  sketch: blob('sketch', { mode: 'buffer' }).notNull(),
})

/** The most telling words of public articles, by their hashes, in the order of publication. WITHOUT ROWID. */
export const articleTerms = sqliteTable(
  'article_terms',
  {
    term: integer('term').notNull(),
    place: integer('place').notNull(),
    articleId: integer('article_id').notNull(),
    /** In thousandths of all that the article is about. */
    weight: integer('weight').notNull(),
    sectionId: integer('section_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.place, table.articleId] })],
)

/** Related news of an article. A page only reads it. */
export const articleRelations = sqliteTable(
  'article_relations',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    relatedId: integer('related_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    score: real('score').notNull(),
    /** Chosen by an editor: stands before what was computed. */
    pinned: integer('pinned', { mode: 'boolean' }).notNull().default(false),
    /** From 0: the order among those that are pinned, and among those that are not. */
    position: integer('position').notNull().default(0),
    /** Why (db/related/because.ts); null for what was pinned without being related. */
    because: text('because', { mode: 'json' }),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.relatedId] }),
    index('article_relations_related').on(table.relatedId),
    check('article_relations_self', sql`${table.articleId} <> ${table.relatedId}`),
  ],
)

/** What would be related, and says the same in the same words. */
export const articleCopies = sqliteTable(
  'article_copies',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    copyId: integer('copy_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Of which it is one: the article itself, or one that is related to it. */
    ofId: integer('of_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** What part of the rows of words both have, from 0 to 1. */
    alike: real('alike').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.copyId] }),
    index('article_copies_copy').on(table.copyId),
    index('article_copies_of').on(table.ofId),
  ],
)

/** What editors never want beside an article. */
export const neverRelated = sqliteTable(
  'never_related',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    relatedId: integer('related_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.relatedId] }),
    index('never_related_related').on(table.relatedId),
  ],
)

/** To read an article and then to compare it; to read it alone, since all are; to compare it. */
export const RELATING_STEPS = ['read', 'reread', 'rank'] as const

/** Articles that are to be read again, or compared again. Triggers put them here, so that no write path can forget to. */
export const relatedQueue = sqliteTable(
  'related_queue',
  {
    articleId: integer('article_id').primaryKey(),
    step: text('step', { enum: RELATING_STEPS }).notNull(),
    /** Whether those that it is related to are compared again too: it has changed itself. */
    spreads: integer('spreads', { mode: 'boolean' }).notNull(),
    /** Raised with every change: what was changed while it was worked on stays here. */
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('related_queue_step').on(table.step, table.seq),
    check('related_queue_step_known', oneOf(table.step, RELATING_STEPS)),
  ],
)

/** The one row of what all comparing rests on: how rare words are, and how far a work over all articles has come. */
export const relatedGround = sqliteTable('related_ground', {
  id: integer('id').primaryKey(),
  /** Raised with every new count. */
  generation: integer('generation').notNull(),
  /** Public articles when it was made. */
  articles: integer('articles').notNull(),
  /** Of which so many were read. */
  sampled: integer('sampled').notNull(),
  hashes: blob('hashes', { mode: 'buffer' }).notNull(),
  counts: blob('counts', { mode: 'buffer' }).notNull(),
  /** What is done over all articles now; null when nothing is. */
  step: text('step', { enum: RELATING_STEPS }),
  /** It is done up to this article. */
  done: integer('done').notNull(),
})
