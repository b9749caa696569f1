import { describe, expect, it } from 'vitest'
import { addArticle, addSection } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { setArticle } from '../testing/editing.ts'
import { publishedArticle } from './article.ts'
import { withPaidLinks } from './body.ts'
import { cardsOf } from './cards.ts'
import { furtherOf } from './further.ts'
import { ARTICLE_LABELS, labelOf, labelOnCard, typeOf } from './label.ts'

describe('a label', () => {
  it('names a kind that schema.org knows, and none is news', () => {
    expect(ARTICLE_LABELS.map(typeOf)).toEqual([
      ...['OpinionNewsArticle', 'AnalysisNewsArticle', 'ReviewNewsArticle', 'ReportageNewsArticle'],
      ...['AdvertiserContentArticle', 'ReportageNewsArticle', 'SatiricalArticle', 'NewsArticle'],
    ])
    expect(typeOf(null)).toBe('NewsArticle')
  })

  it('is one of ours or none', () => {
    expect([labelOf('opinion'), labelOf(''), labelOf('shouting'), labelOf(undefined)]).toEqual([
      ...['opinion', null, null, null],
    ])
  })

  it('stands on a card where its headline would be taken for news', async () => {
    const db = await testDb()
    const { id, slug } = await addArticle(db, await addSection(db, 'City'))
    const shown = async () => [
      (await cardsOf(db, [id]))[0]?.label,
      (await publishedArticle(db, 'city', slug))?.label,
    ]
    expect(await shown()).toEqual([null, null])
    for (const label of ARTICLE_LABELS) {
      await setArticle(db, id, { label })
      expect(await shown()).toEqual([labelOnCard(label), label])
    }
    expect(ARTICLE_LABELS.filter(labelOnCard)).toEqual(['opinion', 'sponsored', 'live', 'satire'])
  })
})

describe('a body that was paid for', () => {
  it('says so of its links elsewhere, and of no other', () => {
    const link = '<a href="https://shop.example/?a=1&amp;b=2" rel="noopener">x</a>'
    const own = '<a href="/city/story">y</a>'
    expect(withPaidLinks(`<p>${link} rel="noopener" ${own}</p>`)).toBe(
      `<p>${link.replace('"noopener"', '"sponsored noopener"')} rel="noopener" ${own}</p>`,
    )
  })
})

describe('where something was first reported', () => {
  const row = {
    ...{
      label: '',
      sourceName: '',
      sourceUrl: '',
      viaName: '',
      viaUrl: '',
      seoTitle: '',
      seoDescription: '',
    },
    ...{ canonicalUrl: '', noindex: false, socialTitle: '', socialDescription: '' },
  }
  const source = (sourceName: string, sourceUrl: string) =>
    furtherOf({ ...row, sourceName, sourceUrl }, null).source

  it('has a name, or is called by its host', () => {
    expect(source('', '')).toBeNull()
    expect(source('Harbour Post', '')).toEqual({ name: 'Harbour Post', url: null })
    expect(source('', 'https://www.post.example/x')).toEqual({
      name: 'post.example',
      url: 'https://www.post.example/x',
    })
    expect(source('City desk', '/city/story')).toEqual({ name: 'City desk', url: '/city/story' })
  })

  it('leads nowhere that could run', () => {
    expect(source('Post', 'javascript:alert(1)')).toEqual({ name: 'Post', url: null })
    expect(furtherOf({ ...row, canonicalUrl: 'javascript:alert(1)' }, null).head.canonical).toBeNull()
    expect(furtherOf({ ...row, canonicalUrl: '/city/story' }, null).head.canonical).toBeNull()
  })
})
