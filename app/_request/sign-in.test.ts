import { expect, test } from 'vitest'
import { forgive, secondsForCodeOf, secondsToReset } from './sign-in.ts'

test('codes are tried thirty times a day after one password, from however many addresses', async () => {
  const session = { userId: 71, version: 3 }
  for (let n = 1; n <= 30; n += 1) expect(await secondsForCodeOf(session)).toBe(0)
  expect(await secondsForCodeOf(session)).toBeGreaterThan(60 * 60)
  // Somebody else's, and his own after he has set a new password.
  expect(await secondsForCodeOf({ userId: 72, version: 3 })).toBe(0)
  expect(await secondsForCodeOf({ userId: 71, version: 4 })).toBe(0)
})

test('whoever has a network of IPv6 has as many tries as anybody else', async () => {
  const from = async (rest: string) => await secondsToReset('ida@example.org', `2001:db8:9:${rest}`)
  for (let n = 1; n <= 5; n += 1) expect(await from(`1::${n}`)).toBe(0)
  expect(await from('1::6')).toBeGreaterThan(0)
  expect(await from('2::1')).toBe(0)
  await forgive('reset ida@example.org', '2001:db8:9:1::7')
  expect(await from('1::8')).toBe(0)
})
