import {
  addArticle,
  addAuthor,
  addComment,
  addSection,
  addStaff,
  addTag,
  HOUR,
  pin,
  type Staff,
} from '#db/testing/cast.ts'
import { addPicture } from '#db/testing/editing.ts'
import { relateAll } from '#db/related/relate.ts'
import type { Db } from '#db/testing/newsroom.ts'

/** More than a page of a section's list, and more than a page of threads. */
const IN_CITY = 22
const ELSEWHERE = 8
const THREADS = 53

/** A newsroom in which every kind of page stands: lists and a discussion with second pages, pins, pictures, drafts. */
export async function fillGround(db: Db): Promise<{ moderators: Staff[] }> {
  const now = Date.now()
  const city = await addSection(db, 'City', { position: 1 })
  const world = await addSection(db, 'World', { position: 2 })
  const sport = await addSection(db, 'Sport', { position: 3 })
  const ines = await addAuthor(db, 'Inés Aldous', { role: 'City hall', bio: 'Counts votes.' })
  const henrik = await addAuthor(db, 'Henrik Vale')
  const trams = await addTag(db, 'Trams')
  const water = await addTag(db, 'Water')
  const pictures = [await addPicture(db, 'tram'), await addPicture(db, 'weir')]
  const ids: number[] = []
  for (let n = 0; n < IN_CITY + ELSEWHERE; n += 1) {
    const section = n < IN_CITY ? city : n % 2 === 0 ? world : sport
    const { id } = await addArticle(db, section, {
      headline: `Harbour story number ${n}`,
      standfirst: `The council and its trams, part ${n}.`,
      bodyHtml: `<p>Trams and water and wharves, told for the ${n}th time.</p>`,
      publishedAt: now - (n + 2) * HOUR,
      authorIds: n % 3 === 0 ? [ines.id, henrik.id] : [henrik.id],
      tagIds: n % 2 === 0 ? [trams.id] : [water.id],
      leadMediaId: n % 4 === 0 ? (pictures[n % 2] ?? null) : null,
    })
    ids.push(id)
  }
  const [first, second, third] = ids
  if (first === undefined || second === undefined || third === undefined) throw new Error('no article')
  for (let n = 0; n < THREADS; n += 1)
    await addComment(db, { id: first }, { body: `Thread ${n}`, at: now - HOUR + n })
  for (const [headline, status] of [
    ['A draft of something', 'draft'],
    ['A story for later', 'scheduled'],
  ] as const)
    await addArticle(db, city, { headline, status, publishedAt: status === 'draft' ? null : now + HOUR })
  await pin(db, 2, { id: third })
  await relateAll(db)
  const moderators = [
    await addStaff(db, 'Ana Moderator', 'moderator'),
    await addStaff(db, 'Ben Moderator', 'moderator'),
  ]
  return { moderators }
}
