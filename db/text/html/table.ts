import { attribute, isElement, type Element } from './dom.ts'

export type Row = { row: Element; cells: Element[] }
export type Section = { tagName: string; section: Element; rows: Row[] }
export type Table = { captions: Element[]; sections: Section[] }

/**
 * @param table a table element as the parser left it: its children are captions, row groups and the like
 * @returns its parts in the order HTML wants (one thead, bodies, one tfoot), rows without cells left out.
 *   Where spans make cells overlap, reach out of their group or leave a column empty, spans are taken off
 */
export function tableParts(table: Element): Table {
  const sections = children(table, ['thead', 'tbody', 'tfoot'])
    .map((section) => ({ tagName: section.tagName, section, rows: rowsOf(section) }))
    .filter(({ rows }) => rows.length > 0)
  const ordered = inOrder(sections)
  if (!spansFit(ordered)) ordered.forEach(dropSpans)
  return { captions: children(table, ['caption']), sections: ordered }
}

function rowsOf(section: Element): Row[] {
  return children(section, ['tr'])
    .map((row) => ({ row, cells: children(row, ['td', 'th']) }))
    .filter(({ cells }) => cells.length > 0)
}

function inOrder(sections: Section[]): Section[] {
  const head = sections.find(({ tagName }) => tagName === 'thead')
  const foot = sections.find(({ tagName }) => tagName === 'tfoot')
  const bodies = sections
    .filter((section) => section !== head && section !== foot)
    .map((section) => ({ ...section, tagName: 'tbody' }))
  return [head, ...bodies, foot].filter((section) => section !== undefined)
}

// The table model of https://html.spec.whatwg.org/multipage/tables.html#forming-a-table, only to see if it
// works out.
function spansFit(sections: Section[]): boolean {
  const begun = new Set<number>()
  let width = 0
  for (const { rows } of sections) {
    const takenUntil: number[] = []
    for (const [y, { cells }] of rows.entries()) {
      let x = 0
      for (const cell of cells) {
        while ((takenUntil[x] ?? 0) > y) x += 1
        begun.add(x)
        const bottom = y + span(cell, 'rowspan')
        if (bottom > rows.length) return false
        for (const end = x + span(cell, 'colspan'); x < end; x += 1) {
          if ((takenUntil[x] ?? 0) > y) return false
          takenUntil[x] = bottom
        }
      }
      width = Math.max(width, takenUntil.length)
    }
  }
  return begun.size === width
}

function dropSpans({ rows }: Section): void {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    cell.attrs = cell.attrs.filter(({ name }) => name !== 'colspan' && name !== 'rowspan')
  }
}

function span(cell: Element, name: string): number {
  const value = attribute(cell, name)?.trim() ?? ''
  return /^\d{1,3}$/.test(value) ? Math.min(100, Math.max(1, Number(value))) : 1
}

function children(parent: Element, names: string[]): Element[] {
  return parent.childNodes.filter((node): node is Element => isElement(node) && names.includes(node.tagName))
}
