import { beforeEach, expect, it, vi } from 'vitest'
import { sanction } from '#db/moderation/sanctions.ts'
import { writeSetting } from '#db/settings/settings.ts'
import { DAY, MINUTE, NOW } from '#db/testing/cast.ts'
import { testFolder } from '#db/testing/database.ts'
import { zoePosting } from '#db/testing/posting.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { networkHashes } from './network.ts'

beforeEach(() => {
  vi.stubEnv('DATA_DIR', testFolder())
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of the tests')
  return () => vi.unstubAllEnvs()
})

it('a banned network stays banned when the salt is changed, until the day that the desk names', async () => {
  const { db, ana, post } = await zoePosting()
  await writeSetting(db, SYSTEM, 'comments.mode', 'publish')
  let sent = 0
  const from = async (address: string, at: number) => {
    const network = networkHashes(address, 30, at)
    const hashes = { addressHash: network?.now ?? null, earlierHash: network?.before ?? null }
    sent += 1
    const email = `reader${sent}@example.org`
    return await post({ ...hashes, client: null, email, body: `Words, number ${sent}.` }, at)
  }
  networkHashes('203.0.113.7', 30, NOW)
  const last = NOW + 29 * DAY
  const first = await from('203.0.113.7', last)
  const of = { commentId: first.ok ? first.id : 0, kind: 'ban', subject: 'network' } as const
  const laid = { ...of, hours: 30 * 24, reason: 'Threats.', othersAgreed: 0 }
  expect(await sanction(db, ana, laid, last + MINUTE)).toMatchObject({ ok: true })

  // The salt is changed a day later, and once more a month after that.
  for (const at of [last + MINUTE, NOW + 30 * DAY, NOW + 45 * DAY, last + 30 * DAY - 1])
    expect(await from('203.0.113.99', at)).toMatchObject({ ok: true, status: 'spam' })
  expect(await from('203.0.114.7', NOW + 45 * DAY)).toMatchObject({ status: 'approved' })
  expect(await from('203.0.113.7', last + 30 * DAY)).toMatchObject({ ok: true, status: 'approved' })
})
