import { expect, it } from 'vitest'
import { redirects } from '../schema/index.ts'
import { relateAll } from '../related/relate.ts'
import { addArticle, NOW, SECOND, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { publishedArticle } from './article.ts'
import { findAddress } from './address.ts'
import { relatedIds } from './related.ts'
import { publishDue } from './publish-due.ts'

const scheduled = (at: number, headline: string) => ({
  status: 'scheduled' as const,
  publishedAt: at,
  headline,
})

it('publishes what is due, the earliest first, and nothing before its time', async () => {
  const db = await testDb()
  const { city } = await theCast(db)
  const later = await addArticle(db, city, scheduled(NOW + SECOND, 'Later'))
  const second = await addArticle(db, city, scheduled(NOW, 'Second'))
  const first = await addArticle(db, city, scheduled(NOW - SECOND, 'First'))
  expect(await publishDue(db, NOW)).toEqual([first.id, second.id])
  expect(await publishedArticle(db, city.slug, later.slug)).toBeNull()
  expect(await publishedArticle(db, city.slug, second.slug)).toMatchObject({ publishedAt: NOW })
  expect(await publishDue(db, NOW)).toEqual([])
  expect(await publishDue(db, NOW + SECOND)).toEqual([later.id])
})

it('is related to what there is, in the background', async () => {
  const db = await testDb()
  const { city } = await theCast(db)
  const other = await addArticle(db, city, { headline: 'Harbour crane nests counted' })
  const due = await addArticle(db, city, scheduled(NOW, 'Harbour crane nests counted again'))
  await publishDue(db, NOW)
  await relateAll(db)
  expect(await relatedIds(db, due.id)).toContain(other.id)
})

it('takes over an address that led elsewhere', async () => {
  const db = await testDb()
  const { city, article } = await theCast(db)
  const due = await addArticle(db, city, scheduled(NOW, 'Bridge opens'))
  await db.write(async (tx) =>
    tx.insert(redirects).values({ fromPath: due.path, articleId: article.id, createdAt: NOW }),
  )
  await publishDue(db, NOW)
  expect(await findAddress(db, due.path)).not.toMatchObject({ kind: 'moved' })
})
