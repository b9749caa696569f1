import { join } from 'node:path'
import { relatedIds } from '../../db/articles/related.ts'
import { insertArticle } from '../../db/articles/save.ts'
import { openDb } from '../../db/client.ts'
import { migrateDb } from '../../db/migrate.ts'
import { relateAll } from '../../db/related/relate.ts'
import { addSection, articleInput, type SectionRow } from '../../db/testing/cast.ts'
import { temporaryFolder } from '../../db/testing/folder.ts'
import type { Ranking } from './baselines.ts'
import type { Doc } from './corpus.ts'

/**
 * What the product itself relates: all articles written into a database without their tags, and compared.
 *
 * @param isSectionKnown otherwise all stand in one
 */
export async function byUs(docs: Doc[], isSectionKnown: boolean): Promise<Ranking> {
  const place = temporaryFolder()
  const db = openDb(join(place.path, 'ours.db'))
  try {
    await migrateDb(db)
    const sections = new Map<string, SectionRow>()
    const nameOf = (doc: Doc) => (isSectionKnown ? (doc.section ?? 'general') : 'news')
    for (const name of new Set(docs.map(nameOf))) sections.set(name, await addSection(db, name))
    const ids = await db.write(async (tx) => {
      const written: number[] = []
      for (const doc of docs) {
        const section = sections.get(nameOf(doc))
        if (!section) throw new Error('no section')
        const { slug, headline, standfirst, bodyHtml, publishedAt } = doc
        written.push(
          await insertArticle(
            tx,
            articleInput(section, { slug, headline, standfirst, bodyHtml, publishedAt }),
          ),
        )
      }
      return written
    })
    await relateAll(db)
    const indexes = new Map(ids.map((id, index) => [id, index]))
    const lists = new Map<number, number[]>()
    for (const [index, id] of ids.entries())
      lists.set(
        index,
        (await relatedIds(db, id)).slice(0, 5).flatMap((one) => indexes.get(one) ?? []),
      )
    return (index) => lists.get(index) ?? []
  } finally {
    db.close()
    place.remove()
  }
}
