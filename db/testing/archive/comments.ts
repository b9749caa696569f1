import type Database from 'better-sqlite3'
import { MAX_DEPTH } from '../../comments/rules.ts'
import type { CommentStatus } from '../../comments/status.ts'
import type { WrittenArticle } from './articles.ts'
import type { Random, vocabulary } from './vocabulary.ts'
import { zipf } from './vocabulary.ts'

const HOUR = 3_600_000
/** Of the logarithm of an article's number of comments: a few are argued about, most are not. */
const SPREAD = 1.4
const MEAN = 10

interface Placed {
  id: number
  threadId: number
  depth: number
}

/** Writes the comments of an article: some answer others, some readers write again and again, two in a hundred wait. */
export function commentWriter(
  sqlite: Database.Database,
  { random, language, readers }: { random: Random; language: ReturnType<typeof vocabulary>; readers: number },
) {
  const insert = sqlite.prepare(
    `insert into comments (id, article_id, parent_id, thread_id, depth, status, author_name, author_email, email_key, body,
       address_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const reader = zipf(random, readers, 0.7)
  let id = 0

  const place = (known: Placed[]): { parentId: number | null; threadId: number | null; depth: number } => {
    const parent = random.next() < 0.35 && known.length > 0 ? random.pick(known) : undefined
    if (!parent || parent.depth === MAX_DEPTH) return { parentId: null, threadId: null, depth: 1 }
    return { parentId: parent.id, threadId: parent.threadId, depth: parent.depth + 1 }
  }

  return (article: WrittenArticle): number => {
    if (article.status !== 'published') return 0
    const many = Math.floor(
      Math.exp(Math.log(MEAN) - SPREAD ** 2 / 2 + SPREAD * normal(random)) + random.next(),
    )
    const known: Placed[] = []
    let at = article.publishedAt
    for (let index = 0; index < many; index += 1) {
      id += 1
      const who = reader()
      const email = `${((who * 2_654_435_761) >>> 0).toString(36)}.reader@example.org`
      const { parentId, threadId, depth } = place(known)
      at += (random.next() * 40 * HOUR) / many
      const status = statusOf(random.next())
      insert.run(
        ...[id, article.id, parentId, threadId, depth, status, `Reader ${who}`, email, email],
        ...[language.sentence(5 + Math.floor(random.next() * 55)), hash(who), Math.floor(at)],
      )
      if (status === 'approved') known.push({ id, threadId: threadId ?? id, depth })
    }
    return many
  }
}

function statusOf(chance: number): CommentStatus {
  if (chance < 0.02) return 'pending'
  if (chance < 0.05) return 'spam'
  if (chance < 0.07) return 'rejected'
  return chance < 0.08 ? 'trash' : 'approved'
}

/** Somebody's address as the product keeps it: 43 characters that say nothing. */
const hash = (who: number) => ((who * 40_503) >>> 0).toString(36).padStart(7, 'x').padEnd(43, 'q')

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
