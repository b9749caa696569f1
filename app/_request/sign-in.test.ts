import { expect, test } from 'vitest'
import { secondsForCodeOf } from './sign-in.ts'

test('codes are tried thirty times a day after one password, from however many addresses', async () => {
  const session = { userId: 71, version: 3 }
  for (let n = 1; n <= 30; n += 1) expect(await secondsForCodeOf(session)).toBe(0)
  expect(await secondsForCodeOf(session)).toBeGreaterThan(60 * 60)
  // Somebody else's, and his own after he has set a new password.
  expect(await secondsForCodeOf({ userId: 72, version: 3 })).toBe(0)
  expect(await secondsForCodeOf({ userId: 71, version: 4 })).toBe(0)
})
