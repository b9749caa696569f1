import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { sections, wordRules } from '../../schema/index.ts'
import { readSettings } from '../../settings/settings.ts'
import { addStaff, NOW, theCast } from '../../testing/cast.ts'
import { testDb } from '../../testing/database.ts'
import { log } from '../../testing/deciding.ts'
import { addWords } from '../../testing/screening.ts'
import { ROLES } from '../../users/roles.ts'
import { GUEST } from '../../users/viewer.ts'
import { effectiveChoice } from '../effective-mode.ts'
import { articleModes, sectionModes } from '../find-modes.ts'
import { setMode } from '../set-mode.ts'
import { checkRules, type RulesDraft, type TypedRules } from './draft.ts'
import { saveRules, versionOf } from './save-rules.ts'
import { patternsOf } from './word-rules.ts'

const draft = (changes: Partial<RulesDraft>): RulesDraft => ({
  ...{ settings: {}, sectionModes: new Map(), words: {} },
  ...changes,
})
const typed = (changes: Partial<TypedRules>): TypedRules => ({
  ...{ settings: {}, sectionModes: new Map(), words: {} },
  ...changes,
})
async function newsroom() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}

describe('saveRules', () => {
  it('changes words, numbers and modes together, and logs each with what was before', async () => {
    const { db, editor, city } = await newsroom()
    await addWords(db, 'held', 'old', 'kept')
    const change = draft({
      settings: { 'comments.maxLinks': 5, 'comments.holdFirst': 2 },
      sectionModes: new Map([[city.id, 'publish']]),
      words: { held: ['kept', 'new', 'someone@example.org'] },
    })
    expect(await saveRules(db, editor, change, {}, NOW)).toEqual({ ok: true, changed: 3 })
    expect(await patternsOf(db, 'held')).toEqual(['kept', 'new', 'someone@example.org'])
    expect((await readSettings(db))['comments.maxLinks']).toBe(5)
    expect((await sectionModes(db)).find(({ id }) => id === city.id)).toMatchObject({ mode: 'publish' })
    const [first, ...others] = await log(db)
    expect(first).toMatchObject({
      ...{ subject: 'rule', reason: 'held', actorName: editor.name, commentId: null },
      detail: {
        added: { count: 2, patterns: ['new', '(an address)'] },
        removed: { count: 1, patterns: ['old'] },
      },
    })
    expect(others).toMatchObject([
      { subject: 'setting', reason: 'comments.maxLinks', detail: { before: 2, after: 5 } },
      { subject: 'setting', subjectId: city.id, detail: { section: 'city', before: null, after: 'publish' } },
    ])
  })

  it('keeps who wrote a word, and since when', async () => {
    const { db, editor } = await newsroom()
    await saveRules(db, editor, draft({ words: { banned: ['x'] } }), {}, NOW)
    expect(await db.read.select().from(wordRules).orderBy(asc(wordRules.id))).toMatchObject([
      { list: 'banned', pattern: 'x', createdBy: editor.id, createdAt: NOW },
    ])
  })

  it('writes nothing where nothing is different', async () => {
    const { db, editor } = await newsroom()
    await addWords(db, 'held', 'kept')
    const same = draft({ settings: { 'comments.maxLinks': 2 }, words: { held: ['kept'] } })
    expect(await saveRules(db, editor, same, {}, NOW)).toEqual({ ok: true, changed: 0 })
    expect(await log(db)).toEqual([])
  })

  it('does not undo what somebody else has added since the list was shown', async () => {
    const { db, editor } = await newsroom()
    const shown = { spam: versionOf(await patternsOf(db, 'spam')) }
    await addWords(db, 'spam', 'theirs')
    const mine = draft({ settings: { 'comments.maxLinks': 9 }, words: { spam: ['mine'] } })
    expect(await saveRules(db, editor, mine, shown, NOW)).toEqual({ ok: false, reason: 'changed' })
    expect(await patternsOf(db, 'spam')).toEqual(['theirs'])
    expect((await readSettings(db))['comments.maxLinks']).toBe(2)
    const now = { spam: versionOf(await patternsOf(db, 'spam')) }
    expect(await saveRules(db, editor, mine, now, NOW)).toMatchObject({ ok: true })
    expect(await patternsOf(db, 'spam')).toEqual(['mine'])
  })

  it('minds no other list than those that it changes', async () => {
    const { db, editor } = await newsroom()
    const empty = versionOf([])
    const shown = { held: empty, spam: empty, banned: empty }
    await addWords(db, 'spam', 'theirs')
    const others = draft({ words: { held: ['b', 'a'], banned: ['c'] } })
    expect(await saveRules(db, editor, others, shown, NOW)).toEqual({ ok: true, changed: 2 })
    expect(await patternsOf(db, 'spam')).toEqual(['theirs'])
  })

  it('takes and removes tens of thousands', async () => {
    const { db, editor } = await newsroom()
    const many = Array.from({ length: 40_000 }, (_, n) => `word${n}`)
    await saveRules(db, editor, draft({ words: { held: many } }), {}, NOW)
    expect(await patternsOf(db, 'held')).toHaveLength(40_000)
    await saveRules(db, editor, draft({ words: { held: ['word7'] } }), {}, NOW)
    expect(await patternsOf(db, 'held')).toEqual(['word7'])
  })
})

describe('who may change the rules', () => {
  it.each([...ROLES, 'guest'] as const)('%s', async (role) => {
    const { db, article } = await newsroom()
    const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
    const may = role === 'admin' || role === 'editor'
    const place = { section: 'city', slug: article.slug }
    expect((await saveRules(db, viewer, draft({ words: { held: ['x'] } }), {}, NOW)).ok).toBe(may)
    expect((await setMode(db, viewer, place, 'publish', NOW)).ok).toBe(may)
    expect(await patternsOf(db, 'held')).toEqual(may ? ['x'] : [])
    expect(await articleModes(db, article.path)).toMatchObject([{ articleMode: may ? 'publish' : null }])
  })
})

