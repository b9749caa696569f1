import { chosenCalled } from '#components/admin/writing/block-words.ts'
import {
  differingFields,
  isPicture,
  saysSame,
  textOf,
  type Shown,
  type ShownPicture,
} from '#components/admin/writing/shown.ts'
import type { FieldRow } from '#components/admin/writing/compare-table.tsx'
import type { MergePiece } from '#components/admin/writing/merge-desk.tsx'
import type { Db } from '#db/client.ts'
import { readable, type BlockWords } from '#db/drafts/block-words.ts'
import type { DraftFields } from '#db/drafts/fields.ts'
import { differingRows, gathered, markWords, type Run } from '#db/drafts/marked.ts'
import { blocksOf, compareBodies, likelyChoice, type Piece } from '#db/drafts/merge.ts'
import { namesOf } from '#db/drafts/named.ts'
import { picturesCalled } from '#db/media/called.ts'
import { thumbOf } from '#db/media/inserted.ts'
import { Comparison } from '#db/text/comparison.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { revisionOf } from '#db/workflow/history.ts'

/** A draft with the names behind its ids. */
export async function shownAs(
  db: Db,
  fields: DraftFields,
  sections: { id: number; name: string }[],
): Promise<Shown> {
  const section = sections.find(({ id }) => id === fields.sectionId)?.name ?? ''
  const { leadMediaId, socialMediaId } = fields
  const ids = [leadMediaId, socialMediaId].filter((id) => id !== null)
  const pictures = await picturesCalled(db, { ids, names: [] })
  const [lead, social] = [leadMediaId, socialMediaId].map((id) => {
    const picture = pictures.find((one) => one.id === id)
    return { name: chosenCalled(id, pictures), src: picture ? thumbOf(picture) : null }
  }) as [ShownPicture, ShownPicture]
  return { fields, ...(await namesOf(db.read, fields)), section, lead, social }
}

/** The fields that differ, with the words marked in which they do. */
export const fieldRows = (left: Shown, right: Shown): FieldRow[] =>
  differingFields(left, right).map((name) => {
    const [before, after] = [textOf(name, left), textOf(name, right)]
    if (!isPicture(name)) return { name, ...markWords(before, after) }
    const one = name === 'leadMediaId' ? 'lead' : 'social'
    const whole = (text: string): Run[] => (text === '' ? [] : [{ text, differs: true }])
    const pictures = { left: left[one].src, right: right[one].src }
    return { name, left: whole(before), right: whole(after), pictures }
  })

interface Merge {
  fields: (FieldRow & { chosen: 'left' | 'right' })[]
  pieces: MergePiece[]
}

/**
 * Two texts to be joined. Where it is known what both were begun from, what only one of them changed is chosen; else
 * both paragraphs, so that whoever presses without looking loses nothing.
 */
export function mergeView(theirs: Shown, mine: Shown, base: Shown | null, words: BlockWords): Merge {
  const fields = fieldRows(theirs, mine).map((row) => {
    const isTheirs = base !== null && saysSame(row.name, mine, base)
    return { ...row, chosen: isTheirs ? ('left' as const) : ('right' as const) }
  })
  const before = base && blocksOf(base.fields.bodyHtml)
  const comparison = new Comparison()
  const pieces = compareBodies(theirs.fields.bodyHtml, mine.fields.bodyHtml).map((piece) => ({
    ...{ same: piece.same, ...marked(piece, words, comparison) },
    chosen: likelyChoice(piece, before),
  }))
  return { fields, pieces }
}

function marked(piece: Piece, words: BlockWords, comparison: Comparison): { left: Run[][]; right: Run[][] } {
  if (piece.same) {
    const runs = gathered(piece.left).map((block) => [{ text: readable(block, words), differs: false }])
    return { left: runs, right: runs }
  }
  const rows = differingRows(piece, words, comparison)
  return {
    left: rows.flatMap(({ left }) => (left ? [left] : [])),
    right: rows.flatMap(({ right }) => (right ? [right] : [])),
  }
}

/** What somebody began from, where that version was kept. */
export async function baseOf(
  db: Db,
  staff: Staff,
  id: number,
  version: number,
  sections: { id: number; name: string }[],
): Promise<Shown | null> {
  const said = await revisionOf(db, staff, id, String(version))
  return said && (await shownAs(db, said.fields, sections))
}
