import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sign } from '../sign.ts'
import { COMMENTER_COOKIE, commenterCookie, commenterIn } from './commenter.ts'
import { cookieIn } from './cookie.ts'
import { heldCookie, heldIds, HELD_COOKIE } from './held.ts'
import { MUTED_COOKIE, mutedCookie, mutedHash, mutedIn } from './muted.ts'

const NOW = Date.UTC(2026, 4, 14, 9, 30)
const YEAR = 365 * 24 * 60 * 60 * 1000

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of these tests')
  return () => vi.unstubAllEnvs()
})

/** As a browser sends back what it was given. */
const sent = (cookie: string) => `theme=dark; ${cookie.split(';')[0]}`

describe('the cookie of a confirmed reader', () => {
  const cookie = () => commenterCookie({ id: 7, version: 2 }, NOW, true)
  const value = (header = cookie()) => cookieIn(sent(header), COMMENTER_COOKIE)

  it('names him for a year, to no script and no other site', () => {
    expect(cookie()).toMatch(/; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/)
    expect(commenterIn(value(), NOW + YEAR - 1)).toEqual({ id: 7, version: 2 })
    expect(commenterIn(value(), NOW + YEAR)).toBeNull()
  })

  it('is ended by one that names nobody', () => {
    expect(commenterCookie(null, NOW, false)).toBe(
      `${COMMENTER_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`,
    )
    expect(commenterIn('', NOW)).toBeNull()
  })

  it.each([
    ['made up', '7-2-9999999999999'],
    ['with another id', undefined],
    ['signed for another purpose', 'held'],
  ])('is nobody when it is %s', (_what, how) => {
    const [payload = '', signature] = (value() ?? '').split('.')
    const forged =
      how === 'held' ? sign('held', payload) : (how ?? `${payload.replace(/^7/, '8')}.${signature}`)
    expect(commenterIn(forged, NOW)).toBeNull()
  })
})

describe('the cookie of muted people', () => {
  const muted = [
    { commentId: 5, hash: mutedHashOf('a') },
    { commentId: 6, hash: mutedHashOf('b') },
  ]
  function mutedHashOf(emailKey: string) {
    vi.stubEnv('BROADSHEET_SECRET', 'a secret of these tests')
    return mutedHash({ emailKey, name: 'Alf' })
  }

  it('holds them, fifty at most, and is ended with the last', () => {
    expect(mutedIn(cookieIn(sent(mutedCookie(muted, false)), MUTED_COOKIE))).toEqual(muted)
    const many = Array.from({ length: 60 }, (_, n) => ({ commentId: n + 1, hash: mutedHashOf(`${n}`) }))
    const kept = mutedIn(cookieIn(sent(mutedCookie(many, false)), MUTED_COOKIE))
    expect(kept).toEqual(many.slice(10))
    expect(mutedCookie(many, false).length).toBeLessThan(2048)
    expect(mutedCookie([], false)).toMatch(/^broadsheet_muted=; Path=\/; Max-Age=0/)
  })

  it('is nobody when it is forged', () => {
    expect(mutedIn('5~abcdefghijkl')).toEqual([])
    expect(mutedIn(undefined)).toEqual([])
  })

  it('knows a name under an address, so that two names of one person stay two', () => {
    const of = (name: string, emailKey = 'alf@example.org') => mutedHash({ emailKey, name })
    expect(of('Alf')).toBe(of('ALF'))
    expect(of('Alf')).not.toBe(of('Ralph'))
    expect(of('Alf')).not.toBe(of('Alf', 'other@example.org'))
  })
})

describe('the cookie of held comments', () => {
  it('is found among others', () => {
    const header = `${sent(heldCookie('/city/a', [3, 4], NOW, false))}; ${HELD_COOKIE}x=1`
    expect(heldIds(cookieIn(header, HELD_COOKIE), NOW)).toEqual([3, 4])
    expect(cookieIn(undefined, HELD_COOKIE)).toBeUndefined()
  })
})
