import type { Db } from '../client.ts'
import { authors, media, tags } from '../schema/index.ts'
import { addArticle, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { pageChanges } from './changes.ts'

/** Whether a tag is of what sitemaps show. */
export const isOfSitemaps = (tag: string) => /^(?:month:|months$|pages$|tags$|authors$)/.test(tag)

/** The tags that `work` changes, sorted; those of sitemaps apart. */
export async function changedBy(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  return (await everythingChangedBy(db, work)).filter((tag) => !isOfSitemaps(tag))
}

/** The tags that `work` changes, sorted. */
export async function everythingChangedBy(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const changes = pageChanges(db)
  const before = changes.last()
  await work()
  return changes
    .since(before)
    .map(({ tag }) => tag)
    .sort()
}

/** A published article with an author, a tag and a picture, and all the rows around it. */
export async function cast() {
  const db = await testDb()
  const { city, article } = await theCast(db)
  const { author, tag, picture } = await db.write(async (tx) => {
    const [author] = await tx.insert(authors).values({ slug: 'ada-frost', name: 'Ada Frost' }).returning()
    const [tag] = await tx.insert(tags).values({ slug: 'quays', name: 'Quays' }).returning()
    const [picture] = await tx.insert(media).values({ name: 'quay', createdAt: NOW }).returning()
    if (!author || !tag || !picture) throw new Error('the cast is not complete')
    return { author, tag, picture }
  })
  const ids = { authorIds: [author.id], tagIds: [tag.id], leadMediaId: picture.id }
  const quay = await addArticle(db, city, { headline: 'The quay floods', ...ids })
  return { db, city, article, author, tag, picture, quay }
}
