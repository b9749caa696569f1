import { expect, test } from 'vitest'
import { newContext, requests } from '#server/front/context.ts'
import { secondsToWait } from './limits.ts'

const reportFrom = (address: string) => requests.run(newContext(address), () => secondsToWait('report'))

test('a reader with IPv6 does not get round a limit by other addresses of his /64', async () => {
  for (let n = 1; n <= 20; n += 1)
    expect(await reportFrom(`2001:db8:1:2:${n.toString(16)}::${n.toString(16)}`)).toBe(0)
  expect(await reportFrom('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBeGreaterThan(0)
  expect(await reportFrom('2001:db8:1:3::1')).toBe(0)
})

test('a reader with IPv4 is not his neighbour', async () => {
  for (let n = 1; n <= 20; n += 1) expect(await reportFrom('203.0.113.7')).toBe(0)
  expect(await reportFrom('203.0.113.7')).toBeGreaterThan(0)
  expect(await reportFrom('203.0.113.8')).toBe(0)
})
