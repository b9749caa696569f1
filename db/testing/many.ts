import { eq } from 'drizzle-orm'
import { insertArticle } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { articles, comments, sections, tags } from '../schema/index.ts'

const WORDS =
  'river council harbour vote crane tram budget market school storm bridge signal ledger ferry lantern gauge'.split(
    ' ',
  )
const MINUTE = 60_000

/** Many articles and comments on them, spread over what the database has already; the same every time. */
export async function fillMany(
  db: Db,
  size: { articles: number; comments: number },
  now: number,
): Promise<void> {
  const sectionIds = (await db.read.select({ id: sections.id }).from(sections)).map((row) => row.id)
  const tagIds = (await db.read.select({ id: tags.id }).from(tags)).map((row) => row.id)
  for (let start = 0; start < size.articles; start += 200) {
    await db.write(async (tx) => {
      for (let n = start; n < Math.min(start + 200, size.articles); n += 1) {
        const publishedAt = now - (n + 3000) * 7 * MINUTE
        await insertArticle(tx, {
          ...{ sectionId: pick(sectionIds, n), slug: `bench-${n}`, kind: 'article', status: 'published' },
          ...{
            headline: `${words(n, 6)} ${n}`,
            standfirst: words(n + 7, 20),
            bodyHtml: `<p>${words(n, 300)}</p>`,
          },
          ...{
            leadMediaId: null,
            leadCaption: '',
            commentsOpen: true,
            publishedAt,
            createdAt: publishedAt,
            updatedAt: publishedAt,
          },
          ...{ authorIds: [], tagIds: [pick(tagIds, n), pick(tagIds, n * 7 + 1)] },
        })
      }
    })
  }
  const articleIds = (
    await db.read.select({ id: articles.id }).from(articles).where(eq(articles.status, 'published'))
  ).map((row) => row.id)
  for (let start = 0; start < size.comments; start += 1000) {
    await db.write(async (tx) => {
      for (let n = start; n < Math.min(start + 1000, size.comments); n += 1) {
        const email = `reader${n}@example.org`
        await tx.insert(comments).values({
          ...{ articleId: pick(articleIds, n * 31), status: n % 20 === 0 ? 'pending' : 'approved', depth: 1 },
          ...{
            authorName: `Reader ${n}`,
            authorEmail: email,
            emailKey: email,
            body: words(n, 40),
            createdAt: now - n * MINUTE,
          },
        })
      }
    })
  }
}

const pick = <T>(list: T[], n: number): T => list[n % list.length] as T
const words = (seed: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => WORDS[(seed * 7 + index * 5 + ((seed * index) % 11)) % WORDS.length],
  ).join(' ')
