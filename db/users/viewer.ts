import type { Role } from './roles.ts'

/** Who asks. Every command takes one, so that nobody can forget to say. */
export type Viewer =
  | { kind: 'guest' }
  | {
      kind: 'staff'
      id: number
      name: string
      email: string
      role: Role
      /** Ids of the sections that this person is limited to; none or null for all. */
      sections?: readonly number[] | null
    }
  /** Command line, import and demo: the person at the machine. */
  | { kind: 'system' }

export const GUEST: Viewer = { kind: 'guest' }
export const SYSTEM: Viewer = { kind: 'system' }
