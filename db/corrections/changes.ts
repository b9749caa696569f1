import { and, asc, desc, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleRevisions, articles } from '../schema/index.ts'
import { Comparison } from '../text/comparison.ts'
import { plainText } from '../text/words.ts'
import { STILL_PUBLISHING_MS } from './rules.ts'

/** A piece of a block: what stayed, came or went. */
export interface ChangePiece {
  text: string
  change: 'same' | 'added' | 'removed'
}
export interface ChangedBlock {
  part: 'headline' | 'standfirst' | 'text'
  pieces: ChangePiece[]
}
/** What changed in public at a time. */
export interface PublicChange {
  at: number
  blocks: ChangedBlock[]
}

type Version = { headline: string; standfirst: string; bodyHtml: string }

/** The newest changes that are shown; older ones are of no interest to anybody who does not know of them. */
const MOST = 50
/** Words that a comparison may differ by; beyond that the whole paragraph has changed. */
const MOST_EDITS = 600
/** How much of a paragraph has to have stayed for its words to be compared one by one. */
const STILL_THE_SAME = 0.4

/**
 * What has changed in an article since readers have it, the newest change first. Versions that no reader has seen do not
 * appear, nor what changed within the first minute.
 */
export async function publicChanges(
  db: Db,
  article: { id: number; publishedAt: number },
): Promise<PublicChange[]> {
  const [now] = await present(db).execute({ id: article.id })
  if (!now) return []
  const since = article.publishedAt + STILL_PUBLISHING_MS
  const before = await versions(db).execute({ id: article.id, since, limit: MOST })
  const changes: PublicChange[] = []
  const comparison = new Comparison()
  let later: Version = now
  for (const { at, ...version } of before) {
    const blocks = changedBlocks(version, later, comparison)
    if (blocks.length > 0) changes.push({ at, blocks })
    later = version
  }
  return changes
}

/** Whether anything that readers had says something else now. Asked with every rendering of the article. */
export async function wasChanged(db: Db, article: { id: number; publishedAt: number }): Promise<boolean> {
  const since = article.publishedAt + STILL_PUBLISHING_MS
  return (await changed(db).execute({ id: article.id, since })).length > 0
}

const { headline, standfirst, bodyHtml } = articles
const present = prepared((read) =>
  read
    .select({ headline, standfirst, bodyHtml })
    .from(articles)
    .where(eq(articles.id, sql.placeholder('id')))
    .prepare(),
)
const PUBLIC = and(
  eq(articleRevisions.articleId, sql.placeholder('id')),
  eq(articleRevisions.wasPublic, true),
  gte(articleRevisions.createdAt, sql.placeholder('since')),
)
const versions = prepared((read) => {
  const { createdAt: at, headline, standfirst, bodyHtml, revision } = articleRevisions
  return read
    .select({ at, headline, standfirst, bodyHtml })
    .from(articleRevisions)
    .where(PUBLIC)
    .orderBy(desc(revision))
    .limit(sql.placeholder('limit'))
    .prepare()
})
const changed = prepared((read) => {
  const before = articleRevisions
  const differs = sql`(${before.headline}, ${before.standfirst}, ${before.bodyHtml})
    is not (${articles.headline}, ${articles.standfirst}, ${articles.bodyHtml})`
  return read
    .select({ revision: before.revision })
    .from(before)
    .innerJoin(articles, eq(articles.id, before.articleId))
    .where(and(PUBLIC, differs))
    .orderBy(asc(before.revision))
    .limit(1)
    .prepare()
})

function changedBlocks(before: Version, after: Version, comparison: Comparison): ChangedBlock[] {
  const head = (['headline', 'standfirst'] as const).flatMap((part) =>
    before[part] === after[part] ? [] : [{ part, pieces: pieces(before[part], after[part], comparison) }],
  )
  const lines = (html: string) => plainText(html).split('\n').filter(Boolean)
  const parts = comparison.lists(lines(before.bodyHtml), lines(after.bodyHtml))
  const body: ChangedBlock[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]]
    if (!part || (!part.added && !part.removed)) continue
    // What went and what came at the same place are one paragraph in two wordings.
    const isPair = part.removed && next?.added
    const [gone, come] = [part.removed ? part.value : [], isPair ? next.value : part.added ? part.value : []]
    if (isPair) at += 1
    for (let line = 0; line < Math.max(gone.length, come.length); line += 1)
      body.push({ part: 'text', pieces: pieces(gone[line] ?? '', come[line] ?? '', comparison) })
  }
  return [...head, ...body]
}

function pieces(before: string, after: string, comparison: Comparison): ChangePiece[] {
  const parts = before === '' || after === '' ? null : comparison.words(before, after, MOST_EDITS)
  const whole: ChangePiece[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  const stayed = (parts ?? []).filter(({ added, removed }) => !added && !removed)
  const kept = stayed.reduce((sum, { value }) => sum + value.trim().length, 0)
  // Two wordings with little in common read better one after the other than woven together.
  if (!parts || kept < STILL_THE_SAME * Math.max(before.length, after.length))
    return whole.filter(({ text }) => text !== '')
  return asRead(
    parts.map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    })),
  )
}

/** Words that stayed between two changes, and are too few to be read by themselves. */
const FEW_WORDS = 2

/** Changes that stand close together as one, what went before what came: a sentence, and not every other word of one. */
function asRead(parts: ChangePiece[]): ChangePiece[] {
  const read: ChangePiece[] = []
  let [gone, come] = ['', '']
  const flush = () => {
    if (gone !== '') read.push({ text: gone, change: 'removed' })
    if (come !== '') read.push({ text: come, change: 'added' })
    ;[gone, come] = ['', '']
  }
  for (const [at, { text, change }] of parts.entries()) {
    const isBetween =
      change === 'same' && `${gone}${come}` !== '' && at < parts.length - 1 && wordsIn(text) <= FEW_WORDS
    if (change === 'same' && !isBetween) {
      flush()
      read.push({ text, change })
    }
    if (change === 'removed' || isBetween) gone += text
    if (change === 'added' || isBetween) come += text
  }
  flush()
  return read
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
