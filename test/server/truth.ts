import { expect } from 'vitest'
import { COMMENT_STATUSES } from '#db/comments/status.ts'
import { commentTotals, newsroomState } from '#db/testing/editing.ts'
import { checkIntegrity } from '#db/testing/newsroom.ts'
import { readFileSync } from 'node:fs'
import type { Client } from './ask.ts'
import { hardDifference } from './difference.ts'
import { leaksIn, marksIn } from './marks.ts'
import type { Newsroom } from './newsroom.ts'
import { visitOnce } from './visits.ts'
import { currentAddresses, publicMarks } from './world.ts'

/** Every comment that was taken is there, once, under the id that its 303 named. */
export async function expectNoneLost({ db }: Newsroom, posted: Map<string, number>): Promise<void> {
  const ids = new Map<string, number[]>()
  for (const { id, body } of (await newsroomState(db)).comments)
    for (const one of marksIn(body)) ids.set(one, [...(ids.get(one) ?? []), id])
  const wrong = [...posted].filter(([one, id]) => ids.get(one)?.join() !== String(id))
  expect(wrong.map(([one, id]) => `${one} is not ${id} but ${ids.get(one)?.join() ?? 'lost'}`)).toEqual([])
  const twice = [...ids].filter(([, all]) => all.length > 1)
  expect(twice).toEqual([])
}

/** Each article's number of comments, and each tab's, is what counting the rows gives. */
export async function expectCountsExact(newsroom: Newsroom, staff: string): Promise<void> {
  const { articles, statuses } = await commentTotals(newsroom.db)
  expect(articles.filter(({ kept, counted }) => kept !== counted)).toEqual([])
  const queue = await newsroom.client().get('/admin/comments', { cookie: staff })
  const tabs = Object.fromEntries(
    [...queue.text.matchAll(/data-live-count="(\w+)">([\d,]+)</g)].map(([, tab = '', digits = '']) => [
      tab,
      Number(digits.replaceAll(',', '')),
    ]),
  )
  const counted = COMMENT_STATUSES.map((status) => [status, statuses.get(status) ?? 0])
  expect(tabs).toMatchObject(Object.fromEntries(counted))
}

/** All pages say what a server without a store says; what stands beside them may be behind. */
export async function expectPagesRight({ db, client }: Newsroom, reference: Client): Promise<void> {
  const state = await newsroomState(db)
  const isPublic = publicMarks({ state, said: new Map() })
  const problems: string[] = []
  for (const path of currentAddresses(state)) {
    const shown = await visitOnce(client(), path, { 'accept-encoding': 'br' }, 'br')
    const difference = hardDifference(shown, await visitOnce(reference, path, {}, 'without a store'))
    if (difference !== null) problems.push(`${path} ${difference}`)
    problems.push(...leaksIn(shown.text, (one) => isPublic.has(one)).map((leak) => `${path} shows ${leak}`))
  }
  expect(problems).toEqual([])
}

export function expectUndamaged({ folder, logs }: Newsroom): void {
  checkIntegrity(folder)
  const said = logs.map((log) => readFileSync(log, 'utf8')).join('\n')
  expect(said).not.toMatch(/SQLITE_BUSY|database is locked/)
  expect(said).not.toMatch(/Error\b/)
}
