import { describe, expect, it } from 'vitest'
import { contextOf } from '../../testing/screening.ts'
import { DAY, NOW } from '../../testing/cast.ts'
import type { CommentStatus } from '../status.ts'
import { isInForce } from './sanction.ts'
import { PHASES } from './phases.ts'
import { RULES } from './rules.ts'
import { screen } from './screen.ts'

/** What decides about a comment, and what it saw. */
const verdict = (...given: Parameters<typeof contextOf>) => screen(contextOf(...given)).findings.at(-1)

describe('screening', () => {
  it('asks every rule once, in the order that moderators read', () => {
    expect(PHASES.map(([rule]) => rule)).toEqual(RULES)
  })

  it('ends with the first verdict, and keeps what all phases before it found', () => {
    const two = { lists: { banned: ['side'], held: ['cemetery'] } }
    expect(screen(contextOf(two)).findings).toEqual([
      ...['robot', 'sanction', 'staff', 'impersonation'].map((rule) => ({ rule })),
      { rule: 'banned-words', status: 'trash', field: 'body', span: [6, 10], words: 'side' },
    ])
  })

  it('holds what no phase says anything of', () => {
    expect(screen(contextOf(), [])).toMatchObject({ status: 'pending', findings: [] })
  })

  it('knows nothing but its context: the same twice is the same', () => {
    const context = contextOf({ lists: { held: ['cemetery'] } })
    expect(screen(context)).toEqual(screen(context))
  })
})

describe('a robot', () => {
  it('is spam, whatever else it is', () => {
    const staff = { id: 1, decides: true, wroteArticle: true }
    expect(verdict({ honeypot: 'x', staff })).toEqual({ rule: 'robot', status: 'spam' })
  })
})

describe('a sanction', () => {
  const on = (
    kind: 'warn' | 'hold' | 'suspend' | 'ban',
    subject: 'commenter' | 'email' | 'domain' | 'network' = 'email',
  ) => ({
    ...{ kind, subject, reason: 'Abuse', expiresAt: NOW + DAY },
  })
  const confirmed = { emailKey: 'zoe@example.org', approved: 0 }

  it.each(['ban', 'suspend'] as const)('that is a %s refuses, and tells why to who is known', (kind) => {
    for (const commenter of [null, { emailKey: 'alf@example.org', approved: 9 }])
      expect(screen(contextOf({ sanctions: [on(kind)], commenter }))).toMatchObject({
        ...{ rule: 'sanction', barred: { kind, because: null, until: NOW + DAY } },
      })
    expect(screen(contextOf({ sanctions: [on(kind)], commenter: confirmed })).barred?.because).toBe('Abuse')
    const staff = { id: 1, decides: false, wroteArticle: false }
    expect(screen(contextOf({ sanctions: [on(kind)], staff })).barred?.because).toBe('Abuse')
  })

  it('of a network tells nobody why', () => {
    const context = contextOf({ sanctions: [on('suspend', 'network')], commenter: confirmed })
    expect(screen(context).barred).toMatchObject({ kind: 'suspend', because: null })
  })

  it('of a network sends to spam: neighbours share it', () => {
    const { barred, findings } = screen(contextOf({ sanctions: [on('ban', 'network')] }))
    expect(barred).toBeNull()
    expect(findings.at(-1)).toEqual({ rule: 'sanction', status: 'spam', words: 'ban network' })
  })

  it('that is a hold holds, and a warning does nothing', () => {
    expect(verdict({ sanctions: [on('hold')] })).toMatchObject({ rule: 'sanction', status: 'pending' })
    expect(verdict({ sanctions: [on('warn')] })).toMatchObject({ rule: 'mode', status: 'approved' })
  })

  it('that is harder goes before a softer one', () => {
    expect(screen(contextOf({ sanctions: [on('hold'), on('suspend'), on('ban')] })).barred?.kind).toBe('ban')
  })

  it.each([
    [{ liftedAt: null, expiresAt: null }, true],
    [{ liftedAt: null, expiresAt: NOW + 1 }, true],
    [{ liftedAt: null, expiresAt: NOW }, false],
    [{ liftedAt: NOW - 1, expiresAt: null }, false],
  ])('such as %j is in force: %s', (one, is) => {
    expect(isInForce(one, NOW)).toBe(is)
  })
})

describe('staff', () => {
  it.each([
    [{ id: 1, decides: true, wroteArticle: false }, 'staff'],
    [{ id: 1, decides: false, wroteArticle: true }, 'staff'],
    [{ id: 1, decides: false, wroteArticle: false }, 'held-words'],
  ])('such as %j: %s decides', (staff, rule) => {
    expect(verdict({ staff, lists: { held: ['side'] } })).toMatchObject({ rule })
  })
})

describe('listed words', () => {
  it.each([
    ['held', 'held-words', 'pending'],
    ['spam', 'spam-words', 'spam'],
    ['banned', 'banned-words', 'trash'],
  ])('%s: by %s %s', (list, rule, status) => {
    const lists = { [list]: ['cemetery'] }
    expect(verdict({ lists })).toEqual({ rule, status, field: 'body', span: [18, 26], words: 'cemetery' })
  })

  it('are looked for in the name and the e-mail too', () => {
    const lists = { held: ['casino', 'bad.example'] }
    expect(verdict({ lists, comment: { name: 'Casino Zoë' } })).toMatchObject({ field: 'name', span: [0, 6] })
    expect(verdict({ lists, comment: { email: 'zoe@bad.example' } })).toMatchObject({
      field: 'email',
      span: [4, 15],
    })
  })
})

