import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ARTICLE_KINDS, ARTICLE_STATUSES } from '../articles/status.ts'
import { COMMENT_MODES } from '../comments/modes.ts'
import { oneOf, time } from './columns.ts'
import { media } from './media.ts'
import { authors, users } from './people.ts'

export const sections = sqliteTable('sections', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  /** Order in the menu and on the front page. */
  position: integer('position').notNull().default(0),
  /** Shown in the menu. */
  listed: integer('listed', { mode: 'boolean' }).notNull().default(true),
  commentsOpen: integer('comments_open', { mode: 'boolean' }).notNull().default(true),
  /** How comments here are taken in; null as the site has it. */
  commentMode: text('comment_mode', { enum: COMMENT_MODES }),
  /** What commenters are asked to keep to here; empty for what holds on the whole site. */
  guidelines: text('guidelines').notNull().default(''),
})

/** Sections that a scoped member of staff edits or moderates. */
export const staffSections = sqliteTable(
  'staff_sections',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.sectionId] }),
    index('staff_sections_section').on(table.sectionId),
  ],
)

export const tags = sqliteTable('tags', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
})

/** What an article may say beyond its text: the draft of one has the same columns. Each table makes its own. */
export const furtherColumns = () => ({
  /** What it is beside news: opinion, sponsored …; empty for news (db/articles/label.ts). */
  label: text('label').notNull().default(''),
  /** Where it was first reported; where that was found. */
  sourceName: text('source_name').notNull().default(''),
  sourceUrl: text('source_url').notNull().default(''),
  viaName: text('via_name').notNull().default(''),
  viaUrl: text('via_url').notNull().default(''),
  /** What search engines are told instead of headline and standfirst; empty for those. */
  seoTitle: text('seo_title').notNull().default(''),
  seoDescription: text('seo_description').notNull().default(''),
  /** Where it stands in the first place; empty for here. */
  canonicalUrl: text('canonical_url').notNull().default(''),
  noindex: integer('noindex', { mode: 'boolean' }).notNull().default(false),
  /** What is shown where somebody shares it; null and empty for the lead picture and the headline. */
  socialMediaId: integer('social_media_id').references(() => media.id, { onDelete: 'set null' }),
  socialTitle: text('social_title').notNull().default(''),
  socialDescription: text('social_description').notNull().default(''),
})

export const articles = sqliteTable(
  'articles',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    slug: text('slug').notNull(),
    /** 'article' stands in lists; 'page' (About us) does not. */
    kind: text('kind', { enum: ARTICLE_KINDS }).notNull().default('article'),
    status: text('status', { enum: ARTICLE_STATUSES }).notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull().default(''),
    /** Cleaned by db/text/html, and by nothing else. */
    bodyHtml: text('body_html').notNull().default(''),
    /** The words of the body, for search and reading time. */
    bodyText: text('body_text').notNull().default(''),
    leadMediaId: integer('lead_media_id').references(() => media.id, { onDelete: 'set null' }),
    leadCaption: text('lead_caption').notNull().default(''),
    commentsOpen: integer('comments_open', { mode: 'boolean' }).notNull().default(true),
    /** How comments here are taken in; null as the section has it. */
    commentMode: text('comment_mode', { enum: COMMENT_MODES }),
    /** Comments close for good at this time, if set. */
    commentsCloseAt: time('comments_close_at'),
    /** Whether readers are told how old it is, once it is old: not for what does not age, such as a recipe. */
    showsAge: integer('shows_age', { mode: 'boolean' }).notNull().default(true),
    /** Approved comments. Kept by triggers, so that no write path can miss it. */
    commentCount: integer('comment_count').notNull().default(0),
    /** What it is written in, BCP 47; null for the site's own language. */
    language: text('language'),
    revision: integer('revision').notNull().default(1),
    /** Who began it; null for what was imported. */
    createdBy: integer('created_by').references(() => users.id, { onDelete: 'set null' }),
    ...furtherColumns(),
    createdAt: time('created_at').notNull(),
    /** Last change that a reader can see. */
    updatedAt: time('updated_at').notNull(),
    publishedAt: time('published_at'),
    deletedAt: time('deleted_at'),
  },
  (table) => [
    uniqueIndex('articles_path').on(table.sectionId, table.slug),
    index('articles_recent').on(table.status, table.kind, table.publishedAt, table.id),
    index('articles_section').on(table.sectionId, table.status, table.kind, table.publishedAt, table.id),
    index('articles_lead').on(table.leadMediaId),
    index('articles_created_by').on(table.createdBy),
    index('articles_social').on(table.socialMediaId),
    check('articles_status', oneOf(table.status, ARTICLE_STATUSES)),
    check('articles_kind', oneOf(table.kind, ARTICLE_KINDS)),
    check(
      'articles_published',
      sql`${table.status} not in ('published', 'scheduled') or ${table.publishedAt} is not null`,
    ),
    check('articles_deleted', sql`(${table.status} = 'deleted') = (${table.deletedAt} is not null)`),
    check('articles_headline', sql`length(${table.headline}) > 0`),
  ],
)

export const articleAuthors = sqliteTable(
  'article_authors',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id, { onDelete: 'cascade' }),
    position: integer('position').notNull().default(0),
    /** When the article was published, while it stands in lists; null while it does not. Kept by triggers. */
    listedAt: time('listed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.authorId] }),
    index('article_authors_listed').on(table.authorId, table.listedAt, table.articleId),
  ],
)

export const articleTags = sqliteTable(
  'article_tags',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    position: integer('position').notNull().default(0),
    /** When the article was published, while it stands in lists; null while it does not. Kept by triggers. */
    listedAt: time('listed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.tagId] }),
    index('article_tags_listed').on(table.tagId, table.listedAt, table.articleId),
  ],
)

/** Articles that say the same in several languages: those of one group are translations of each other. */
export const articleTranslations = sqliteTable(
  'article_translations',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The id of the article that the group was begun with; that one may have left it. */
    groupId: integer('group_id').notNull(),
  },
  (table) => [index('article_translations_group').on(table.groupId)],
)

/** What an article said before a change. */
export const articleRevisions = sqliteTable(
  'article_revisions',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull(),
    bodyHtml: text('body_html').notNull(),
    editorId: integer('editor_id').references(() => users.id, { onDelete: 'set null' }),
    /** When something else took its place. */
    createdAt: time('created_at').notNull(),
    /** Whether readers had it. Kept by a trigger, so that no draft is ever taken for what was published. */
    wasPublic: integer('was_public', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.revision] }),
    index('article_revisions_editor').on(table.editorId),
  ],
)
