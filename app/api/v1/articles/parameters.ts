import { authorBySlug, sectionBySlug, tagBySlug } from '#db/articles/lists.ts'
import type { Walk, WalkedList } from '#db/articles/walk.ts'
import type { Db } from '#db/client.ts'
import type { ParameterFault } from '../_answer/answer.ts'
import { readCursor } from '../_answer/cursor.ts'

const MOST = 100
const USUAL = 20
const NAMES = ['section', 'tag', 'author', 'since', 'limit', 'cursor'] as const
const LISTS = { section: sectionBySlug, tag: tagBySlug, author: authorBySlug }
type Name = (typeof NAMES)[number]

export type Read =
  | {
      ok: true
      walk: Walk
      /** All that the list depends on, for the cursor. */
      question: unknown
    }
  | { ok: false; errors: ParameterFault[] }

/** Which articles a program asks for. Parameters that are not ours are left alone; ours must be right. */
export async function readParameters(db: Db, query: URLSearchParams): Promise<Read> {
  const errors: ParameterFault[] = []
  const fault = (parameter: Name, detail: string) => void errors.push({ parameter, detail })
  for (const name of NAMES) if (query.getAll(name).length > 1) fault(name, 'It may be given once.')

  const list = await listOf(db, query, fault)
  const since = instant(query.get('since'))
  if (since === null) fault('since', 'It is a day or an instant, such as 2026-05-14 or 2026-05-14T09:30:00Z.')
  const limit = query.get('limit') ?? String(USUAL)
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MOST)
    fault('limit', `It is a whole number from 1 to ${MOST}.`)

  const question = { list, since }
  const cursor = query.get('cursor')
  const [at, id] = cursor === null ? [] : (readCursor(cursor, question, 2) ?? [])
  const after = at === undefined || id === undefined ? null : { at, id }
  if (cursor !== null && !after)
    fault('cursor', 'It is no cursor of this list; take it from `next`, and leave the rest as it was.')
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, walk: { list, since: since ?? 0, after, limit: Number(limit) }, question }
}

async function listOf(
  db: Db,
  query: URLSearchParams,
  fault: (name: Name, detail: string) => void,
): Promise<WalkedList> {
  const [kind, ...more] = (['section', 'tag', 'author'] as const).filter((name) => query.has(name))
  for (const name of more) fault(name, `One of section, tag and author may be given; ${kind} is.`)
  if (!kind) return { kind: 'all', id: 0 }
  const found = await LISTS[kind](db, query.get(kind) ?? '')
  if (!found) fault(kind, 'There is nothing with this slug.')
  return { kind, id: found?.id ?? 0 }
}

const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/

/** @returns milliseconds; from the beginning where nothing is said, null for what is no time */
function instant(text: string | null): number | null {
  if (text === null) return Number.MIN_SAFE_INTEGER
  const at = INSTANT.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(at) ? null : at
}
