import { describe, expect, it } from 'vitest'
import { insertArticle } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { addSection, addTag, articleInput, DAY, HOUR, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { setArticle } from '../testing/editing.ts'
import { seededRandom } from '../testing/random.ts'
import { relateAll } from './relate.ts'

const SUBJECTS = [
  'harbour',
  'tariff',
  'orchestra',
  'cyclist',
  'satellite',
  'bakery',
  'marathon',
  'lighthouse',
]
const SECTIONS = ['City', 'World', 'Arts']
const ARTICLES = 70

type Random = ReturnType<typeof seededRandom>

/** Articles on a few subjects, some of them copies, many of one minute. */
function newspaper(random: Random) {
  const words = (stem: string) =>
    Array.from({ length: 40 }, (_, index) => `${stem}${'bcdfghklmn'[index % 10]}${index}`)
  const pools = new Map(SUBJECTS.map((subject) => [subject, words(subject)]))
  const common = words('plain')
  return Array.from({ length: ARTICLES }, (_, index) => {
    const subject = random.pick(SUBJECTS)
    const sentence = () =>
      Array.from({ length: 12 }, () => random.pick(random.next() < 0.4 ? (pools.get(subject) ?? []) : common))
    return {
      slug: `story-${index}`,
      section: random.pick(SECTIONS),
      tag: random.next() < 0.3 ? subject : null,
      headline: `${subject} ${sentence().slice(0, 4).join(' ')}`,
      bodyHtml: Array.from({ length: 5 }, () => `<p>${sentence().join(' ')}</p>`).join(''),
      publishedAt: random.next() < 0.5 ? NOW - DAY : NOW - Math.floor(random.next() * 400) * HOUR,
    }
  }).flatMap((story) =>
    random.next() < 0.1 ? [story, { ...story, slug: `${story.slug}-again`, section: 'World' }] : [story],
  )
}

async function imported(
  stories: ReturnType<typeof newspaper>,
  step: (db: Db, done: number) => Promise<void>,
) {
  const db = await testDb()
  const sections = new Map<string, Awaited<ReturnType<typeof addSection>>>()
  // In another order, so that numbers say nothing either.
  for (const name of new Set(stories.map(({ section }) => section)))
    sections.set(name, await addSection(db, name))
  const tags = new Map<string, number>()
  for (const name of new Set(stories.flatMap(({ tag }) => tag ?? [])))
    tags.set(name, (await addTag(db, name)).id)
  for (const [done, { section, tag, ...story }] of stories.entries()) {
    const row = sections.get(section)
    if (!row) throw new Error('no section')
    const tagIds = tag === null ? [] : [tags.get(tag) ?? 0]
    await db.write((tx) => insertArticle(tx, articleInput(row, { ...story, tagIds })))
    await step(db, done)
  }
  await relateAll(db)
  return db
}

/** All lists, by addresses. */
const lists = (db: Db) =>
  db.sqlite.reader
    .prepare(
      `select a.slug as article, b.slug as related, position, score, because
       from article_relations join articles a on a.id = article_id join articles b on b.id = related_id
       order by 1, position`,
    )
    .all()

const shuffled = <T>(random: Random, list: T[]): T[] =>
  list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

describe('the lists of an archive', () => {
  it.each([1, 2, 3])('are the same in whatever order it came in (%i)', async (seed) => {
    const random = seededRandom(seed)
    const stories = newspaper(random)
    const first = lists(await imported(stories, async () => {}))
    expect(first.length).toBeGreaterThan(ARTICLES * 4)
    expect(lists(await imported(shuffled(random, stories), async () => {}))).toEqual(first)
    // Somebody serves it meanwhile, and is busy comparing all the time.
    const busy = await imported(shuffled(random, stories), async (db, done) => {
      if (done % 9 === 0) await relateAll(db)
    })
    expect(lists(busy)).toEqual(first)
  })

  it.each([4, 5])('are after many changes what they are when all are compared again (%i)', async (seed) => {
    const random = seededRandom(seed)
    const stories = newspaper(random)
    const db = await imported(stories, async () => {})
    const ids = db.sqlite.reader.prepare<[], number>('select id from articles').pluck().all()
    for (let change = 0; change < 40; change += 1) {
      const id = random.pick(ids)
      const other = random.pick(newspaper(random))
      await setArticle(
        db,
        id,
        random.pick([
          { headline: other.headline },
          { bodyText: other.bodyHtml.replaceAll(/<\/?p>/g, '\n') },
          { publishedAt: other.publishedAt },
          { status: 'unpublished' as const },
          { status: 'published' as const },
        ]),
      )
      if (change % 3 === 0) await relateAll(db)
    }
    await relateAll(db)
    const after = lists(db)
    db.sqlite.writer.prepare("update related_ground set step = 'rank', done = 0").run()
    await relateAll(db)
    expect(lists(db)).toEqual(after)
  })

  it('hold nothing twice: no article, no copy of it, no two copies of another', async () => {
    const db = await imported(newspaper(seededRandom(6)), async () => {})
    const text = db.sqlite.reader
      .prepare<[], { id: number; slug: string }>('select id, slug from articles')
      .all()
    const original = new Map(text.map(({ id, slug }) => [id, slug.replace('-again', '')]))
    const rows = db.sqlite.reader
      .prepare<[], { articleId: number; relatedId: number }>(
        'select article_id as articleId, related_id as relatedId from article_relations',
      )
      .all()
    for (const [id, list] of Map.groupBy(rows, ({ articleId }) => articleId)) {
      const shown = [id, ...list.map(({ relatedId }) => relatedId)].map((one) => original.get(one))
      expect(new Set(shown).size).toBe(shown.length)
    }
    expect(text.some(({ slug }) => slug.endsWith('-again'))).toBe(true)
  })
})
