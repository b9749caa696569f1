import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'

/**
 * The words of each published article in their order, as numbers (db/search/stems/numbers.ts): what ranking reads of the
 * articles that it looks at closely. The full-text index (search_index) has the same words, and keeps no text.
 */
export const searchWords = sqliteTable('search_words', {
  articleId: integer('article_id').primaryKey(),
  stems: blob('stems', { mode: 'buffer' }).notNull(),
})

/** What ranking and filters ask of very many articles at once: small rows. */
export const searchFacts = sqliteTable(
  'search_facts',
  {
    articleId: integer('article_id').primaryKey(),
    sectionId: integer('section_id').notNull(),
    publishedAt: time('published_at').notNull(),
    /** By which its words were stemmed; empty for one that has no stems. */
    language: text('language').notNull(),
    /** How many words it has. */
    words: integer('words').notNull(),
  },
  (table) => [index('search_facts_published').on(table.publishedAt, table.articleId)],
)

/** How many articles of each language are in the index, and how many words they have together. Kept by triggers. */
export const searchTotals = sqliteTable('search_totals', {
  language: text('language').primaryKey(),
  articles: integer('articles').notNull(),
  words: integer('words').notNull(),
})

/** Articles whose words have changed since they were indexed. Triggers write it, the indexer empties it. */
export const searchWaiting = sqliteTable('search_waiting', {
  articleId: integer('article_id').primaryKey(),
})

/** Words as they are written, for suggestions: one row for each folded word. */
export const searchVocabulary = sqliteTable('search_vocabulary', {
  id: integer('id').primaryKey(),
  folded: text('folded').notNull().unique(),
  /** As it was first written, in lower case: with its accents. */
  written: text('written').notNull(),
  /** Articles that have it; counted up to a hundred. */
  articles: integer('articles').notNull(),
})

/** A word under each of its spellings with at most one letter left out, of its first letters. */
export const searchSpellings = sqliteTable(
  'search_spellings',
  { spelling: text('spelling').notNull(), wordId: integer('word_id').notNull() },
  (table) => [primaryKey({ columns: [table.spelling, table.wordId] })],
)
