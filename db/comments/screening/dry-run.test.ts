import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../client.ts'
import { commentScreenings, comments, moderationLog, sections } from '../../schema/index.ts'
import { writeSetting } from '../../settings/settings.ts'
import { addComment, DAY, HOUR, MINUTE, NOW } from '../../testing/cast.ts'
import { act } from '../../testing/deciding.ts'
import { zoePosting } from '../../testing/posting.ts'
import { seededRandom } from '../../testing/random.ts'
import { addSanction, addWords } from '../../testing/screening.ts'
import { SYSTEM } from '../../users/viewer.ts'
import type { RulesDraft } from './draft.ts'
import { DRY_RUN_SHOWN, dryRun } from './dry-run.ts'
import { saveRules } from './save-rules.ts'

const draft = (changes: Partial<RulesDraft>): RulesDraft => ({
  ...{ settings: {}, sectionModes: new Map(), words: {} },
  ...changes,
})
const HELD = draft({ words: { held: ['casino'] } })

async function publishing() {
  const newsroom = await zoePosting()
  await writeSetting(newsroom.db, SYSTEM, 'comments.mode', 'publish')
  return newsroom
}

describe('a dry run', () => {
  it('names what the new rules would have held, where, and what moderators made of it', async () => {
    const { db, article, ana } = await publishing()
    const found = await addComment(db, article, { body: 'At the Casino.', status: 'pending', at: NOW - DAY })
    await act(db, ana, 'approve', found)
    await addComment(db, article, { body: 'At the casinos.', at: NOW - DAY })
    const result = await dryRun(db, HELD, NOW)
    expect(result).toMatchObject({ looked: 2, isCapped: false, changed: 1, approved: 1 })
    expect(result.groups).toEqual([
      {
        ...{ count: 1, approved: 1, was: { status: 'approved', rule: 'mode' } },
        is: { status: 'pending', rule: 'held-words' },
      },
    ])
    expect(result.shown).toMatchObject([
      { id: found.id, status: 'approved', isApproved: true, finding: { words: 'casino', span: [7, 13] } },
    ])
  })

  it('names what they would have let through, with what holds it now', async () => {
    const { db, article } = await publishing()
    await addWords(db, 'spam', 'casino')
    await addComment(db, article, { body: 'At the casino.', status: 'spam', at: NOW - DAY })
    const { shown } = await dryRun(db, draft({ words: { spam: [] } }), NOW)
    expect(shown).toMatchObject([
      {
        ...{ was: { status: 'spam', rule: 'spam-words' }, is: { status: 'approved', rule: 'mode' } },
        finding: { rule: 'spam-words', words: 'casino', span: [7, 13] },
      },
    ])
  })

  it('tells a comment that a rule would hold from one that is held as all are', async () => {
    const { db, article } = await zoePosting()
    await addComment(db, article, { body: 'At the casino.', at: NOW - DAY })
    await addComment(db, article, { body: 'At the theatre.', at: NOW - DAY })
    expect((await dryRun(db, HELD, NOW)).groups).toMatchObject([
      { count: 1, was: { status: 'pending', rule: 'mode' }, is: { status: 'pending', rule: 'held-words' } },
    ])
  })

  it('knows the modes of sections and articles, as they are and as they would be', async () => {
    const { db, article, city } = await zoePosting()
    await addComment(db, article, { at: NOW - DAY })
    const change = draft({ sectionModes: new Map([[city.id, 'publish']]) })
    expect(await dryRun(db, change, NOW)).toMatchObject({ changed: 1 })
    await db.write(async (tx) => tx.update(sections).set({ commentMode: 'publish' }))
    expect(await dryRun(db, change, NOW)).toMatchObject({ changed: 0 })
  })

  it('looks at thirty days and at readers alone', async () => {
    const { db, article, ana } = await publishing()
    const at = (time: number) => addComment(db, article, { body: 'A casino.', at: time })
    await at(NOW - 30 * DAY)
    const own = await at(NOW - DAY)
    await db.write(async (tx) => tx.update(comments).set({ userId: ana.id }).where(eq(comments.id, own.id)))
    const young = await at(NOW - 30 * DAY + 1)
    const { looked, shown } = await dryRun(db, HELD, NOW)
    expect(looked).toBe(1)
    expect(shown.map(({ id }) => id)).toEqual([young.id])
  })

  it('leaves out what a robot’s mark or a sanction has decided on', async () => {
    const { db, post } = await publishing()
    await post({ body: 'A casino.', honeypot: 'x' }, NOW - DAY)
    await addSanction(db, { kind: 'hold', subject: 'email', value: 'alf@example.org' })
    await post({ body: 'My casino.', email: 'alf@example.org' }, NOW - HOUR)
    expect(await dryRun(db, HELD, NOW)).toMatchObject({ looked: 2, changed: 0 })
  })

  it('changes nothing', async () => {
    const { db, article } = await publishing()
    await addComment(db, article, { body: 'A casino.', at: NOW - DAY })
    const before = db.sqlite.reader.prepare('select seq from page_changes order by tag').all()
    await dryRun(db, HELD, NOW)
    expect(db.sqlite.reader.prepare('select seq from page_changes order by tag').all()).toEqual(before)
    expect(await db.read.select().from(commentScreenings)).toEqual([])
    expect(await db.read.select().from(moderationLog)).toEqual([])
  })
})

