import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { dismissErrorReport, publishCorrection, withdrawCorrection } from '../../db/corrections/publish.ts'
import { addErrorReport } from '../../db/testing/afterwards.ts'
import { MINUTE, NOW, theCast } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { sendMail } from './testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

async function newsroom() {
  const db = await testDb()
  const { article } = await theCast(db)
  const folder = testFolder()
  const report = async (values: Parameters<typeof addErrorReport>[2] = {}) =>
    await addErrorReport(db, article, { email: 'zoe@example.org', ...values })
  const publish = async (reportId: number) => {
    const draft = { kind: 'clarification' as const, text: 'The vote was on Tuesday.', from: '', to: '' }
    return await publishCorrection(db, SYSTEM, { articleId: article.id, reportId, draft }, NOW)
  }
  const mails = async () => {
    await sendMail(db, { folder, now: NOW + 2 * MINUTE })
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
    return await Promise.all(names.map((name) => simpleParser(readFileSync(join(folder, name)))))
  }
  return { db, report, publish, mails }
}

describe('who reported an error', () => {
  it('is told what was corrected, in no words of his own', async () => {
    const { report, publish, mails } = await newsroom()
    await publish(await report({ name: 'Pill Shop', body: 'Cheap pills', quote: 'https://pills.example' }))
    const [{ subject, text, html } = {}] = await mails()
    expect(subject).toBe('Corrected: “Tram line five approved”')
    expect(text).toContain('The vote was on Tuesday.')
    expect(text).toContain('Clarification')
    expect(`${subject} ${text} ${String(html)}`).not.toMatch(/pill|shop|cheap/i)
  })

  it('is told why nothing was', async () => {
    const { db, report, mails } = await newsroom()
    await dismissErrorReport(db, SYSTEM, { reportId: await report(), answer: 'The minutes say Monday.' }, NOW)
    const [{ subject, text } = {}] = await mails()
    expect(subject).toBe('Your report on “Tram line five approved”')
    expect(text).toContain('The minutes say Monday.')
  })

  it('is told nothing of a correction that was taken back before the mail went', async () => {
    const { db, report, publish, mails } = await newsroom()
    const result = await publish(await report())
    await withdrawCorrection(db, SYSTEM, result.ok ? result.id : 0, NOW)
    expect(await mails()).toEqual([])
  })
})
