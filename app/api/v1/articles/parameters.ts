import { authorBySlug, sectionBySlug, tagBySlug } from '#db/articles/lists.ts'
import type { Walk, WalkedList } from '#db/articles/walk.ts'
import type { Db } from '#db/client.ts'
import type { ParameterFault } from '../_answer/answer.ts'
import { Query } from '../_answer/query.ts'

const NAMES = ['section', 'tag', 'author', 'since', 'updatedSince', 'limit', 'cursor'] as const
const LISTS = { section: sectionBySlug, tag: tagBySlug, author: authorBySlug }
type Asked = Query<(typeof NAMES)[number]>

export type Read =
  | {
      ok: true
      walk: Walk
      /** Whether it is walked in the order of changes. */
      byChange: boolean
      /** All that the list depends on, for the cursor. */
      question: unknown
    }
  | { ok: false; errors: ParameterFault[] }

/** Which articles a program asks for. */
export async function readParameters(db: Db, given: URLSearchParams): Promise<Read> {
  const query = new Query(given, NAMES)
  const list = await listOf(db, query)
  const since = query.instant('since') ?? Number.MIN_SAFE_INTEGER
  const changedSince = query.instant('updatedSince')
  const byChange = query.has('updatedSince')
  if (byChange && query.has('since')) query.fault('since', 'One of since and updatedSince may be given.')
  const limit = query.limit()
  const question = byChange ? { list, changedSince } : { list, since }
  const [at, id] = query.cursor(question, 2) ?? []
  if (query.errors.length > 0) return { ok: false, errors: query.errors }
  const after = at === undefined || id === undefined ? null : { at, id }
  return { ok: true, walk: { list, since: changedSince ?? since, after, limit }, byChange, question }
}

async function listOf(db: Db, query: Asked): Promise<WalkedList> {
  const [kind, ...more] = (['section', 'tag', 'author'] as const).filter((name) => query.has(name))
  for (const name of more) query.fault(name, `One of section, tag and author may be given; ${kind} is.`)
  if (!kind) return { kind: 'all', id: 0 }
  const found = await LISTS[kind](db, query.text(kind))
  if (!found) query.fault(kind, 'There is nothing with this slug.')
  return { kind, id: found?.id ?? 0 }
}
