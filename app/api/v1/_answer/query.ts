import { MOST, USUAL } from '../_describe/limits.ts'
import type { ParameterName } from '../_describe/paths.ts'
import type { ParameterFault } from './answer.ts'
import { readCursor } from './cursor.ts'

const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/

/** What a program asks for, and what of that cannot be understood. Parameters that are not ours are left alone; ours must be right. */
export class Query<Name extends ParameterName> {
  readonly errors: ParameterFault[] = []
  readonly #given: URLSearchParams

  /** @param names all that may be asked here */
  constructor(given: URLSearchParams, names: readonly Name[]) {
    this.#given = given
    for (const name of names) if (given.getAll(name).length > 1) this.fault(name, 'It may be given once.')
  }

  fault(parameter: Name, detail: string): null {
    this.errors.push({ parameter, detail })
    return null
  }

  has(name: Name): boolean {
    return this.#given.has(name)
  }

  text(name: Name): string {
    return this.#given.get(name) ?? ''
  }

  limit(this: Query<Name | 'limit'>): number {
    const limit = this.has('limit') ? this.text('limit') : String(USUAL)
    if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MOST)
      this.fault('limit', `It is a whole number from 1 to ${MOST}.`)
    return Number(limit)
  }

  /** Where a list goes on; null from its beginning on. @param length how many numbers a place has */
  cursor(this: Query<Name | 'cursor'>, question: unknown, length: number): number[] | null {
    if (!this.has('cursor')) return null
    return (
      readCursor(this.text('cursor'), question, length) ??
      this.fault('cursor', 'It is no cursor of this list; take it from `next`, and leave the rest as it was.')
    )
  }

  /** @returns milliseconds; null where nothing is said, or nothing that is a time */
  instant(name: Name): number | null {
    if (!this.has(name)) return null
    const at = INSTANT.test(this.text(name)) ? Date.parse(this.text(name)) : NaN
    if (!Number.isNaN(at) && isInCalendar(this.text(name).slice(0, 10))) return at
    return this.fault(name, 'It is a day or an instant, such as 2026-05-14 or 2026-05-14T09:30:00Z.')
  }
}

/** Of the 30th of February the 2nd of March is made elsewhere. */
const isInCalendar = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
