import { beforeEach, describe, expect, it, vi } from 'vitest'
import { translator } from '../../words/words.ts'
import type { Db } from '../client.ts'
import { postComment } from '../comments/post.ts'
import { dossier } from '../moderation/dossier.ts'
import { writeLog } from '../moderation/log.ts'
import { liftAllOf } from '../moderation/sanctions.ts'
import { subscribe } from '../newsletter/subscribers.ts'
import { queueMail } from '../outbox/queue.ts'
import { retain } from '../retention/run.ts'
import {
  commentAppeals,
  commenterNotes,
  commenters,
  commentReports,
  comments,
  commentScreenings,
  commentVersions,
  mailSuppressions,
  sanctions,
} from '../schema/index.ts'
import { addComment, DAY, NOW, theCast, type CommentRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, log } from '../testing/deciding.ts'
import { addSanction } from '../testing/screening.ts'
import { wordsInFiles } from '../testing/words-in-files.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { eraseCommenter, type Erased } from './erase.ts'
import { eraseAgain } from './erase-again.ts'
import { erasedHash, erasedLines, rememberErased } from './erased-list.ts'
import { exportOf } from './export.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const KEY = 'zebulon@quarrymail.example'
const EMAIL = 'Zebulon@quarrymail.example'
const NAME = 'Zebulon Quarrington'

/** Zebulon has left something in every place there is; others have answered him. */
async function withZebulon() {
  const db = await testDb()
  const cast = await theCast(db)
  const { article, ana } = cast
  const his = { name: NAME, email: EMAIL, addressHash: 'hashofnetwork' }
  const answered = await addComment(db, article, {
    ...his,
    body: `Wombatinate the quay! Write to ZEBULON@quarrymail.example`,
  })
  const answer = await addComment(db, article, { under: answered, body: 'Why would one?' })
  const own = await addComment(db, article, { ...his, under: answer, body: 'Because flumptious tides.' })
  const wort = { status: 'rejected', body: 'Grizzlewort to all of you.' } as const
  const rejected = await addComment(db, article, { ...his, ...wort })
  const other = await addComment(db, article, { body: 'A tram is a tram.' })
  await db.write(async (tx) => {
    const [row] = await tx
      .insert(commenters)
      .values({ email: EMAIL, emailKey: KEY, name: NAME, confirmedAt: NOW - DAY })
      .returning()
    const by = { emailKey: KEY, authorName: 'Ana', createdAt: NOW }
    await tx.insert(commenterNotes).values({ ...by, body: 'Is he snollygostering?' })
    const of = { kind: 'warn', reason: 'Called all of us bumblepuppies', createdByName: 'Ana' } as const
    await tx.insert(sanctions).values([
      { ...of, subject: 'email', value: KEY, createdAt: NOW },
      { ...of, subject: 'commenter', value: String(row?.id), createdAt: NOW },
      { ...of, kind: 'ban', subject: 'email', value: KEY, createdAt: NOW, liftedAt: NOW },
      { ...of, reason: 'Spam', subject: 'domain', value: 'spam.example', createdAt: NOW },
    ])
    await tx
      .insert(commentVersions)
      .values({ commentId: own.id, body: 'Because crumbulated tides.', replacedAt: NOW })
    const reported = { commentId: other.id, reporterHash: 'one', reason: 'legal', isNotice: true } as const
    await tx.insert(commentReports).values({
      ...{ ...reported, reference: 'R-1', body: 'It is a cantankerosity.', reporterName: NAME },
      ...{ reporterEmail: EMAIL, createdAt: NOW },
    })
    await tx
      .insert(commentAppeals)
      .values({ commentId: rejected.id, body: 'I am Quarrington and protest.', createdAt: NOW })
    const seen = { commentId: answered.id, ranAt: NOW, findings: [], spamScore: 0.4 }
    await tx.insert(commentScreenings).values({ ...seen, spamReasons: ['wombatinate'] })
    await tx.insert(mailSuppressions).values({ emailKey: KEY, reason: 'bounce', createdAt: NOW })
    await queueMail(tx, { kind: 'approved', to: EMAIL, data: { commentId: own.id }, once: 'a' }, NOW)
    await queueMail(tx, { kind: 'approved', to: 'x@example.org', data: { commentId: other.id } }, NOW)
    const entry = { subject: 'comment', subjectId: own.id, commentId: own.id, action: 'approve' } as const
    await writeLog(tx, ana, { ...entry, batch: 'b' }, NOW)
  })
  return { db, ...cast, answered, answer, own, rejected, other }
}

