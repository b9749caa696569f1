import { describe, expect, it } from 'vitest'
import { isInScope, may, mayIn, RIGHTS, WHOLE, type Right } from './rights.ts'
import { ROLES, type Role } from './roles.ts'
import { GUEST, SYSTEM } from './viewer.ts'

const as = (role: Role, sections?: number[] | null) =>
  ({ kind: 'staff', id: 1, name: 'Ana', email: 'ana@example.com', role, sections }) as const
const rights = Object.keys(RIGHTS) as Right[]

describe('rights', () => {
  it('are all the system’s and none of a guest’s', () => {
    expect(rights.filter((right) => may(SYSTEM, right))).toEqual(rights)
    expect(rights.filter((right) => may(GUEST, right))).toEqual([])
  })

  it('are all an admin’s', () => {
    expect(rights.filter((right) => may(as('admin'), right))).toEqual(rights)
  })

  it.each([
    ['moderator', ['account.own', 'comments.moderate', 'comments.oversee']],
    ['contributor', ['account.own', 'articles.write', 'media.add']],
    ['author', ['account.own', 'articles.write', 'articles.publish', 'media.add', 'live.post']],
  ] as const)('of a %s are these and no others', (role, own) => {
    expect(rights.filter((right) => may(as(role), right))).toEqual(own)
  })

  it('for the whole paper are nobody’s who is limited to sections', () => {
    for (const right of WHOLE) {
      expect(may(as('editor', [7]), right)).toBe(false)
      expect(mayIn(as('editor', [7]), right, 7)).toBe(false)
      expect(may(as('admin', []), right)).toBe(false)
    }
    expect(mayIn(as('editor', [7]), 'fronts.arrange', 7)).toBe(true)
  })

  it('name roles that there are', () => {
    for (const right of rights) expect(ROLES).toEqual(expect.arrayContaining([...RIGHTS[right]]))
  })

  it('hold in every section, or in those that somebody is limited to, be they none', () => {
    expect(isInScope(as('editor'), 7)).toBe(true)
    expect(isInScope(as('editor', null), 7)).toBe(true)
    expect(mayIn(as('editor', [7]), 'articles.edit', 7)).toBe(true)
    expect(mayIn(as('editor', [7]), 'articles.edit', 8)).toBe(false)
    expect(mayIn(as('editor', []), 'articles.edit', 7)).toBe(false)
    expect(mayIn(as('author', [7]), 'articles.edit', 7)).toBe(false)
  })
})
