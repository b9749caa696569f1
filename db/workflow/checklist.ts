import { and, eq, inArray } from 'drizzle-orm'
import { isPublic, findAddress } from '../articles/address.ts'
import { cardsById } from '../articles/cards.ts'
import { labelOf } from '../articles/label.ts'
import { isReserved } from '../articles/path.ts'
import { pickedArticles } from '../articles/pick.ts'
import type { Db } from '../client.ts'
import { NO_HEADLINE } from '../drafts/begin.ts'
import type { Standing } from '../drafts/standing.ts'
import { gonePictures, picturesOfText, unsaidPictures } from '../media/unsaid.ts'
import { openNotes } from '../notes/read.ts'
import { worksOn } from '../notes/who.ts'
import { media } from '../schema/index.ts'
import { safeLink } from '../text/html/url.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { bodyFacts, type BodyFacts } from './body-facts.ts'
import { blockers, checklist, type Blocking, type CheckItem, type NeededFacts } from './check-rules.ts'

export type { Blocking } from './check-rules.ts'

/**
 * What is in the way of publishing an article as its draft is now; empty when nothing is. A step of commands, inside
 * their transaction: whoever saves meanwhile changes nothing that was looked at.
 */
export async function blockingProblems(tx: Tx, standing: Standing): Promise<Blocking[]> {
  const found = blockers(await neededFacts(tx, standing, bodyFacts(standing.fields.bodyHtml)))
  return [...new Set(found.map(({ rule }) => rule as Blocking))]
}

/**
 * What is missing in an article as its draft is now, and what is better looked at, for those who work on it.
 *
 * @param dueAt when it is going to be published, as somebody has typed it; else as it stands there
 * @param now milliseconds
 * @returns null for others, and where there is no such article
 */
export async function checklistOf(
  db: Db,
  viewer: Viewer,
  { articleId, dueAt }: { articleId: number; dueAt?: number | null },
  now: number,
): Promise<CheckItem[] | null> {
  const found = await worksOn(db.read, viewer, articleId)
  if (!found.ok) return null
  const { fields, article } = found.standing
  const body = bodyFacts(fields.bodyHtml)
  const facts = {
    ...(await neededFacts(db.read, found.standing, body)),
    ...{ standfirst: fields.standfirst, seoDescription: fields.seoDescription, label: labelOf(fields.label) },
    bylines: fields.authorIds.length + fields.newAuthors.length,
    unusable: unusableAddresses(fields),
    deadLinks: await deadLinks(db, body.ownLinks),
    hiddenLines: await hiddenLines(db, viewer, body.readAlso),
    gone: await gonePictures(db.read, body.pictures),
    openNotes: (await openNotes(db, [articleId])).get(articleId) ?? 0,
    dueAt: dueAt ?? (article.status === 'scheduled' ? article.publishedAt : null),
    isPublished: article.status === 'published',
  }
  return checklist(facts, now)
}

async function neededFacts(read: Tx, { fields }: Standing, body: BodyFacts): Promise<NeededFacts> {
  const { headline, sectionId, leadMediaId } = fields
  const shown = await picturesOfText(read, body.wordless)
  const unsaid = await unsaidPictures(read, [...(leadMediaId === null ? [] : [leadMediaId]), ...shown])
  return {
    ...{ headline: headline === NO_HEADLINE ? '' : headline, sectionId, body },
    unsaid: await namesOf(read, unsaid),
  }
}

async function namesOf(read: Tx, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { id, name, caption } = media
  const rows = await read
    .select({ name, caption })
    .from(media)
    .where(and(inArray(id, ids), eq(media.alt, '')))
  return rows.map((row) => row.caption || (row.name ?? ''))
}

/** An original is somewhere on the web; a source may be a page of ours too. */
function unusableAddresses({ canonicalUrl, sourceUrl, viaUrl }: Standing['fields']): string[] {
  const wrong = (typed: string, right: RegExp) => typed !== '' && !right.test(safeLink(typed) ?? '')
  return [
    ...(wrong(canonicalUrl, /^https?:/) ? [canonicalUrl] : []),
    ...[sourceUrl, viaUrl].filter((typed) => wrong(typed, /^(?:https?:|\/)/)),
  ]
}

/** How many links of a text are looked up. */
const MOST_LINKS = 100

/** Paths of ours at which neither a page stands nor a redirect to one. */
async function deadLinks(db: Db, paths: string[]): Promise<string[]> {
  const dead: string[] = []
  for (const path of paths.slice(0, MOST_LINKS)) if (!(await leadsSomewhere(db, path))) dead.push(path)
  return dead
}

/** What is named in a "Read also" line and not public: its line is left out. */
async function hiddenLines(db: Db, viewer: Viewer, ids: number[]): Promise<string[]> {
  const shown = await cardsById(db, ids)
  const hidden = ids.filter((id) => !shown.has(id))
  if (hidden.length === 0) return []
  const named = await pickedArticles(db, viewer, hidden)
  return [...new Set(hidden.map((id) => named.find((one) => one.id === id)?.headline ?? ''))]
}

async function leadsSomewhere(db: Db, path: string): Promise<boolean> {
  const [first = ''] = path.split('/').filter(Boolean)
  // Pages and files of the site's own are not looked up; tags and authors are.
  if (first === '' || /\.\w+$/.test(path) || (isReserved(first) && first !== 'tag' && first !== 'author'))
    return true
  return (await isPublic(db, path)) || (await findAddress(db, path)).kind === 'moved'
}
