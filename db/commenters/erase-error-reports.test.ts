import { beforeEach, describe, expect, it, vi } from 'vitest'
import { translator } from '../../words/words.ts'
import { correctionsOf } from '../corrections/listing.ts'
import { dismissErrorReport } from '../corrections/publish.ts'
import { retain } from '../retention/run.ts'
import { errorReports, outbox } from '../schema/index.ts'
import { addCorrection, addErrorReport } from '../testing/afterwards.ts'
import { DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { wordsInFiles } from '../testing/words-in-files.ts'
import { SYSTEM } from '../users/viewer.ts'
import { eraseCommenter } from './erase.ts'
import { exportOf } from './export.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const KEY = 'zebulon@quarrymail.example'
const HIS = {
  name: 'Zebulon Quarrington',
  email: 'Zebulon@quarrymail.example',
  body: 'A hornswoggling figure.',
}

async function withReports() {
  const db = await testDb()
  const { article } = await theCast(db)
  const decided = await addErrorReport(db, article, HIS)
  await addErrorReport(db, article, { ...HIS, quote: 'Another sentence.' })
  await addErrorReport(db, article, { email: 'other@example.org' })
  await dismissErrorReport(db, SYSTEM, { reportId: decided, answer: 'It is right.' }, NOW)
  await addCorrection(db, article)
  return { db, article }
}

describe('what somebody reported in articles', () => {
  it('is handed to him, each under a name of the catalogue', async () => {
    const { db } = await withReports()
    const exported = await exportOf(db, KEY)
    expect(exported).toMatchObject({
      email: HIS.email,
      errorReports: [
        { body: HIS.body, status: 'dismissed', answer: 'It is right.' },
        { quote: 'Another sentence.', status: 'open' },
      ],
      mail: { queued: [{ kind: 'error-decided' }] },
    })
    const names = [...JSON.stringify(exported).matchAll(/"(\w+)":/g)].map(([, name]) => name)
    const t = translator('en', 'exported')
    expect(names.filter((name) => !t.has(`names.${name}` as 'names.id'))).toEqual([])
  })

  it('goes with him, in every file; what was corrected stays', async () => {
    const { db, article } = await withReports()
    expect((await wordsInFiles(db, ['hornswoggling'])).length).toBeGreaterThan(0)
    const result = await eraseCommenter(db, SYSTEM, { emailKey: KEY, texts: 'keep' }, NOW)
    expect(result).toMatchObject({ ok: true, erased: { reports: 2, mails: 1 } })
    expect((await db.read.select().from(errorReports)).map(({ emailKey }) => emailKey)).toEqual([
      'other@example.org',
    ])
    expect(await db.read.select().from(outbox)).toEqual([])
    expect(await wordsInFiles(db, ['hornswoggling', 'zebulon', 'quarry'])).toEqual([])
    expect(await correctionsOf(db, article.id)).toHaveLength(1)
  })

  it('is kept for half a year after the decision, and its browser for a month', async () => {
    const { db } = await withReports()
    expect(await retain(db, NOW + 31 * DAY)).toMatchObject({ readers: 3, errorReports: 0 })
    expect(await retain(db, NOW + 181 * DAY)).toMatchObject({ readers: 0, errorReports: 1 })
    expect(await db.read.select().from(errorReports)).toHaveLength(2)
  })
})
