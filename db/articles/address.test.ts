import { describe, expect, it } from 'vitest'
import { redirects } from '../schema/index.ts'
import { addArticle, articleInput, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { findAddress } from './address.ts'
import { replaceArticle, type ArticleInput } from './save.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const change = (id: number, section: typeof cast.city, values: Partial<ArticleInput>) =>
    db.write((tx) => replaceArticle(tx, id, articleInput(section, values)))
  const { article } = cast
  const rename = (slug: string) => change(article.id, cast.city, { slug })
  return { db, ...cast, change, rename }
}

describe('findAddress', () => {
  it('has never heard of most addresses', async () => {
    const { db } = await setting()
    for (const path of [
      '/city/nothing',
      '/city',
      '/',
      '',
      '/a/b/c',
      '/?p=99',
      "/city/'; drop table articles; --",
    ]) {
      expect(await findAddress(db, path), path).toEqual({ kind: 'unknown' })
    }
  })

  it('leads from capitals to what stands there without them, and to nothing else', async () => {
    const { db, article, city, trams } = await setting()
    const moved = (to: string) => ({ kind: 'moved', to })
    expect(await findAddress(db, article.path.toUpperCase())).toEqual(moved(article.path))
    expect(await findAddress(db, '/City')).toEqual(moved(`/${city.slug}`))
    expect(await findAddress(db, '/Tag/Trams')).toEqual(moved(`/tag/${trams.slug}`))
    for (const path of ['/Nothing', '/City/Nothing', '/Tag/Nothing', '/Author/Nobody', '/City/a/b'])
      expect(await findAddress(db, path), path).toEqual({ kind: 'unknown' })
    await unpublish(db, article)
    expect(await findAddress(db, article.path.toUpperCase())).toEqual({ kind: 'unknown' })
  })

  it('leads from where other systems have feeds to ours', async () => {
    const { db, article } = await setting()
    const moved = (to: string) => ({ kind: 'moved', to })
    for (const path of ['/feed', '/rss', '/rss.xml', '/index.xml'])
      expect(await findAddress(db, path), path).toEqual(moved('/feed.xml'))
    expect(await findAddress(db, '/atom.xml')).toEqual(moved('/feed.atom'))
    expect(await findAddress(db, '/city/feed')).toEqual(moved('/city/feed.xml'))
    expect(await findAddress(db, `${article.path}/feed`)).toEqual(moved(`${article.path}/comments/feed.xml`))
    expect(await findAddress(db, '/tag/trams/feed')).toEqual(moved('/tag/trams/feed.xml'))
    expect(await findAddress(db, '/nothing/feed')).toEqual({ kind: 'unknown' })
  })

  it('moves to the present address in one hop, however often an article was renamed', async () => {
    const { db, article, rename } = await setting()
    await rename('second-name')
    await rename('third-name')
    expect(await findAddress(db, article.path)).toEqual({ kind: 'moved', to: '/city/third-name' })
    expect(await findAddress(db, '/city/second-name')).toEqual({ kind: 'moved', to: '/city/third-name' })
  })

  it.each(['größe-zählt', '東京-news', 'हिन्दी'])('moves from an address in any script: %s', async (slug) => {
    const { db, rename } = await setting()
    await rename(slug)
    await rename('third-name')
    for (const path of [`/city/${slug}`, `/city/${encodeURIComponent(slug)}`, `/city/${slug}/`]) {
      expect(await findAddress(db, path), path).toEqual({ kind: 'moved', to: '/city/third-name' })
    }
  })

  it('moves along into another section', async () => {
    const { db, article, world, change } = await setting()
    await change(article.id, world, { slug: article.slug })
    expect(await findAddress(db, article.path)).toEqual({
      kind: 'moved',
      to: '/world/tram-line-five-approved',
    })
  })

  it('makes no loop of an article that was renamed and renamed back', async () => {
    const { db, article, rename } = await setting()
    await rename('second-name')
    await rename(article.slug)
    expect(await findAddress(db, article.path)).toEqual({ kind: 'unknown' })
    expect(await findAddress(db, '/city/second-name')).toEqual({ kind: 'moved', to: article.path })
  })

  it('follows whoever had the address last', async () => {
    const { db, city, article, rename, change } = await setting()
    await rename('second-name')
    const heir = await addArticle(db, city, { slug: article.slug })
    expect(await findAddress(db, article.path)).toEqual({ kind: 'unknown' })
    await change(heir.id, city, { slug: 'heir-elsewhere' })
    expect(await findAddress(db, article.path)).toEqual({ kind: 'moved', to: '/city/heir-elsewhere' })
  })

  it('calls a deleted article gone, under its last address and every former one', async () => {
    const { db, article, city, rename, change } = await setting()
    await rename('second-name')
    await change(article.id, city, { slug: 'second-name', status: 'deleted' })
    expect(await findAddress(db, '/city/second-name')).toEqual({ kind: 'gone', articleId: article.id })
    expect(await findAddress(db, article.path)).toEqual({ kind: 'gone', articleId: article.id })
  })

  it('gives away nothing of an article that is not public', async () => {
    const { db, article, city, rename } = await setting()
    await rename('second-name')
    await unpublish(db, article)
    await addArticle(db, city, { headline: 'Secret', status: 'draft' })
    expect(await findAddress(db, article.path)).toEqual({ kind: 'unknown' })
    expect(await findAddress(db, '/city/secret')).toEqual({ kind: 'unknown' })
  })

  it('follows what an import wrote: a path, an article, or nothing for gone', async () => {
    const { db, article } = await setting()
    await db.write(async (tx) =>
      tx.insert(redirects).values([
        { fromPath: '/?p=12', articleId: article.id, createdAt: NOW },
        { fromPath: '/category/trams', toPath: '/tag/trams', createdAt: NOW },
        { fromPath: '/2012/old-gallery', createdAt: NOW },
      ]),
    )
    expect(await findAddress(db, '/', { p: '12' })).toEqual({ kind: 'moved', to: article.path })
    expect(await findAddress(db, '/', { p: '13' })).toEqual({ kind: 'unknown' })
    expect(await findAddress(db, '/category/trams')).toEqual({ kind: 'moved', to: '/tag/trams' })
    expect(await findAddress(db, '/2012/old-gallery')).toEqual({ kind: 'gone', articleId: null })
  })
})
