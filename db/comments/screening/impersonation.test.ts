import { describe, expect, it } from 'vitest'
import { contextOf } from '../../testing/screening.ts'
import { lookOf } from '../../text/look-alike.ts'
import { screen } from './screen.ts'

/** What decides about a comment, and what it saw. */
const verdict = (...given: Parameters<typeof contextOf>) => screen(contextOf(...given)).findings.at(-1)

describe('who passes for staff', () => {
  const names = {
    byEmail: new Map([['ana@example.com', { userId: 3, name: 'Ana Moderator' }]]),
    byLook: new Map([
      [lookOf('Ana Moderator'), { name: 'Ana Moderator', userIds: [3] }],
      [lookOf('Inés Aldous'), { name: 'Inés Aldous', userIds: [] }],
      // One name alone is many people's.
      [lookOf('Zoë'), { name: 'Zoë', userIds: [4] }],
    ]),
  }

  it.each([
    ['the e-mail address', { email: 'ANA@example.com' }, 'email', 'Ana Moderator'],
    ['the name', { name: 'Ana Moderator' }, 'name', 'Ana Moderator'],
    ['the name in small letters', { name: 'ana  moderator' }, 'name', 'Ana Moderator'],
    ['Cyrillic letters', { name: 'Аnа Моderаtоr' }, 'name', 'Ana Moderator'],
    ['digits', { name: 'Ana M0derat0r' }, 'name', 'Ana Moderator'],
    ['no accents', { name: 'Ines Aldous' }, 'name', 'Inés Aldous'],
    ['I for l', { name: 'Inés AIdous' }, 'name', 'Inés Aldous'],
    ['the newsroom’s name', { name: 'broadsheet' }, 'name', 'Broadsheet'],
    ['the name and more', { name: 'Ana Moderator (Staff)' }, 'name', 'Ana Moderator'],
    ['more and the name', { name: 'the real 1nes-ALDOUS' }, 'name', 'Inés Aldous'],
    ['the newsroom’s name and more', { name: 'Broadsheet Team' }, 'name', 'Broadsheet'],
    ['a word for staff', { name: 'Staff' }, 'name', 'staff'],
    ['another', { name: 'Editor' }, 'name', 'editor'],
    ['a third', { name: 'Joe (Adm1n)' }, 'name', 'admin'],
    ['a fourth', { name: 'Joe, Моderаtors' }, 'name', 'moderators'],
    ['the mark in words', { name: 'Joe · Verified' }, 'name', 'verified'],
  ])('by %s is held', (_, comment, field, words) => {
    expect(verdict({ comment, names })).toMatchObject({
      rule: 'impersonation',
      status: 'pending',
      field,
      words,
    })
  })

  it.each([
    'Ana',
    'Ana Moderatorson',
    'Anna Aldous',
    'Joe Staffordshire',
    'Badmin Ton',
    'Zoë Solo',
    '123',
    '…',
  ])('is not %s', (name) => {
    expect(verdict({ comment: { name }, names })).toMatchObject({ rule: 'mode' })
  })

  it('is not she herself, signed in or with that address confirmed', () => {
    const comment = { name: 'Ana Moderator', email: 'ana@example.com' }
    const staff = { id: 3, decides: false, wroteArticle: false }
    expect(verdict({ comment, names, staff })).toMatchObject({ rule: 'mode' })
    const commenter = { emailKey: 'ana@example.com', approved: 0 }
    expect(verdict({ comment, names, commenter })).toMatchObject({ rule: 'mode' })
    expect(verdict({ comment, names, staff: { ...staff, id: 4 } })).toMatchObject({ rule: 'impersonation' })
    const titled = { ...comment, name: 'Ana Moderator, Editor' }
    expect(verdict({ comment: titled, names, staff })).toMatchObject({ rule: 'mode' })
  })

  it('is pointed at where a part of the name is meant', () => {
    expect(verdict({ comment: { name: 'Joe (Staff)' }, names })).toMatchObject({ span: [5, 10] })
    expect(verdict({ comment: { name: 'Inés Aldous II' }, names })).toMatchObject({ span: [0, 11] })
  })

  it('is found in the longest of names at once', () => {
    expect(verdict({ comment: { name: 'a '.repeat(40) }, names })).toMatchObject({ rule: 'mode' })
  })
})
