import { Comparison } from '../text/comparison.ts'
import type { DraftFields, FieldName } from './fields.ts'
import { FIELDS } from './fields.ts'

/**
 * The blocks that stand at the top of a body, one after another: paragraphs, sub-heads, lists, figures.
 *
 * @param bodyHtml cleaned by cleanArticleHtml, which closes every element and escapes every < in text
 */
export function blocksOf(bodyHtml: string): string[] {
  const blocks: string[] = []
  let [depth, start] = [0, 0]
  const cut = (end: number) => {
    const block = bodyHtml.slice(start, end).trim()
    if (block !== '') blocks.push(block)
    start = end
  }
  for (const match of bodyHtml.matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*>/g)) {
    const [tag, closing, name = ''] = match
    if (VOID.has(name)) continue
    // Text that stands in no element is a block too.
    if (closing === '' && depth === 0 && !INLINE.has(name)) cut(match.index)
    depth += closing === '' ? 1 : -1
    if (depth === 0 && closing !== '' && !INLINE.has(name)) cut(match.index + tag.length)
  }
  cut(bodyHtml.length)
  return blocks
}

const VOID = new Set(['br', 'hr', 'img', 'source', 'col', 'wbr'])
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
)

/** A piece of two texts: `left` and `right` are the same blocks where nothing differs. */
export interface Piece {
  same: boolean
  left: string[]
  right: string[]
}

/** Two bodies side by side. @param comparison that they are a part of */
export function compareBodies(left: string, right: string, comparison = new Comparison()): Piece[] {
  const pieces: Piece[] = []
  for (const { added, removed, value } of comparison.lists(blocksOf(left), blocksOf(right))) {
    const last = pieces.at(-1)
    if (!added && !removed) pieces.push({ same: true, left: value, right: value })
    else if (last && !last.same) last[added ? 'right' : 'left'].push(...value)
    else pieces.push({ same: false, left: removed ? value : [], right: added ? value : [] })
  }
  return pieces
}

export type Choice = 'left' | 'right' | 'both'

/**
 * What of a piece is chosen until somebody chooses otherwise: what one side has changed, where the other left it as it was.
 *
 * @param before the blocks that both were begun from; null where that is not known
 */
export function likelyChoice({ same, left, right }: Piece, before: string[] | null): Choice {
  if (same) return 'left'
  // One after the other: a dividing line stands in many places, and one that is new is not one that was there.
  const was = (blocks: string[]) =>
    before !== null &&
    (blocks.length === 0 || before.some((_, at) => blocks.every((block, by) => block === before[at + by])))
  // What was there before is what the other one has changed, or taken out.
  if (was(right) && !was(left)) return 'left'
  if (was(left) && !was(right)) return 'right'
  if (left.length === 0) return 'right'
  return right.length === 0 ? 'left' : 'both'
}

/** A body out of two, with what was chosen for each piece that differs; where nothing was, both. */
export function joined(pieces: Piece[], choices: (index: number) => Choice): string {
  return pieces
    .flatMap((piece, index) => {
      if (piece.same) return piece.left
      const choice = choices(index)
      if (choice === 'both') return [...piece.left, ...piece.right]
      return piece[choice]
    })
    .join('\n')
}

interface Change {
  from: number
  to: number
  by: string[]
}

/** What was done to a list of blocks: these of them became those. */
function changesTo(base: string[], after: string[]): Change[] {
  const changes: Change[] = []
  let at = 0
  let open: Change | null = null
  for (const { added, removed, value } of new Comparison().lists(base, after)) {
    if (!added && !removed) {
      at += value.length
      open = null
      continue
    }
    if (!open) changes.push((open = { from: at, to: at, by: [] }))
    if (removed) open.to = at += value.length
    else open.by.push(...value)
  }
  return changes
}

/**
 * A body that two people changed, from what it said before both.
 *
 * @returns null when both changed the same place, and not alike
 */
export function mergeBodies(base: string, ours: string, theirs: string): string | null {
  const blocks = blocksOf(base)
  const mine = changesTo(blocks, blocksOf(ours))
  const all = [...mine]
  for (const change of changesTo(blocks, blocksOf(theirs))) {
    const met = mine.filter((one) => touches(one, change))
    if (met.length === 0) all.push(change)
    else if (met.length > 1 || JSON.stringify(met[0]) !== JSON.stringify(change)) return null
  }
  // From the last to the first: so places before it stay where they are.
  for (const { from, to, by } of all.sort((a, b) => b.from - a.from || b.to - a.to))
    blocks.splice(from, to - from, ...by)
  return blocks.join('\n')
}

/** Whether two changes meet: what is put in between two blocks meets what is put in there, or what replaces one beside it. */
const touches = (a: Change, b: Change) => a.from <= b.to && b.from <= a.to

/**
 * Fields that two people changed, from what they said before both.
 *
 * @returns `conflicts`, the fields that both changed and not alike: there `fields` says what ours does
 */
export function mergeFields(
  base: DraftFields,
  ours: DraftFields,
  theirs: DraftFields,
): { fields: DraftFields; conflicts: FieldName[] } {
  const conflicts: FieldName[] = []
  const same = (name: FieldName, a: DraftFields, b: DraftFields) =>
    JSON.stringify(a[name]) === JSON.stringify(b[name])
  const merged = FIELDS.map((name): [FieldName, unknown] => {
    if (same(name, base, theirs) || same(name, ours, theirs)) return [name, ours[name]]
    if (same(name, base, ours)) return [name, theirs[name]]
    const body = name === 'bodyHtml' ? mergeBodies(base.bodyHtml, ours.bodyHtml, theirs.bodyHtml) : null
    if (body !== null) return [name, body]
    conflicts.push(name)
    return [name, ours[name]]
  })
  return { fields: Object.fromEntries(merged) as unknown as DraftFields, conflicts }
}
