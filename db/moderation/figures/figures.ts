import { addWaits, type Waits } from './waits.ts'

/** What some people or places did and had done, with how long comments waited for it. */
export interface Part {
  name: string
  /** Comments that came in; of people always 0. */
  received: number
  decided: number
  waits: Waits
}

/** What came in and what was decided in some days. */
export interface Figures {
  received: number
  approved: number
  /** By reason; '' where none was given. */
  rejected: Record<string, number>
  spam: number
  trash: number
  /** Of the four above: by rules, programs and jobs, without a person. */
  byRule: number
  reports: { received: number; upheld: number; dismissed: number }
  appeals: { received: number; upheld: number; dismissed: number }
  /** How long comments waited for the first decision of a person. */
  waits: Waits
  /** By the id of who decided. */
  staff: Record<string, Part>
  /** By the id of the section. */
  sections: Record<string, Part>
}

export const noFigures = (): Figures => ({
  ...{ received: 0, approved: 0, rejected: {}, spam: 0, trash: 0, byRule: 0 },
  reports: { received: 0, upheld: 0, dismissed: 0 },
  appeals: { received: 0, upheld: 0, dismissed: 0 },
  ...{ waits: {}, staff: {}, sections: {} },
})

export const rejectedIn = ({ rejected }: Figures): number =>
  Object.values(rejected).reduce((sum, many) => sum + many, 0)

export const decidedIn = (figures: Figures): number =>
  figures.approved + rejectedIn(figures) + figures.spam + figures.trash

/** All of these together; of a name that was changed, the last. */
export function sumOf(all: Figures[]): Figures {
  const sum = noFigures()
  for (const one of all) {
    for (const key of ['received', 'approved', 'spam', 'trash', 'byRule'] as const) sum[key] += one[key]
    for (const [reason, many] of Object.entries(one.rejected))
      sum.rejected[reason] = (sum.rejected[reason] ?? 0) + many
    for (const what of ['reports', 'appeals'] as const)
      for (const key of ['received', 'upheld', 'dismissed'] as const) sum[what][key] += one[what][key]
    addWaits(sum.waits, one.waits)
    for (const [id, part] of Object.entries(one.staff)) addPart(sum.staff, id, part)
    for (const [id, part] of Object.entries(one.sections)) addPart(sum.sections, id, part)
  }
  return sum
}

function addPart(parts: Record<string, Part>, id: string, { name, received, decided, waits }: Part) {
  const part = partOf(parts, id, name)
  part.name = name
  part.received += received
  part.decided += decided
  addWaits(part.waits, waits)
}

/** The part under this id, which begins with nothing. */
export function partOf(parts: Record<string, Part>, id: string, name: string): Part {
  return (parts[id] ??= { name, received: 0, decided: 0, waits: {} })
}

/** The busiest first. */
export const byDecisions = (parts: Record<string, Part>): [string, Part][] =>
  Object.entries(parts).sort(([, a], [, b]) => b.decided - a.decided || b.received - a.received)

/** The parts of a period by section, and those in which somebody waits though nothing happened there in the period. */
export function withWaiting(parts: Record<string, Part>, { sections: waiting }: OldestBySection) {
  const all = { ...parts }
  for (const { id, name } of waiting) partOf(all, String(id), name)
  return all
}

export interface OldestBySection {
  /** Those in which somebody waits, longest first, with since when. */
  sections: { id: number; name: string; at: number }[]
  /** Null when all that waits was looked at; else what a section that is not named has waits for since after this. */
  lookedUntil: number | null
}
