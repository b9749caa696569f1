import { describe, expect, it } from 'vitest'
import { addCorrection } from '../../db/testing/afterwards.ts'
import { MINUTE, NOW, theCast, unpublish } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { openDocuments } from '../documents/open.ts'
import { schemaProblems } from '../documents/testing/standards.ts'
import { readXml } from '../documents/testing/tree.ts'
import { atomProblems, rssProblems } from './testing.ts'

const SITE = 'https://harbour.example'

async function desk() {
  const db = await testDb()
  const documents = openDocuments(db, { siteUrl: SITE, folder: testFolder(), indexNowKey: 'abc' })
  const ask = async (path: string) => {
    const address = documents.addressOf(path)
    const rendered = address && (await documents.render(address))
    return { tags: rendered?.tags ?? [], text: rendered?.answer.body.toString() ?? '' }
  }
  return { db, ...(await theCast(db)), ask }
}

describe('the feed of corrections', () => {
  it('holds those of articles that readers have, the newest first, and changes with them', async () => {
    const { db, article, ask } = await desk()
    await addCorrection(db, article, { text: 'It was Tuesday.\n\nNot <b>Monday</b> & not Friday.' })
    await addCorrection(db, article, { kind: 'update', text: 'More is known.', at: NOW + MINUTE })
    const { text, tags } = await ask('/corrections/feed.json')
    expect(tags).toContain('corrections')
    const feed = JSON.parse(text) as { items: Record<string, string>[] }
    expect(feed.items.map(({ title }) => title)).toEqual([
      'Update: “Tram line five approved”',
      'Correction: “Tram line five approved”',
    ])
    expect(feed.items[1]?.url).toMatch(/\/city\/tram-line-five-approved#correction-\d+$/)
    expect(feed.items[1]?.content_html).toBe(
      '<p>It was Tuesday.</p><p>Not &lt;b&gt;Monday&lt;/b&gt; &amp; not Friday.</p>',
    )
    await unpublish(db, article)
    expect(JSON.parse((await ask('/corrections/feed.json')).text)).toMatchObject({ items: [] })
  })

  it('is valid in each format, with and without corrections', async () => {
    const { db, article, ask } = await desk()
    const problems = async () => {
      const [rss, atom] = [
        (await ask('/corrections/feed.xml')).text,
        (await ask('/corrections/feed.atom')).text,
      ]
      return [
        ...rssProblems(readXml(rss), `${SITE}/corrections/feed.xml`),
        ...atomProblems(readXml(atom), `${SITE}/corrections/feed.atom`),
        ...((await schemaProblems(atom, 'atom.rng')) ?? []),
      ]
    }
    expect(await problems()).toEqual([])
    for (const kind of ['correction', 'clarification', 'update'] as const)
      await addCorrection(db, article, { kind })
    expect(await problems()).toEqual([])
  })
})
