import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { pageChanges } from '../pages/changes.ts'
import { TAGS } from '../pages/tags.ts'
import { writeSetting } from '../settings/settings.ts'
import { addArticle, addSection, addStaff, type ArticleRow, type SectionRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { removeArticle, setArticle } from '../testing/editing.ts'
import { limitTo, writeArticle } from '../testing/writing.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { languagesOfArticles, translationsForDesk } from './translations-desk.ts'
import { linkTranslations, translationsOf, unlinkTranslation } from './translations.ts'

let db: Db
let city: SectionRow
let english: ArticleRow
let german: ArticleRow
let french: ArticleRow

beforeEach(async () => {
  db = await testDb()
  city = await addSection(db, 'City')
  english = await addArticle(db, city, { headline: 'Trams' })
  german = await addArticle(db, city, { headline: 'Straßenbahn', language: 'de' })
  french = await addArticle(db, city, { headline: 'Tramway', language: 'fr' })
})

const at = ({ slug }: ArticleRow) => ({ section: 'city', slug })
const link = (one: ArticleRow, other: ArticleRow) =>
  linkTranslations(db, SYSTEM, { one: at(one), other: at(other) })
const languages = async ({ id }: ArticleRow, language: string | null = null) =>
  (await translationsOf(db, { id, language }, 'en')).map((one) => `${one.language} ${one.slug}`)

describe('articles that are translations of each other', () => {
  it('name each other, whichever of them one asks, those in the site’s language first', async () => {
    expect(await link(german, english)).toEqual({ ok: true })
    expect(await link(french, german)).toEqual({ ok: true })
    const all = [`en ${english.slug}`, `de ${german.slug}`, `fr ${french.slug}`]
    expect(await languages(english)).toEqual(all)
    expect(await languages(german, 'de')).toEqual(all)
    expect(await languages(french, 'fr')).toEqual(all)
  })

  it('join two groups into one', async () => {
    const arabic = await addArticle(db, city, { headline: 'Tram ar', language: 'ar' })
    await link(english, german)
    await link(french, arabic)
    expect(await link(arabic, german)).toEqual({ ok: true })
    expect(await languages(english)).toHaveLength(4)
  })

  it('are none while the others may not be read', async () => {
    await link(english, german)
    await setArticle(db, german.id, { status: 'draft' })
    expect(await languages(english)).toEqual([])
  })

  it('are one for each language, also after the site’s has changed', async () => {
    const second = await addArticle(db, city, { headline: 'Bahn', language: 'de' })
    await link(english, german)
    expect(await link(second, english)).toEqual({ ok: false, reason: 'same-language', language: 'de' })
    await writeSetting(db, SYSTEM, 'site.language', 'de')
    expect((await translationsOf(db, { id: german.id, language: 'de' }, 'de')).map(({ id }) => id)).toEqual(
      [],
    )
  })

  it('part again, the others from nobody', async () => {
    await link(english, german)
    await link(english, french)
    expect(await unlinkTranslation(db, SYSTEM, at(english))).toEqual({ ok: true })
    expect(await languages(english)).toEqual([])
    expect(await languages(german, 'de')).toHaveLength(2)
    expect(await unlinkTranslation(db, SYSTEM, at(english))).toEqual({ ok: false, reason: 'not-linked' })
  })

  it('are said by who edits the site, of two articles that there are', async () => {
    const nowhere = { section: 'city', slug: 'nowhere' }
    const both = { one: at(english), other: at(german) }
    expect(await linkTranslations(db, GUEST, both)).toEqual({ ok: false, reason: 'forbidden' })
    const ana = await addStaff(db, 'Ana', 'moderator')
    expect(await unlinkTranslation(db, ana, at(english))).toEqual({ ok: false, reason: 'forbidden' })
    expect(await link(english, english)).toEqual({ ok: false, reason: 'same-article' })
    expect(await linkTranslations(db, SYSTEM, { ...both, other: nowhere })).toEqual({
      ...{ ok: false, reason: 'unknown-article', at: nowhere },
    })
    expect(await unlinkTranslation(db, SYSTEM, nowhere)).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it('are named by who edits both, and parted by who edits the one that leaves', async () => {
    const coast = await addSection(db, 'Coast')
    const quay = await addArticle(db, coast, { headline: 'Kai', language: 'de' })
    const carl = await limitTo(db, await addStaff(db, 'Carl', 'editor'), coast)
    const both = { one: { id: quay.id }, other: { id: english.id } }
    expect(await linkTranslations(db, carl, both)).toEqual({ ok: false, reason: 'forbidden' })
    await linkTranslations(db, SYSTEM, both)
    expect(await unlinkTranslation(db, carl, { id: english.id })).toEqual({ ok: false, reason: 'forbidden' })
    expect(await translationsForDesk(db, carl, quay.id, 'en')).toMatchObject([
      { headline: 'Trams', language: 'en', isTheirs: false },
    ])
    await setArticle(db, english.id, { status: 'draft' })
    expect(await translationsForDesk(db, carl, quay.id, 'en')).toEqual([])
    expect(await unlinkTranslation(db, carl, { id: quay.id })).toEqual({ ok: true })
  })

  it('may be linked before they are published: the language of a draft is the one that is chosen in it', async () => {
    const edith = await addStaff(db, 'Edith', 'editor')
    const id = await writeArticle(db, edith, city, { headline: 'Sporvogn', language: 'da' })
    expect(await linkTranslations(db, edith, { one: { id: english.id }, other: { id } })).toEqual({
      ok: true,
    })
    expect(await translationsForDesk(db, edith, english.id, 'en')).toMatchObject([
      { headline: 'Sporvogn', language: 'da', status: 'draft', isTheirs: true },
    ])
    expect([...(await languagesOfArticles(db, [id, english.id, german.id], 'en'))]).toEqual(
      expect.arrayContaining([
        [id, 'da'],
        [english.id, 'en'],
        [german.id, 'de'],
      ]) as unknown,
    )
    const second = await writeArticle(db, edith, city, { headline: 'Letbane', language: 'da' })
    expect(await linkTranslations(db, edith, { one: { id: english.id }, other: { id: second } })).toEqual({
      ...{ ok: false, reason: 'same-language', language: 'da' },
    })
    expect(await languages(english)).toEqual([])
  })

  it('change each other’s pages when one comes, goes, moves or is renamed, and no other time', async () => {
    const changes = pageChanges(db)
    const changed = async (work: () => Promise<unknown>) => {
      const before = changes.last()
      await work()
      return [english, german, french].map(({ id }) => changes.anyOf([TAGS.article(id)], before))
    }
    expect(await changed(() => link(english, german))).toEqual([true, true, false])
    expect(await changed(() => link(german, french))).toEqual([true, true, true])
    expect(await changed(() => setArticle(db, german.id, { status: 'unpublished' }))).toEqual([
      true,
      true,
      true,
    ])
    expect(await changed(() => setArticle(db, german.id, { status: 'published' }))).toEqual([
      true,
      true,
      true,
    ])
    expect(await changed(() => setArticle(db, german.id, { slug: 'bahn' }))).toEqual([true, true, true])
    expect(await changed(() => setArticle(db, german.id, { language: 'nl' }))).toEqual([true, true, true])
    expect(await changed(() => setArticle(db, german.id, { bodyHtml: '<p>Neu.</p>' }))).toEqual([
      false,
      true,
      false,
    ])
    expect(await changed(() => unlinkTranslation(db, SYSTEM, at(english)))).toEqual([true, true, true])
    expect(await changed(() => removeArticle(db, german.id))).toEqual([false, true, true])
  })
})