describe('listed words that Markdown takes apart', () => {
  it.each([
    ['a cas**ino**, they say', 'cas**ino'],
    ['a cas`ino`', 'cas`ino'],
    ['a **c**asi[no](https://a.example)', 'c**asi[no'],
    ['a c**4**s1no', 'c**4**s1no'],
    ['at [ours](http://c&#97;sino.example)', '[ours](http://c&#97;sino.example)'],
    ['a *fine* casino', 'casino'],
    ['the <b>casino</b>', 'casino'],
    ['[a](https://a.example/casino)', 'casino'],
  ])('are found where they were typed: %j', (body, typed) => {
    const finding = verdict({ lists: { held: ['casino'] }, comment: { body } })
    expect(finding).toMatchObject({ rule: 'held-words', field: 'body', words: 'casino' })
    expect(body.slice(...(finding?.span ?? []))).toBe(typed)
  })

  it('are not found in names, which have no marks', () => {
    expect(verdict({ lists: { held: ['casino'] }, comment: { name: 'cas**ino**' } })).toMatchObject({
      rule: 'mode',
    })
  })
})

describe('links', () => {
  const body = 'See https://a.example/x and www.b.example now.'

  it('are counted, and the one too many is pointed at', () => {
    const finding = verdict({ comment: { body } })
    expect(finding).toMatchObject({ rule: 'links', status: 'pending', field: 'body', count: 2, of: 2 })
    expect(body.slice(...(finding?.span ?? []))).toBe('www.b.example')
  })

  it('hold from the number on that the setting names, and never at 0', () => {
    expect(verdict({ comment: { body }, settings: { 'comments.maxLinks': 3 } })).toMatchObject({
      rule: 'mode',
    })
    expect(verdict({ comment: { body }, settings: { 'comments.maxLinks': 0 } })).toMatchObject({
      rule: 'mode',
    })
  })
})

describe('links that Markdown hides', () => {
  it.each([
    String.raw`So [a](http:\/\/evil.example/1) and [b](http:\/\/evil.example/2).`,
    'So [a](h&#116;tp://evil.example/1) and [b](h&#116;tp://evil.example/2).',
    'So [a](http://evil.example/1) and [b](h&#116;tp://evil.example/2).',
  ])('are counted as readers get them: %s', (body) => {
    const finding = verdict({ comment: { body } })
    expect(finding).toMatchObject({ rule: 'links', status: 'pending', count: 2, of: 2 })
    expect(body.slice(...(finding?.span ?? []))).toMatch(/^\[b\]\(.*2\)$/)
  })

  it('are none where the parser makes none of them', () => {
    expect(verdict({ comment: { body: '[a](http:/evil) [b](javascript:x)' } })).toMatchObject({
      rule: 'mode',
    })
  })
})

describe('what came before', () => {
  const recent = (...statuses: CommentStatus[]) =>
    statuses.map((status) => ({ status, createdAt: NOW - DAY }))

  it('holds the same words of minutes ago', () => {
    expect(verdict({ repeated: true })).toMatchObject({ rule: 'repeat', status: 'pending' })
  })

  it.each([
    ['rejected'],
    ['spam', 'approved', 'approved'],
    ['rejected', 'approved', 'approved', 'pending', 'trash'],
  ] as CommentStatus[][])('holds after %s, %s, %s', (...statuses) => {
    expect(verdict({ recent: recent(...statuses) })).toMatchObject({
      rule: 'rejections',
      status: 'pending',
      count: 1,
    })
  })

  it('does not hold below three in ten, nor for what was a week ago', () => {
    const few = recent('rejected', 'approved', 'approved', 'approved')
    expect(verdict({ recent: few })).toMatchObject({ rule: 'mode' })
    const old = [{ status: 'rejected' as const, createdAt: NOW - 7 * DAY }]
    expect(verdict({ recent: old })).toMatchObject({ rule: 'mode' })
  })
})

describe('a form that came back', () => {
  it('within two seconds of the page is held, after all that says more', () => {
    expect(verdict({ tookMs: 1999 })).toEqual({ rule: 'quick', status: 'pending', count: 1999, of: 2000 })
    expect(verdict({ tookMs: 0, lists: { held: ['side'] } })).toMatchObject({ rule: 'held-words' })
  })

  it.each([2000, 60_000, null])('after %j ms is like any other', (tookMs) => {
    expect(verdict({ tookMs })).toMatchObject({ rule: 'mode', status: 'approved' })
  })
})

describe('the learned filter', () => {
  const spam = (score: number) => ({ score, model: 1, reasons: [] })

  it('holds from the threshold on, and says how likely', () => {
    expect(verdict({ spam: spam(0.9) })).toMatchObject({ rule: 'spam-score', status: 'pending', count: 0.9 })
    expect(verdict({ spam: spam(0.89) })).toMatchObject({ rule: 'mode' })
  })

  it('is not asked at 0', () => {
    expect(verdict({ spam: spam(1), settings: { 'comments.spamThreshold': 0 } })).toMatchObject({
      rule: 'mode',
    })
  })
})

describe('the mode', () => {
  const commenter = (approved: number) => ({ emailKey: 'zoe@example.org', approved })

  it.each([
    ['publish', null, 'approved'],
    ['hold-all', commenter(50), 'pending'],
    ['hold-first', null, 'pending'],
    ['hold-first', commenter(1), 'pending'],
    ['hold-first', commenter(2), 'approved'],
  ] as const)('%s, of %j: %s', (mode, who, status) => {
    expect(verdict({ mode, commenter: who })).toMatchObject({ rule: 'mode', status, words: mode })
  })
})