describe('what a dry run foretells', () => {
  const random = seededRandom(11)
  const WORDS = [
    'tram',
    'casino',
    'Casinos',
    'bet',
    'now',
    'http://x.example',
    'www.y.example',
    'c4sino',
    'quay',
  ]
  const said = Array.from({ length: 120 }, (_, n) => ({
    ...{ name: random.pick(['Zoë', 'Ana Moderator', 'Bet Bea']), email: `reader${n}@example.org` },
    ...{ client: null, addressHash: null },
    body: `${n}: ${Array.from({ length: 4 }, () => random.pick(WORDS)).join(' ')}`,
  }))
  const timeOf = (index: number) => NOW - 10 * DAY + index * MINUTE
  const sent = async (newsroom: Awaited<ReturnType<typeof zoePosting>>) => {
    const statuses = new Map<string, string>()
    for (const [index, one] of said.entries()) {
      const result = await newsroom.post(one, timeOf(index))
      if (!result.ok) throw new Error(`refused: ${result.reason}`)
      statuses.set(one.body, result.status)
    }
    return statuses
  }
  const before = async (db: Db) => {
    await saveRules(
      db,
      SYSTEM,
      draft({ settings: { 'comments.mode': 'publish' }, words: { spam: ['bet now'] } }),
      {},
      NOW,
    )
  }
  const wanted = draft({
    settings: { 'comments.maxLinks': 3 },
    words: { held: ['casino*'], banned: ['tram tram'], spam: ['quay quay'] },
  })

  it('is what happens to the same comments once the rules are saved', async () => {
    const tried = await zoePosting()
    await before(tried.db)
    const present = await sent(tried)
    const { shown, looked } = await dryRun(tried.db, wanted, NOW)
    expect(looked).toBe(said.length)

    const saved = await zoePosting()
    await before(saved.db)
    await saveRules(saved.db, SYSTEM, wanted, {}, NOW)
    const real = await sent(saved)

    // All are listed: what is not stays as it was.
    expect(shown.length).toBeGreaterThan(30)
    expect(shown.length).toBeLessThan(DRY_RUN_SHOWN)
    const foretold = new Map([...present, ...shown.map(({ body, is }) => [body, is.status] as const)])
    expect(foretold).toEqual(real)
    expect(new Set(real.values())).toEqual(new Set(['approved', 'pending', 'spam', 'trash']))
  })
})
