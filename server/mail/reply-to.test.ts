import { describe, expect, it } from 'vitest'
import { simpleParser } from 'mailparser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addComment, theCast } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { addMail, addReport } from '../../db/testing/mail.ts'
import { sendMail } from './testing.ts'

/** The letter about a decision on a report, from a newsroom that has said where answers go. */
async function decision(replyTo: string) {
  const db = await testDb()
  const { article } = await theCast(db)
  const comment = await addComment(db, article)
  const reportId = await addReport(db, comment, { status: 'dismissed', statement: 'It is lawful.' })
  await addMail(db, 'report-decided', 'reporter@example.org', { reportId })
  const folder = testFolder()
  await sendMail(db, { folder, replyTo })
  const parsed = await simpleParser(readFileSync(join(folder, readdirSync(folder)[0] ?? '')))
  return { replyTo: parsed.replyTo?.text, text: String(parsed.text).replaceAll(/\s+/g, ' ') }
}

describe('MAIL_REPLY_TO', () => {
  it('is where answers go, and readers are told that they may answer', async () => {
    const { replyTo, text } = await decision('The desk <desk@example.com>')
    expect(replyTo).toBe('"The desk" <desk@example.com>')
    expect(text).toContain('answer this mail')
  })

  it('is missing: nobody is asked to write to where nobody reads', async () => {
    const { replyTo, text } = await decision('')
    expect(replyTo).toBeUndefined()
    expect(text).not.toContain('answer')
    expect(text).toContain('you may turn to an out-of-court dispute settlement body')
  })
})