describe('the site', () => {
  it('is closed by one choice and opened by another, with its mode', async () => {
    const { db, editor } = await newsroom()
    const choose = async (choice: string) => {
      const typed = { settings: { 'comments.mode': choice }, sectionModes: new Map(), words: {} }
      await saveRules(db, editor, checkRules(typed).draft, {}, NOW)
      const settings = await readSettings(db)
      return [settings['comments.open'], settings['comments.mode']]
    }
    expect(await choose('closed')).toEqual([false, 'hold-all'])
    expect(await choose('publish')).toEqual([true, 'publish'])
    expect(
      checkRules({ settings: { 'comments.mode': 'ajar' }, sectionModes: new Map(), words: {} }).problems,
    ).toEqual({
      'comments.mode': { kind: 'choose' },
    })
  })
})

describe('setMode', () => {
  it('sets a section’s and an article’s, takes them back, and logs it', async () => {
    const { db, editor, article, city } = await newsroom()
    const place = { section: 'city', slug: article.slug }
    expect(await setMode(db, editor, place, 'publish', NOW)).toEqual({ ok: true, what: 'article' })
    expect(await setMode(db, editor, { section: 'city' }, 'hold-first', NOW)).toEqual({
      ok: true,
      what: 'section',
    })
    expect(await articleModes(db, article.path)).toMatchObject([
      { articleMode: 'publish', sectionMode: 'hold-first' },
    ])
    await setMode(db, editor, place, null, NOW)
    const [row] = await db.read.select().from(sections).where(eq(sections.id, city.id))
    expect(row?.commentMode).toBe('hold-first')
    expect(await log(db)).toMatchObject([
      { subject: 'article', subjectId: article.id, detail: { before: null, after: 'publish' } },
      { subject: 'setting', subjectId: city.id, detail: { before: null, after: 'hold-first' } },
      { subject: 'article', detail: { before: 'publish', after: null } },
    ])
  })

  it('closes a section or an article and opens it again, each with its own choice', async () => {
    const { db, editor, article } = await newsroom()
    const settings = await readSettings(db)
    const place = { section: 'city', slug: article.slug }
    const holds = async () =>
      (await articleModes(db, article.path)).map((one) => effectiveChoice(one, settings, NOW))[0]
    await setMode(db, editor, place, 'closed', NOW)
    expect(await holds()).toEqual({ choice: 'closed', from: 'article' })
    await setMode(db, editor, place, 'publish', NOW)
    expect(await holds()).toEqual({ choice: 'publish', from: 'article' })
    await setMode(db, editor, { section: 'city' }, 'closed', NOW)
    expect(await holds()).toEqual({ choice: 'closed', from: 'section' })
    expect((await sectionModes(db)).find(({ slug }) => slug === 'city')?.mode).toBe('closed')
    await setMode(db, editor, place, null, NOW)
    await setMode(db, editor, { section: 'city' }, 'hold-first', NOW)
    expect(await holds()).toEqual({ choice: 'hold-first', from: 'section' })
  })

  it.each([{ section: 'nowhere' }, { section: 'city', slug: 'nothing' }])(
    'of %j finds nothing',
    async (place) => {
      const { db, editor } = await newsroom()
      expect(await setMode(db, editor, place, 'publish', NOW)).toEqual({ ok: false, reason: 'unknown-place' })
      expect(await log(db)).toEqual([])
    },
  )
})

describe('articleModes', () => {
  it.each(['/city/tram-line-five-approved', 'https://news.example/city/tram-line-five-approved#x', 'tram'])(
    'finds an article by %s',
    async (text) => {
      const { db, article } = await newsroom()
      expect(await articleModes(db, text)).toMatchObject([{ id: article.id, sectionName: 'City' }])
    },
  )

  it.each(['', '/city/none', '"', 'zyzzyva'])('finds none by %j', async (text) => {
    const { db } = await newsroom()
    expect(await articleModes(db, text)).toEqual([])
  })
})

describe('checkRules', () => {
  it('reads numbers, modes and lines', () => {
    const { draft, problems } = checkRules(
      typed({
        settings: { 'comments.maxLinks': ' 3 ', 'comments.mode': 'publish' },
        sectionModes: new Map([
          [1, 'hold-all'],
          [2, ''],
        ]),
        words: { held: ' casino \r\n\r\nbuy   now\ncasino' },
      }),
    )
    expect(problems).toEqual({})
    expect(draft).toEqual({
      settings: { 'comments.maxLinks': 3, 'comments.mode': 'publish', 'comments.open': true },
      sectionModes: new Map([
        [1, 'hold-all'],
        [2, null],
      ]),
      words: { held: ['casino', 'buy now'] },
    })
  })

  it.each([
    ['comments.maxLinks', '-1', { kind: 'range', least: 0, most: 100 }],
    ['comments.maxLinks', 'many', { kind: 'range', least: 0, most: 100 }],
    ['comments.networkPerHour', '1e9', { kind: 'range', least: 0, most: 10_000 }],
    ['comments.mode', 'open', { kind: 'choose' }],
  ] as const)('says what is wrong with %s = %s', (key, text, problem) => {
    expect(checkRules(typed({ settings: { [key]: text } })).problems[key]).toEqual(problem)
  })

  it('names the lines that could never be found', () => {
    const { problems } = checkRules(typed({ words: { spam: 'fine\n***\n…' } }))
    expect(problems.spam).toMatchObject({ kind: 'patterns', lines: ['***', '…'], more: 0 })
  })
})
