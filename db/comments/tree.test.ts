import { describe, expect, it } from 'vitest'
import { asTree, type PublicComment, type ThreadNode } from './tree.ts'

const row = (id: number, parentId: number | null, changes: Partial<PublicComment> = {}): PublicComment => ({
  ...{
    id,
    parentId,
    replyToId: null,
    depth: 1,
    status: 'approved',
    authorName: `Reader ${id}`,
    body: `Comment ${id}`,
    createdAt: id,
    editedAt: null,
    recommendCount: 0,
    isConfirmed: false,
    badge: null,
  },
  ...changes,
})

/** The shape alone: an id, in brackets where nothing may be read, and its replies. */
const shape = (nodes: ThreadNode[]): string =>
  nodes
    .map(
      ({ id, comment, replies }) =>
        `${comment ? id : `(${id})`}${replies.length > 0 ? `[${shape(replies)}]` : ''}`,
    )
    .join(' ')

describe('asTree', () => {
  it('is empty for no comments', () => {
    expect(asTree([])).toEqual([])
  })

  it('hangs replies under their comments and keeps the order of the rows at each level', () => {
    expect(shape(asTree([row(1, null), row(2, null), row(3, 1), row(4, 2), row(5, 1), row(6, 3)]))).toBe(
      '1[3[6] 5] 2[4]',
    )
  })

  it.each(['pending', 'rejected', 'spam', 'trash'] as const)(
    'drops a %s comment that nothing hangs on',
    (status) => {
      expect(shape(asTree([row(1, null), row(2, null, { status }), row(3, 1, { status })]))).toBe('1')
    },
  )

  it('keeps the place of a withdrawn comment with approved replies, without its name or text', () => {
    const tree = asTree([
      row(1, null, { status: 'rejected', authorName: 'Troll', body: 'Insult' }),
      row(2, 1),
    ])
    expect(shape(tree)).toBe('(1)[2]')
    expect(JSON.stringify(tree)).not.toMatch(/Troll|Insult/)
  })

  it('keeps a place far above the one approved reply', () => {
    const gone = { status: 'trash' } as const
    expect(
      shape(asTree([row(1, null, gone), row(2, 1, gone), row(3, 2, gone), row(4, 3), row(5, 2, gone)])),
    ).toBe('(1)[(2)[(3)[4]]]')
  })

  it('names the one that is answered where the depth limit moved a reply up', () => {
    const tree = asTree([row(1, null), row(2, 1), row(3, 1, { replyToId: 2 })])
    expect(tree[0]?.replies[1]?.replyingTo).toEqual({ id: 2, name: 'Reader 2' })
    expect(tree[0]?.replies[0]?.replyingTo).toBeNull()
  })

  it('does not name one that was withdrawn', () => {
    const tree = asTree([
      row(1, null),
      row(2, 1, { status: 'spam', authorName: 'Troll' }),
      row(3, 1, { replyToId: 2 }),
    ])
    expect(tree[0]?.replies[0]).toMatchObject({ id: 3, replyingTo: null })
    expect(JSON.stringify(tree)).not.toContain('Troll')
  })
})