const PERSON = ['zebulon', 'quarry', 'hashofnetwork', 'cantankerosity', 'protest', 'crumbulated']
const ABOUT_HIM = ['snollygostering', 'bumblepuppies']
const WORDS = ['wombatinate', 'flumptious', 'grizzlewort']

const rowOf = (db: Db, { id }: CommentRow) =>
  db.sqlite.reader.prepare('select * from comments where id = ?').get(id) as
    Record<string, unknown> | undefined
const found = (db: Db, word: string) =>
  db.sqlite.reader.prepare('select rowid from comments_fts where comments_fts match ?').all(word)

async function erase(db: Db, texts: 'keep' | 'delete'): Promise<Erased> {
  const result = await eraseCommenter(db, SYSTEM, { emailKey: KEY, texts }, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.erased
}

describe('eraseCommenter', () => {
  it('finds his words in the files beforehand, so that finding none says something', async () => {
    const { db } = await withZebulon()
    const all = [...PERSON, ...ABOUT_HIM, ...WORDS]
    expect(wordsInFiles(db, all)).toEqual(all)
  })

  it.each(['keep', 'delete'] as const)('leaves nothing of him in the files (texts: %s)', async (texts) => {
    const { db } = await withZebulon()
    await erase(db, texts)
    expect(wordsInFiles(db, [...PERSON, ...ABOUT_HIM])).toEqual([])
  })

  it('leaves no word of his texts in the files when they are to go', async () => {
    const { db } = await withZebulon()
    await erase(db, 'delete')
    expect(wordsInFiles(db, WORDS)).toEqual([])
  })

  it('keeps his texts under no name when they may stay, findable by their words alone', async () => {
    const { db, answered, own } = await withZebulon()
    expect(await erase(db, 'keep')).toMatchObject({ comments: 3, deleted: 0, emptied: 0, mails: 1 })
    expect(rowOf(db, own)).toMatchObject({
      ...{ author_name: 'Anonymous', author_email: '', email_key: '', address_hash: null },
      ...{ body: 'Because flumptious tides.', status: 'approved', commenter_id: null },
    })
    expect(rowOf(db, answered)?.body).toBe('Wombatinate the quay! Write to […]')
    expect(found(db, 'flumptious')).toHaveLength(1)
    expect(found(db, 'zebulon')).toEqual([])
    expect(found(db, 'crumbulated')).toEqual([])
  })

  it('leaves an empty place where others have answered, and nothing where not', async () => {
    const { db, answered, answer, own, rejected, other } = await withZebulon()
    expect(await erase(db, 'delete')).toMatchObject({ comments: 3, deleted: 2, emptied: 1 })
    expect([rowOf(db, own), rowOf(db, rejected)]).toEqual([undefined, undefined])
    expect(rowOf(db, answered)).toMatchObject({ status: 'trash', body: '', author_name: 'Anonymous' })
    expect(rowOf(db, answer)).toMatchObject({ status: 'approved', body: 'Why would one?' })
    expect(rowOf(db, other)).toMatchObject({ status: 'approved', body: 'A tram is a tram.' })
    expect(found(db, 'wombatinate')).toEqual([])
    const counted = "select comment_count from articles where slug = 'tram-line-five-approved'"
    expect(db.sqlite.reader.prepare(counted).pluck().get()).toBe(2)
  })

  it('is logged without a word of who it was', async () => {
    const { db } = await withZebulon()
    await erase(db, 'delete')
    const row = (await log(db)).at(-1)
    expect(row).toMatchObject({ subject: 'commenter', subjectId: null, action: 'erase', actorName: 'System' })
    expect(row?.detail).toEqual({ texts: 'delete', comments: 3, deleted: 2, emptied: 1 })
  })

  it('leaves the mails, sanctions and reports of others alone', async () => {
    const { db } = await withZebulon()
    await erase(db, 'delete')
    const counts = (table: string) => db.sqlite.reader.prepare(`select count(*) from ${table}`).pluck().get()
    expect([counts('outbox'), counts('sanctions'), counts('comment_reports')]).toEqual([1, 1, 1])
  })

  it('keeps his hash in a list outside the database, for a backup that is restored', async () => {
    const { db } = await withZebulon()
    await erase(db, 'keep')
    const hash = erasedHash(KEY)
    expect([...erasedLines(db).values()]).toEqual([{ hash, texts: 'keep', at: NOW }])
  })

  it.each(['email', 'commenter'] as const)(
    'lifts no ban by %s: a keyed hash stands for his address, and no word about him',
    async (subject) => {
      const { db, ana, article } = await withZebulon()
      const value = subject === 'email' ? KEY : '1'
      const reason = 'Bumblepuppies of Zebulon'
      const soon = NOW + 7 * DAY
      await addSanction(db, { kind: 'ban', subject, value, reason, expiresAt: soon })
      await addSanction(db, { kind: 'hold', subject, value, reason })
      expect(await erase(db, 'delete')).toMatchObject({ sanctions: 3, keptSanctions: 2 })
      expect(wordsInFiles(db, [...PERSON, ...ABOUT_HIM])).toEqual([])

      const said = { articleId: article.id, parentId: null, addressHash: null, honeypot: '', body: 'Back!' }
      const back = async (email: string, at: number) =>
        await postComment(db, GUEST, { ...said, name: 'Somebody', email }, at)
      expect(await back(EMAIL, soon - 1)).toEqual({ ok: false, reason: 'barred' })
      expect(await back('other@quarrymail.example', soon - 1)).toMatchObject({ ok: true })
      const held = await back(EMAIL, soon)
      const shown = await dossier(db, held.ok ? held.id : 0, 1, soon)
      expect(shown?.sanctions).toMatchObject([
        { kind: 'hold', isOfErased: true, reason: '' },
        { kind: 'ban', isOfErased: true, expiresAt: soon },
      ])
      expect((await exportOf(db, KEY)).sanctions).toHaveLength(2)

      // What is over goes at night; what is for good stays until somebody lifts it.
      expect((await retain(db, soon)).sanctions).toBe(1)
      expect(await liftAllOf(db, ana, KEY, soon)).toBe(1)
      expect((await retain(db, soon)).sanctions).toBe(1)
      expect(await liftAllOf(db, ana, KEY, soon)).toBe(0)
    },
  )

  it('spares what is newer than asked for', async () => {
    const { db, article } = await withZebulon()
    const input = { name: NAME, email: EMAIL, body: 'Back again', at: NOW + DAY }
    const later = await addComment(db, article, input)
    await eraseCommenter(db, SYSTEM, { emailKey: KEY, texts: 'delete', upTo: NOW }, NOW + 2 * DAY)
    expect(rowOf(db, later)).toMatchObject({ author_name: NAME, body: 'Back again' })
  })

  it('changes nothing when it only tries', async () => {
    const { db } = await withZebulon()
    const before = db.sqlite.reader.prepare('select * from comments').all()
    const input = { emailKey: KEY, texts: 'delete', dryRun: true } as const
    expect(await eraseCommenter(db, SYSTEM, input, NOW)).toMatchObject({
      ok: true,
      erased: { comments: 3, deleted: 2 },
    })
    expect(db.sqlite.reader.prepare('select * from comments').all()).toEqual(before)
    expect(erasedLines(db).size).toBe(0)
  })

  it.each(['ana', 'reporter', 'guest'] as const)('is nothing that %s may do', async (who) => {
    const { db, ana, reporter, own } = await withZebulon()
    const viewer = { ana, reporter, guest: GUEST }[who]
    const refused = await eraseCommenter(db, viewer, { emailKey: KEY, texts: 'keep' }, NOW)
    expect(refused).toEqual({ ok: false, reason: 'forbidden' })
    expect(rowOf(db, own)?.author_name).toBe(NAME)
  })
})

it('brings no emptied comment back', async () => {
  const { db, ana, answered } = await withZebulon()
  await erase(db, 'delete')
  for (const action of ['approve', 'restore'] as const) await act(db, ana, action, answered)
  expect(rowOf(db, answered)).toMatchObject({ status: 'trash', body: '' })
})

describe('eraseAgain', () => {
  it('erases whoever is back from an older database, and nobody else', async () => {
    const { db, other } = await withZebulon()
    rememberErased(db, KEY, 'delete', NOW)
    rememberErased(db, 'never-here@example.org', 'keep', NOW)
    expect(await eraseAgain(db, SYSTEM, NOW + DAY)).toBe(1)
    expect(wordsInFiles(db, [...PERSON, ...ABOUT_HIM, ...WORDS])).toEqual([])
    expect(rowOf(db, other)?.body).toBe('A tram is a tram.')
    expect(await eraseAgain(db, SYSTEM, NOW + DAY)).toBe(0)
  })

  it('leaves what he wrote after he was erased', async () => {
    const { db, article } = await withZebulon()
    await erase(db, 'keep')
    const later = await addComment(db, article, { name: NAME, email: EMAIL, at: NOW + DAY })
    expect(await eraseAgain(db, SYSTEM, NOW + 2 * DAY)).toBe(0)
    expect(rowOf(db, later)?.author_name).toBe(NAME)
  })
})

describe('exportOf', () => {
  it('holds all that is known of an address, each under a name of the catalogue, and names no moderator', async () => {
    const { db, city } = await withZebulon()
    await subscribe(db, EMAIL, { frequency: 'weekly', sections: [city.id] }, NOW)
    const exported = await exportOf(db, KEY)
    const names = [...JSON.stringify(exported).matchAll(/"(\w+)":/g)].map(([, name]) => name)
    const t = translator('en', 'exported')
    expect(names.filter((name) => !t.has(`names.${name}` as 'names.id'))).toEqual([])
    const newsletter = { frequency: 'weekly', sections: [city.name] }
    expect(exported).toMatchObject({ email: EMAIL, confirmed: { name: NAME }, newsletter })
    expect(exported.comments.map((comment) => comment.status)).toEqual(['approved', 'approved', 'rejected'])
    const text = JSON.stringify(exported).toLowerCase()
    const his = ['crumbulated', 'cantankerosity', 'protest', ...ABOUT_HIM, ...WORDS]
    expect(his.filter((word) => !text.includes(word))).toEqual([])
    expect(text).not.toMatch(/"ana"|hashofnetwork/)
    expect(exported.mail.suppressed).toMatchObject({ reason: 'bounce' })
    expect(exported.mail.queued.map(({ kind }) => kind)).toEqual(['approved', 'newsletter-confirm'])
    expect(exported.sanctions).toHaveLength(3)
  })

  it('is empty for an address that nobody knows, and after it was erased', async () => {
    const { db } = await withZebulon()
    const nothing = { confirmed: null, comments: [], reports: [], sanctions: [], notes: [] }
    expect(await exportOf(db, 'nobody@example.org')).toMatchObject(nothing)
    await erase(db, 'keep')
    expect(await exportOf(db, KEY)).toMatchObject({ ...nothing, mail: { suppressed: null, queued: [] } })
  })

  it('hands the comments that were left without an address to nobody', async () => {
    const { db } = await withZebulon()
    await erase(db, 'keep')
    const rows = await db.read.select().from(comments)
    expect(rows.filter((row) => row.emailKey === '')).toHaveLength(3)
    await expect(exportOf(db, '')).rejects.toThrow('no address')
  })
})
