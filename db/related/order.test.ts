import { describe, expect, it } from 'vitest'
import { relatedIds } from '../articles/related.ts'
import type { Db } from '../client.ts'
import { addArticle, addSection, DAY, HOUR, NOW, type SectionRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { relateAll } from './relate.ts'
import { reasonsFor } from './reasons.ts'
import { relatedView } from './view.ts'

const random = seededRandom(3)
const filler = () => Array.from({ length: 30 }, () => `w${Math.floor(random.next() * 900)}`).join(' ')
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')

/** A newspaper of other things, so that words are as rare as they are. */
async function newspaper() {
  const db = await testDb()
  const [city, sport] = [await addSection(db, 'City'), await addSection(db, 'Sport')]
  for (let index = 0; index < 60; index += 1)
    await addArticle(db, index % 2 ? city : sport, {
      headline: `Other news ${index}`,
      bodyHtml: paragraphs(filler(), filler(), filler()),
      publishedAt: NOW - index * DAY,
    })
  return { db, city, sport }
}

const FIRE = [
  'The fire at the Brackwater refinery began in the crude unit, said fire chief Dora Lindqvist.',
  'Smoke from the Brackwater refinery closed the Saltmarket bridge, and Lindqvist asked people to stay indoors.',
]
const report = (db: Db, section: SectionRow, hoursAgo: number, headline: string, ...more: string[]) =>
  addArticle(db, section, {
    headline,
    bodyHtml: paragraphs(...more, filler()),
    publishedAt: NOW - hoursAgo * HOUR,
  })

async function fire() {
  const { db, city, sport } = await newspaper()
  const first = await report(db, city, 60, 'Fire at Brackwater refinery', ...FIRE)
  const second = await report(
    db,
    city,
    30,
    'Brackwater refinery fire is out',
    'The Brackwater refinery fire was put out at noon, fire chief Dora Lindqvist told reporters by the Saltmarket bridge.',
    'Crude burned for nine hours.',
  )
  const third = await report(
    db,
    sport,
    4,
    'Match moved after Brackwater refinery fire',
    'The match is moved since crude smoke of the Brackwater refinery fire hangs over the ground, said fire chief Dora Lindqvist.',
    'The Saltmarket bridge stays closed.',
  )
  const background = await report(
    db,
    city,
    24 * 300,
    'Brackwater refinery passes inspection',
    'The crude unit of the Brackwater refinery was inspected, and the refinery may run for six years more.',
  )
  return { db, city, first, second, third, background }
}

describe('the order of related news', () => {
  it('is the newest report of the same event, in whichever section, and then what went before', async () => {
    const { db, first, second, third, background } = await fire()
    await relateAll(db)
    expect((await relatedIds(db, first.id)).slice(0, 3)).toEqual([third.id, second.id, background.id])
    const reasons = await reasonsFor(db, first.id)
    expect(reasons.get(third.id)?.because).toMatchObject({ event: true, section: false })
    expect(reasons.get(third.id)?.because?.words).toContain('Dora Lindqvist')
    expect(reasons.get(background.id)?.because).toMatchObject({ event: false, section: true })
    expect((await relatedIds(db, third.id)).slice(0, 2)).toEqual([second.id, first.id])
  })

  it('goes by likeness where all have one date', async () => {
    const { db, first, second, third } = await fire()
    db.sqlite.writer.prepare('update articles set published_at = ?').run(NOW)
    await relateAll(db)
    expect((await relatedIds(db, first.id)).slice(0, 2).toSorted()).toEqual([second.id, third.id].toSorted())
  })
})

describe('copies', () => {
  it('of the article and of one another are left out, and updates that repeat much are not', async () => {
    const { db, city, first, second, third, background } = await fire()
    const body = db.sqlite.reader
      .prepare<[number], string>('select body_html from articles where id = ?')
      .pluck()
    const long = `${body.get(first.id)}${paragraphs(filler(), filler(), filler())}`
    db.sqlite.writer
      .prepare('update articles set body_html = ?, body_text = ? where id = ?')
      .run(long, long.replaceAll(/<[^>]+>/g, '\n'), first.id)
    const copy = (headline: string, bodyHtml: string) =>
      addArticle(db, city, {
        ...{ headline, bodyHtml, slug: `copy-${headline.length}`, publishedAt: NOW - 20 * HOUR },
      })
    const again = await copy('Fire at Brackwater refinery', long)
    const renamed = await copy('Refinery burns at Brackwater', long)
    const longer = await copy('Refinery burns', `<p>By our own reporter</p>${long}${paragraphs(filler())}`)
    const twin = await copy('Quite another headline', body.get(second.id) ?? '')
    const update = await copy(
      'Lindqvist: Brackwater refinery may open again',
      `${paragraphs('The Brackwater refinery may open again, says fire chief Dora Lindqvist.', filler(), filler())}${FIRE.map((text) => `<p>${text}</p>`).join('')}`,
    )
    await relateAll(db)
    const related = await relatedIds(db, first.id)
    for (const one of [again, renamed, longer]) expect(related).not.toContain(one.id)
    expect(related.filter((id) => [second.id, twin.id].includes(id))).toHaveLength(1)
    for (const one of [update, third, background]) expect(related).toContain(one.id)
    const view = await relatedView(db, first.id)
    const left = view?.copies.map(({ entry, of }) => [entry.id, of.id]) ?? []
    for (const one of [again, renamed, longer]) expect(left).toContainEqual([one.id, first.id])
    expect(view?.copies.every(({ alike }) => alike >= 0.5)).toBe(true)
  })
})
