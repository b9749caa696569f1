import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeSetting } from '#db/settings/settings.ts'
import { MINUTE, NOW, SECOND, theCast } from '#db/testing/cast.ts'
import { testDb, testFolder } from '#db/testing/database.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { commentPlace, receiveComment } from './post.ts'

beforeEach(() => {
  vi.stubEnv('DATA_DIR', testFolder())
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of the tests')
  return () => vi.unstubAllEnvs()
})

/** An article, and readers who send the form under it: each time somebody else, but for the address that it comes from. */
async function discussion() {
  const db = await testDb()
  const { article } = await theCast(db)
  const from = { address: '', now: 0 }
  const server = createServer((request, response) => {
    const place = commentPlace(request.url ?? '')
    if (!place) throw new Error('no place for comments')
    receiveComment(db, request, place, { address: from.address, siteUrl: 'http://localhost' }, from.now).then(
      (posted) => {
        response.statusCode = 'answer' in posted ? posted.answer.status : posted.refusal.status
        response.end()
      },
      (error: unknown) => response.destroy(error as Error),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  let readers = 0
  const post = async (address: string, now: number) => {
    Object.assign(from, { address, now })
    readers += 1
    const body = new URLSearchParams({
      name: `Reader ${readers}`,
      email: `r${readers}@example.org`,
      body: `I am number ${readers}, and I have something of my own to say.`,
    })
    const answer = await fetch(`http://127.0.0.1:${port}${article.path}/comments`, { method: 'POST', body })
    return answer.status
  }
  return { db, post }
}

describe('a reader with IPv6', () => {
  it('has to wait between two comments whatever address of his /64 he takes', async () => {
    const { post } = await discussion()
    expect(await post('2001:db8:1:2::1', NOW)).toBe(303)
    expect(await post('2001:db8:1:2:ffff:ffff:ffff:ffff', NOW + SECOND)).toBe(429)
    expect(await post('2001:db8:1:3::1', NOW + SECOND)).toBe(303)
    expect(await post('2001:db8:1:2::2', NOW + MINUTE)).toBe(303)
  })

  it('has the comments of an hour of his /48, whatever /64 of it he takes', async () => {
    const { db, post } = await discussion()
    await writeSetting(db, SYSTEM, 'comments.networkPerHour', 2)
    expect(await post('2001:db8:1:1::1', NOW)).toBe(303)
    expect(await post('2001:db8:1:2::1', NOW + MINUTE)).toBe(303)
    expect(await post('2001:db8:1:ffff::1', NOW + 2 * MINUTE)).toBe(429)
    expect(await post('2001:db8:2:1::1', NOW + 2 * MINUTE)).toBe(303)
  })
})
