import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ARTICLE_STATUSES } from '../articles/status.ts'
import { COMMENT_MODES } from '../comments/modes.ts'
import { REVISION_KINDS, STEPS } from '../workflow/kinds.ts'
import { articles, furtherColumns, sections } from './articles.ts'
import { time } from './columns.ts'
import { media } from './media.ts'
import { users } from './people.ts'

/** What an article is going to say: of one that was never published, and of one with changes that readers do not have yet. */
export const articleDrafts = sqliteTable(
  'article_drafts',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Null while nobody has chosen one. */
    sectionId: integer('section_id').references(() => sections.id, { onDelete: 'set null' }),
    /** Empty to be made of the headline. */
    slug: text('slug').notNull().default(''),
    headline: text('headline').notNull().default(''),
    standfirst: text('standfirst').notNull().default(''),
    /** Cleaned by db/text/html, as that of an article. */
    bodyHtml: text('body_html').notNull().default(''),
    leadMediaId: integer('lead_media_id').references(() => media.id, { onDelete: 'set null' }),
    leadCaption: text('lead_caption').notNull().default(''),
    commentsOpen: integer('comments_open', { mode: 'boolean' }).notNull().default(true),
    commentMode: text('comment_mode', { enum: COMMENT_MODES }),
    showsAge: integer('shows_age', { mode: 'boolean' }).notNull().default(true),
    language: text('language'),
    /** In the order of the byline. */
    authorIds: text('author_ids', { mode: 'json' }).$type<number[]>().notNull().default([]),
    tagIds: text('tag_ids', { mode: 'json' }).$type<number[]>().notNull().default([]),
    /** Names that somebody typed and nobody has yet: they become authors and subjects when the draft is saved on purpose. */
    newAuthors: text('new_authors', { mode: 'json' }).$type<string[]>().notNull().default([]),
    newTags: text('new_tags', { mode: 'json' }).$type<string[]>().notNull().default([]),
    ...furtherColumns(),
    /** Raised by each save: who saves names the one that he began from. */
    version: integer('version').notNull().default(1),
    /** The revision of the article that it was begun from. */
    basedOn: integer('based_on').notNull(),
    /** The version that was saved last, and what the page called that save; empty where no page said. */
    savedAs: text('saved_as').notNull().default(''),
    savedBy: integer('saved_by').references(() => users.id, { onDelete: 'set null' }),
    savedByName: text('saved_by_name').notNull().default(''),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [
    index('article_drafts_section').on(table.sectionId),
    index('article_drafts_lead').on(table.leadMediaId),
    index('article_drafts_social').on(table.socialMediaId),
    index('article_drafts_saved_by').on(table.savedBy),
  ],
)

/** Who writes on an article now. It is his until he leaves, is silent for too long, or somebody takes over. */
export const articleLocks = sqliteTable(
  'article_locks',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Of the page that he writes on: he may have two of them open. */
    token: text('token').notNull(),
    takenAt: time('taken_at').notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (table) => [index('article_locks_user').on(table.userId)],
)

/** What a draft said at times worth keeping. Nothing here is ever written anew: what is restored is one more.
 * Only who was made one with another author is the other here too. */
export const draftRevisions = sqliteTable(
  'draft_revisions',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The version of the draft that this is. */
    version: integer('version').notNull(),
    /** All that can be edited: DraftFields of db/drafts/fields.ts. */
    fields: text('fields', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    kind: text('kind', { enum: REVISION_KINDS }).notNull(),
    /** What somebody said of it. */
    note: text('note').notNull().default(''),
    /** The revision of the article that says the same; null for what readers never had. */
    articleRevision: integer('article_revision'),
    savedBy: integer('saved_by').references(() => users.id, { onDelete: 'set null' }),
    savedByName: text('saved_by_name').notNull().default(''),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.version] }),
    index('draft_revisions_saved_by').on(table.savedBy),
  ],
)

/** What was done with an article as a whole, by whom and when. */
export const articleSteps = sqliteTable(
  'article_steps',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    step: text('step', { enum: STEPS }).notNull(),
    fromStatus: text('from_status', { enum: ARTICLE_STATUSES }).notNull(),
    toStatus: text('to_status', { enum: ARTICLE_STATUSES }).notNull(),
    /** What whoever did it said; for whom it was sent back, what is missing. */
    note: text('note').notNull().default(''),
    /** When it was to be published, of one that was scheduled. */
    dueAt: time('due_at'),
    /** Since when readers had had it, of one that was withdrawn and scheduled anew; null for one that they never had. */
    publicSince: time('public_since'),
    /** Null is the clock, or the person at the machine. */
    userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
    userName: text('user_name').notNull().default(''),
    at: time('at').notNull(),
  },
  (table) => [
    index('article_steps_article').on(table.articleId, table.id),
    index('article_steps_user').on(table.userId),
  ],
)
