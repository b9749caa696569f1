import { describe, expect, it } from 'vitest'
import { insertArticle } from '../articles/save.ts'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { articleDrafts } from '../schema/index.ts'
import { EMPTY_FIELDS } from '../drafts/fields.ts'
import { callLock } from '../drafts/lock.ts'
import { openDraft } from '../drafts/open.ts'
import { restoreRevision } from '../drafts/restore.ts'
import { saveDraft } from '../drafts/save.ts'
import { addSection, addStaff, articleInput, HOUR, NOW, type SectionRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { limitTo, opened } from '../testing/writing.ts'
import { ROLES, type Role } from '../users/roles.ts'
import { GUEST, SYSTEM, type Viewer } from '../users/viewer.ts'
import { STEPS, type Step } from './kinds.ts'
import { takeStep } from './take-step.ts'

const EVERY = [...STEPS]
const AUTHORS: Step[] = [
  ...(['submit', 'take-back', 'schedule', 'unschedule', 'publish'] as const),
  ...(['update', 'unpublish', 'restore', 'delete'] as const),
]

/** What each role may do in its own section, said once more by hand: the command itself is asked. */
const MAY: Record<Role, { own: Step[]; foreign: Step[] }> = {
  admin: { own: EVERY, foreign: EVERY },
  editor: { own: EVERY, foreign: EVERY },
  author: { own: AUTHORS, foreign: [] },
  contributor: { own: ['submit', 'take-back', 'restore', 'delete'], foreign: [] },
  moderator: { own: [], foreign: [] },
}

/** A status that the step can be taken from. */
const STANDS: Record<Step, ArticleStatus> = {
  ...{
    submit: 'draft',
    'take-back': 'review',
    'send-back': 'review',
    approve: 'review',
    schedule: 'approved',
  },
  ...{ unschedule: 'scheduled', publish: 'draft', update: 'published', unpublish: 'published' },
  ...{ restore: 'deleted', delete: 'draft' },
}

let written = 0
async function articleIn(db: Db, section: SectionRow, status: ArticleStatus, createdBy: number | null) {
  const headline = `Story ${(written += 1)}`
  const wasPublic = status === 'published' || status === 'unpublished'
  const publishedAt = wasPublic ? NOW - HOUR : status === 'scheduled' ? NOW + HOUR : null
  const input = articleInput(section, { headline, status, publishedAt })
  return await db.write(async (tx) => {
    const id = await insertArticle(tx, { ...input, createdBy })
    const text = { headline, bodyHtml: '<p>Text.</p>', sectionId: section.id }
    const draft = { articleId: id, ...EMPTY_FIELDS, ...text, basedOn: 1, savedAt: NOW }
    await tx.insert(articleDrafts).values(draft)
    return id
  })
}

async function setting(role: Role) {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const world = await addSection(db, 'World')
  const one = await limitTo(db, await addStaff(db, `One ${role}`, role), city)
  return { db, city, world, one }
}

const taken = async (db: Db, viewer: Viewer, articleId: number, step: Step) => {
  const { version } = await opened(db, SYSTEM, articleId)
  const input = { articleId, step, version, at: NOW + HOUR, note: 'Because.' }
  const result = await takeStep(db, viewer, input, NOW)
  return result.ok ? 'ok' : result.reason
}

describe.each(ROLES)('of a %s', (role) => {
  it('every step is allowed or refused as the table says, own or not, in the section or not', async () => {
    const { db, city, world, one } = await setting(role)
    for (const step of STEPS)
      for (const own of [true, false])
        for (const section of [city, world]) {
          const id = await articleIn(db, section, STANDS[step], own ? one.id : null)
          const isAllowed = section === city && MAY[role][own ? 'own' : 'foreign'].includes(step)
          const said = `${step}, ${own ? 'own' : 'foreign'}, ${section.name}`
          expect(`${said}: ${await taken(db, one, id, step)}`).toBe(
            `${said}: ${isAllowed ? 'ok' : 'forbidden'}`,
          )
        }
  })

  it('writing is allowed or refused as the table says, own or not, in the section or not', async () => {
    const { db, city, world, one } = await setting(role)
    const edits = role === 'admin' || role === 'editor'
    const OWN: Record<string, ArticleStatus[]> = {
      author: ['draft', 'review', 'approved', 'scheduled', 'published', 'unpublished'],
      contributor: ['draft', 'review'],
    }
    const statuses = [
      'draft',
      'review',
      'approved',
      'scheduled',
      'published',
      'unpublished',
      'deleted',
    ] as const
    for (const status of statuses)
      for (const own of [true, false])
        for (const section of [city, world]) {
          const id = await articleIn(db, section, status, own ? one.id : null)
          const writes = status !== 'deleted' && (edits || (own && (OWN[role] ?? []).includes(status)))
          const expected = section === city && writes ? 'ok' : 'forbidden'
          const said = `${status}, ${own ? 'own' : 'foreign'}, ${section.name}: `
          const { version } = await opened(db, SYSTEM, id)
          const save = { id, version, fields: { standfirst: 'New.' }, how: 'saved' } as const
          const reason = (result: { ok: true } | { ok: false; reason: string }) =>
            result.ok ? 'ok' : result.reason
          const lock = { articleId: id, token: 't', call: 'open' } as const
          expect(said + reason(await callLock(db, one, lock, NOW))).toBe(said + expected)
          expect(said + reason(await saveDraft(db, one, save, NOW))).toBe(said + expected)
          const now = (await opened(db, SYSTEM, id)).version
          const back = { articleId: id, revision: 1, version: now }
          const restored = reason(await restoreRevision(db, one, back, NOW))
          expect(said + restored.replace('unknown-revision', 'ok')).toBe(said + expected)
          // What is his own he may look at, in the sections that are his.
          const sees = section === city && role !== 'moderator' && (edits || own)
          expect(said + reason(await openDraft(db, one, id, NOW))).toBe(said + (sees ? 'ok' : 'forbidden'))
        }
  })

  it('nothing goes into a section that is not his', async () => {
    const { db, city, world, one } = await setting(role)
    if (role === 'moderator') return
    const id = await articleIn(db, city, 'draft', one.id)
    const move = { id, version: 1, fields: { sectionId: world.id }, how: 'saved' } as const
    expect(await saveDraft(db, one, move, NOW)).toMatchObject({ ok: false, reason: 'forbidden-section' })
    const unknown = { ...move, fields: { sectionId: 999 } }
    expect(await saveDraft(db, one, unknown, NOW)).toMatchObject({ reason: 'forbidden-section' })
  })
})

it('what a guest asks for is refused, whatever it is', async () => {
  const { db, city } = await setting('editor')
  for (const step of STEPS)
    expect(await taken(db, GUEST, await articleIn(db, city, STANDS[step], null), step)).toBe('forbidden')
})

it('what was public may be taken back by a contributor no more', async () => {
  const { db, city, one } = await setting('contributor')
  const id = await articleIn(db, city, 'unpublished', one.id)
  await taken(db, SYSTEM, id, 'delete')
  expect(await taken(db, one, id, 'restore')).toBe('forbidden')
  const review = await articleIn(db, city, 'review', one.id)
  expect(await taken(db, one, review, 'delete')).toBe('forbidden')
})
