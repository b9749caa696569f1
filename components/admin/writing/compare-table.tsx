import type { Row, Run } from '#db/drafts/marked.ts'
import { words } from '../../ui/language.ts'
import { Runs } from './runs.tsx'
import type { Compared } from './shown.ts'

export interface FieldRow {
  name: Exclude<Compared, 'bodyHtml'>
  left: Run[]
  right: Run[]
  /** Addresses of their files, of a field that is a picture; null for none. */
  pictures?: { left: string | null; right: string | null }
}

interface Props {
  left: string
  right: string
  fields: FieldRow[]
  rows: Row[]
}

/** How many blocks that are the same stand around one that differs. */
const AROUND = 1

/** Two versions of an article side by side: fields that differ, then the text block by block. */
export function CompareTable({ left, right, fields, rows }: Props) {
  const t = words('writing')
  if (fields.length === 0 && rows.every((row) => row.same)) return <p className="hint">{t('sameText')}</p>
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name} className="compare-field">
            <td dir="auto">
              <b>{t(`field.${field.name}`)}</b> <Said field={field} side="left" />
            </td>
            <td dir="auto">
              <b>{t(`field.${field.name}`)}</b> <Said field={field} side="right" />
            </td>
          </tr>
        ))}
        {shownRows(rows).map((row, index) =>
          row === null ? (
            <tr key={index} className="compare-gap">
              <td colSpan={2}>{t('sameInBetween')}</td>
            </tr>
          ) : (
            <tr key={index} className={row.same ? 'compare-same' : undefined}>
              <td dir="auto">
                <Runs runs={row.left} side="left" />
              </td>
              <td dir="auto">
                <Runs runs={row.right} side="right" />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

/** What a field says on one side; a picture is seen above what it is called. */
export function Said({ field, side }: { field: FieldRow; side: 'left' | 'right' }) {
  const src = field.pictures?.[side]
  return (
    <>
      {src && <img src={src} alt="" className="compare-picture" />}
      <Runs runs={field[side]} side={side} />
    </>
  )
}

/** Blocks that differ with those beside them; null for each stretch that is left out. */
function shownRows(rows: Row[]): (Row | null)[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((row) => !row.same),
  )
  return rows.flatMap((row, index) => {
    if (isNear[index]) return [row]
    return index === 0 || isNear[index - 1] ? [null] : []
  })
}
