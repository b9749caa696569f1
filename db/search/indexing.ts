import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { preparedIn } from '../prepared.ts'
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  searchFacts,
  searchWaiting,
  searchWords,
  settings,
  tags,
} from '../schema/index.ts'
import { SETTINGS } from '../settings/settings.ts'
import { wordsOfEntries } from '../live/words.ts'
import type { Tx } from '../writer.ts'
import { searchLanguage } from './languages.ts'
import { marksOf } from './marks.ts'
import { numbered } from './stems/numbers.ts'
import { spelledOut, stemmedWords, type StemmedWord } from './stemmed.ts'
import { learnWords } from './vocabulary.ts'

/** Articles of one transaction: a reader's comment waits for no more than these. */
const AT_ONCE = 25

/**
 * Takes some of the articles that wait into the index, the newest first.
 *
 * @returns how many were taken; 0 when none waits
 */
export async function indexSome(db: Db): Promise<number> {
  // Asked again and again, and mostly in vain: the writer is left alone then.
  const [waiting] = await db.read.select().from(searchWaiting).limit(1)
  if (!waiting) return 0
  return await db.write(async (tx) => {
    const rows = await tx.select().from(searchWaiting).orderBy(desc(searchWaiting.articleId)).limit(AT_ONCE)
    for (const { articleId } of rows) await indexArticle(tx, articleId)
    return rows.length
  })
}

/**
 * Takes an article into the index as it is now, inside the transaction that wrote it, so that it is found as soon as it
 * can be read. One that does not wait, since nobody may read it, is left alone.
 */
export async function indexArticle(tx: Tx, id: number): Promise<void> {
  const [gone] = await tx
    .delete(searchWaiting)
    .where(eq(searchWaiting.articleId, id))
    .returning({ id: searchWaiting.articleId })
  if (!gone) return
  const [article] = await articleRow(tx).execute({ id })
  if (article?.status !== 'published') return
  const language = searchLanguage(article.language ?? (await siteLanguage(tx)))
  const authorRows = await authorRowsOf(tx).execute({ id })
  const tagRows = await tagRowsOf(tx).execute({ id })
  const names = [...authorRows, ...tagRows].map((row) => row.name).join('\n')
  const posts = await wordsOfEntries(tx, id)
  const body = posts === '' ? article.bodyText : `${article.bodyText}\n${posts}`
  const texts = { headline: article.headline, standfirst: article.standfirst, body, names }
  const words = {
    headline: stemmedWords(texts.headline, language),
    standfirst: stemmedWords(texts.standfirst, language),
    body: stemmedWords(texts.body, language),
    names: stemmedWords(names, language),
  }
  const also = otherSpellings(texts, words)
  const publishedAt = article.publishedAt ?? article.createdAt
  const authorIds = authorRows.map((author) => author.id)
  const count = words.headline.length + words.standfirst.length + words.body.length
  const facts = { sectionId: article.sectionId, publishedAt, language, words: count }
  const [known] = await factsRow(tx).execute({ id })
  tx.run(sql`delete from ${searchWords} where ${searchWords.articleId} = ${id}`)
  const stems = numbered([...FIELDS.map((field) => words[field].map((word) => word.stem)), also])
  await addWords(tx).execute({ id, stems })
  const marks = marksOf({ sectionId: article.sectionId, authorIds, publishedAt })
  tx.run(sql`insert into search_index (rowid, headline, standfirst, body, names, also, marks)
    values (${id}, ${joined(words.headline)}, ${joined(words.standfirst)}, ${joined(words.body)},
      ${joined(words.names)}, ${also.join(' ')}, ${marks})`)
  await addFacts(tx).execute({ id, ...facts })
  await learnWords(tx, writtenWords(texts, words), !known)
}

const joined = (words: StemmedWord[]): string => words.map((word) => word.stem).join(' ')

const FIELDS = ['headline', 'standfirst', 'body', 'names'] as const
type Texts<T> = Record<(typeof FIELDS)[number], T>

/** The different words, each as it is written: folded, and in lower case. */
function writtenWords(texts: Texts<string>, words: Texts<StemmedWord[]>): Map<string, string> {
  const found = new Map<string, string>()
  for (const field of FIELDS)
    for (const { folded, start, end } of words[field])
      if (!found.has(folded)) found.set(folded, texts[field].slice(start, end).normalize('NFC').toLowerCase())
  return found
}

function otherSpellings(texts: Texts<string>, words: Texts<StemmedWord[]>): string[] {
  const found = new Set<string>()
  for (const field of FIELDS) {
    for (const { start, end } of words[field]) {
      const other = spelledOut(texts[field].slice(start, end))
      if (other) found.add(other)
    }
  }
  return [...found]
}

const articleRow = preparedIn((tx) =>
  tx
    .select({
      ...{ status: articles.status, headline: articles.headline, standfirst: articles.standfirst },
      ...{ bodyText: articles.bodyText, sectionId: articles.sectionId },
      ...{ publishedAt: articles.publishedAt, createdAt: articles.createdAt, language: articles.language },
    })
    .from(articles)
    .where(eq(articles.id, sql.placeholder('id')))
    .prepare(),
)
const authorRowsOf = preparedIn((tx) =>
  tx
    .select({ id: authors.id, name: authors.name })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, sql.placeholder('id')))
    .orderBy(articleAuthors.position)
    .prepare(),
)
const tagRowsOf = preparedIn((tx) =>
  tx
    .select({ name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, sql.placeholder('id')))
    .orderBy(articleTags.position)
    .prepare(),
)
const factsRow = preparedIn((tx) =>
  tx
    .select({ id: searchFacts.articleId })
    .from(searchFacts)
    .where(eq(searchFacts.articleId, sql.placeholder('id')))
    .prepare(),
)
const addWords = preparedIn((tx) =>
  tx
    .insert(searchWords)
    .values({ articleId: sql.placeholder('id'), stems: sql.placeholder('stems') })
    .prepare(),
)
const addFacts = preparedIn((tx) =>
  tx
    .insert(searchFacts)
    .values({
      ...{ articleId: sql.placeholder('id'), sectionId: sql.placeholder('sectionId') },
      ...{ publishedAt: sql.placeholder('publishedAt'), language: sql.placeholder('language') },
      words: sql.placeholder('words'),
    })
    .onConflictDoUpdate({
      target: searchFacts.articleId,
      set: {
        ...{ sectionId: sql`excluded.section_id`, publishedAt: sql`excluded.published_at` },
        ...{ language: sql`excluded.language`, words: sql`excluded.words` },
      },
    })
    .prepare(),
)
const languageRow = preparedIn((tx) =>
  tx.select().from(settings).where(eq(settings.key, 'site.language')).prepare(),
)

async function siteLanguage(tx: Tx): Promise<string> {
  const [row] = await languageRow(tx).execute()
  const value = SETTINGS['site.language'].safeParse(row?.value)
  return value.success ? value.data : SETTINGS['site.language'].parse(undefined)
}
