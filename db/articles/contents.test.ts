import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { addArticle, articleInput, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { publishedArticle } from './article.ts'
import { anchored, keepAnchors } from './contents.ts'
import { replaceArticle } from './save.ts'

const body = (...headings: string[]) =>
  headings.map((heading) => cleanArticleHtml(`<h2>${heading}</h2><p>Text.</p>`)).join('\n')
const anchors = (html: string) => anchored(html).headings.map(({ anchor }) => anchor)

describe('anchored', () => {
  it('makes an anchor of each sub-head’s words, and says what is under what', () => {
    const html = cleanArticleHtml('<h2>The <em>costs</em> &amp; the time</h2><h3>Élan &lt;b&gt;</h3><p>x</p>')
    expect(anchored(html)).toEqual({
      html: '<h2 id="h-the-costs-and-the-time">The <em>costs</em> &amp; the time</h2>\n<h3 id="h-elan-b">Élan &lt;b&gt;</h3>\n<p>x</p>',
      headings: [
        { anchor: 'h-the-costs-and-the-time', text: 'The costs & the time', isInner: false },
        { anchor: 'h-elan-b', text: 'Élan <b>', isInner: true },
      ],
    })
  })

  it('gives no anchor twice, and leaves those that an editor gave', () => {
    const html = '<h2>Costs</h2><h2 id="h-costs">Other</h2><h2>Costs</h2><h2>القضية</h2>'
    expect(anchors(html)).toEqual(['h-costs-2', 'h-costs', 'h-costs-3', expect.stringMatching(/^h-./)])
  })

  it('numbers ten thousands of one name at once', () => {
    const last = anchors('<h2>Costs</h2>'.repeat(30_000)).at(-1)
    expect(last).toBe('h-costs-30000')
  })

  it('is settled: a second time changes nothing', () => {
    const once = anchored(body('One', 'One', '???', 'Two')).html
    expect(anchored(once).html).toBe(once)
    expect(cleanArticleHtml(once)).toBe(once)
  })
})

describe('keepAnchors', () => {
  const after = (before: string, now: string) => anchors(keepAnchors(now, before))

  it('keeps the anchor of a sub-head whose words were changed', () => {
    expect(after(body('One', 'Teh costs', 'Three'), body('One', 'The costs', 'Three'))).toEqual([
      ...['h-one', 'h-teh-costs', 'h-three'],
    ])
  })

  it('gives a new one an anchor of its own, wherever it is added', () => {
    expect(after(body('One', 'Two'), body('Zero', 'One', 'Between', 'Two'))).toEqual([
      ...['h-zero', 'h-one', 'h-between', 'h-two'],
    ])
  })

  it('leaves an anchor with its sub-head when another of the same words comes before it', () => {
    const before = body('Intro', 'Costs', 'End')
    const now = body('Costs', 'Intro', 'Costs', 'End')
    expect(after(before, now)).toEqual(['h-costs-2', 'h-intro', 'h-costs', 'h-end'])
  })

  it('keeps it through one change after another', () => {
    const first = body('One', 'Two', 'Three')
    const second = keepAnchors(body('One', 'Second', 'Three'), first)
    const third = keepAnchors(body('New', 'One', 'The second', 'Three'), second)
    expect(anchors(third)).toEqual(['h-new', 'h-one', 'h-two', 'h-three'])
  })

  it('writes nothing where nothing would be lost', () => {
    const html = body('One', 'Two')
    expect(keepAnchors(html, body('One', 'Two', 'Three'))).toBe(html)
    expect(keepAnchors(html, '')).toBe(html)
  })
})

it('a link into an article survives that an editor mends a sub-head', async () => {
  const db = await testDb()
  const { city } = await theCast(db)
  const { id } = await addArticle(db, city, { slug: 'long', bodyHtml: body('One', 'Teh costs') })
  const input = articleInput(city, { slug: 'long', bodyHtml: body('One', 'The costs', 'Three') })
  await db.write(async (tx) => replaceArticle(tx, id, input))
  const article = await publishedArticle(db, city.slug, 'long')
  expect(article?.headings.map(({ anchor }) => anchor)).toEqual(['h-one', 'h-teh-costs', 'h-three'])
  expect(article?.bodyHtml).toContain('<h2 id="h-teh-costs">The costs</h2>')
})
