import { asc, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { among, listOf, prepared } from './prepared.ts'
import { sections } from './schema/index.ts'
import { addSection } from './testing/cast.ts'
import { testDb } from './testing/database.ts'
import { statementsOf } from './testing/statements.ts'

const named = prepared((read) =>
  read
    .select({ name: sections.name })
    .from(sections)
    .where(eq(sections.slug, sql.placeholder('slug')))
    .prepare(),
)
const several = prepared((read) =>
  read
    .select({ name: sections.name })
    .from(sections)
    .where(among(sections.id, 'ids'))
    .orderBy(asc(sections.id))
    .prepare(),
)

it('a query is prepared once for each database, and answers for its own', async () => {
  const [one, other] = [await testDb(), await testDb()]
  await addSection(one, 'City')
  const seen = statementsOf(one)
  expect(await named(one).execute({ slug: 'city' })).toEqual([{ name: 'City' }])
  expect(await named(other).execute({ slug: 'city' })).toEqual([])
  expect(seen.size).toBe(1)
  seen.clear()
  await addSection(one, 'World')
  seen.clear()
  expect(await named(one).execute({ slug: 'world' })).toEqual([{ name: 'World' }])
  expect([...seen]).toEqual([])
})

it('one query takes lists of any length', async () => {
  const db = await testDb()
  const [city, world, sport] = [
    await addSection(db, 'City'),
    await addSection(db, 'World'),
    await addSection(db, 'Sport'),
  ]
  const names = async (ids: number[]) => await several(db).execute({ ids: listOf(ids) })
  expect(await names([])).toEqual([])
  expect(await names([sport.id])).toEqual([{ name: 'Sport' }])
  expect(await names([sport.id, city.id, 99])).toEqual([{ name: 'City' }, { name: 'Sport' }])
  expect(await names([city.id, world.id, sport.id])).toHaveLength(3)
})
