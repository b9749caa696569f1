import { describe, expect, it } from 'vitest'
import { pageChanges } from '../../pages/changes.ts'
import { TAGS } from '../../pages/tags.ts'
import { addAuthor, addStaff, NOW, theCast } from '../../testing/cast.ts'
import { testDb } from '../../testing/database.ts'
import { setArticle, setAuthor } from '../../testing/editing.ts'
import { GUEST, SYSTEM } from '../../users/viewer.ts'
import { findAddress } from '../address.ts'
import { publishedArticle } from '../article.ts'
import { sectionBySlug } from '../lists.ts'
import { hasMasthead, masthead } from './masthead.ts'
import { aboutPages, putPage, removePage, type PageInput } from './pages.ts'
import { orderOf, propertyOf } from './rules.ts'

const ETHICS: PageInput = {
  ...{ slug: 'ethics-policy', headline: 'What we do not do', standfirst: 'Our rules.' },
  ...{ bodyHtml: '<p>We do not pay.</p><script>x</script>', sectionName: 'Über uns' },
}

describe('a page about the newspaper', () => {
  it('stands under /about, cleaned, in a section that no menu shows and where nobody comments', async () => {
    const db = await testDb()
    const put = await putPage(db, SYSTEM, ETHICS, NOW)
    expect(put).toMatchObject({ ok: true, isNew: true })
    const page = await publishedArticle(db, 'about', 'ethics-policy')
    expect(page).toMatchObject({ kind: 'page', headline: 'What we do not do', commentsOpen: false })
    expect(page?.bodyHtml).toBe('<p>We do not pay.</p>')
    expect(await sectionBySlug(db, 'about')).toMatchObject({ name: 'Über uns' })
  })

  it('is written anew under its address', async () => {
    const db = await testDb()
    const first = await putPage(db, SYSTEM, ETHICS, NOW)
    const second = await putPage(db, SYSTEM, { ...ETHICS, headline: 'Ethics' }, NOW + 1)
    expect(second).toEqual({ ...first, isNew: false })
    expect(await aboutPages(db)).toEqual([{ slug: 'ethics-policy', headline: 'Ethics' }])
  })

  it('is gone when it was removed, and back when it is written again', async () => {
    const db = await testDb()
    await putPage(db, SYSTEM, ETHICS, NOW)
    expect(await removePage(db, SYSTEM, 'ethics-policy', NOW)).toEqual({ ok: true })
    expect(await removePage(db, SYSTEM, 'ethics-policy', NOW)).toEqual({ ok: false, reason: 'unknown' })
    expect(await aboutPages(db)).toEqual([])
    expect(await findAddress(db, '/about/ethics-policy')).toMatchObject({ kind: 'gone' })
    await putPage(db, SYSTEM, ETHICS, NOW)
    expect(await aboutPages(db)).toHaveLength(1)
  })

  it('is written by who edits the site, under an address and with a title', async () => {
    const db = await testDb()
    const ana = await addStaff(db, 'Ana', 'moderator')
    const reasonOf = async (viewer: typeof ana | typeof GUEST, input: Partial<PageInput>) => {
      const result = await putPage(db, viewer, { ...ETHICS, ...input }, NOW)
      return result.ok ? 'ok' : result.reason
    }
    expect(await reasonOf(GUEST, {})).toBe('forbidden')
    expect(await reasonOf(ana, {})).toBe('forbidden')
    expect(await reasonOf(SYSTEM, { slug: '../x' })).toBe('slug')
    expect(await reasonOf(SYSTEM, { slug: 'Ethics' })).toBe('slug')
    expect(await reasonOf(SYSTEM, { headline: ' ' })).toBe('headline')
    expect(await removePage(db, ana, 'x', NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await reasonOf(await addStaff(db, 'Edith', 'editor'), {})).toBe('ok')
  })

  it('stands in the list where one looks for it', async () => {
    const db = await testDb()
    for (const slug of ['zebra', 'ownership', 'contact', 'ethics-policy', 'apple'])
      await putPage(db, SYSTEM, { ...ETHICS, slug, headline: slug }, NOW)
    const slugs = (await aboutPages(db)).map(({ slug }) => slug)
    expect(slugs).toEqual(['contact', 'ethics-policy', 'ownership', 'apple', 'zebra'])
    expect(propertyOf('ethics-policy')).toBe('ethicsPolicy')
    expect(propertyOf('zebra')).toBeNull()
    expect(propertyOf('constructor')).toBeNull()
    expect(orderOf('constructor')).toBe(orderOf('zebra'))
  })

  it('changes the foot of every page when it comes, is renamed and goes, and no other time', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const changes = pageChanges(db)
    const says = async (work: () => Promise<unknown>) => {
      const before = changes.last()
      await work()
      return changes.anyOf([TAGS.site], before)
    }
    const put = await putPage(db, SYSTEM, ETHICS, NOW)
    const id = put.ok ? put.id : 0
    expect(await says(() => putPage(db, SYSTEM, { ...ETHICS, slug: 'contact' }, NOW))).toBe(true)
    expect(await says(() => setArticle(db, id, { headline: 'Ethics' }))).toBe(true)
    expect(await says(() => setArticle(db, id, { bodyHtml: '<p>Other words.</p>' }))).toBe(false)
    expect(await says(() => removePage(db, SYSTEM, 'ethics-policy', NOW))).toBe(true)
    expect(await says(() => setArticle(db, article.id, { headline: 'Trams' }))).toBe(false)
  })
})

describe('the masthead', () => {
  it('names everybody who has a role, and changes the foot of every page with the first of them', async () => {
    const db = await testDb()
    const changes = pageChanges(db)
    const guest = await addAuthor(db, 'A guest')
    expect([await hasMasthead(db), await masthead(db)]).toEqual([false, []])
    const before = changes.last()
    const ines = await addAuthor(db, 'Inés Aldous', { role: 'Editor' })
    expect(changes.anyOf([TAGS.site], before)).toBe(true)
    const then = changes.last()
    await setAuthor(db, guest.id, { role: 'Reporter' })
    expect(changes.anyOf([TAGS.site], then)).toBe(true)
    expect((await masthead(db)).map(({ id, role }) => [id, role])).toEqual([
      [guest.id, 'Reporter'],
      [ines.id, 'Editor'],
    ])
    expect(await hasMasthead(db)).toBe(true)
  })
})
