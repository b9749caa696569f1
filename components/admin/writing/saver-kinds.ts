import type { Kept } from './kept.ts'

/** How the text stands: what the line above it says. */
export type State =
  | { kind: 'quiet' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'refused' | 'too-long' }
  | { kind: 'saved'; at: number }
  | { kind: 'stale' | 'locked'; by: string }

export interface Ground {
  form: HTMLFormElement
  /** Where the form of a lock is sent. */
  lockPath: string
  /** Of this page: who holds the lock is known by it. */
  token: string
  /** What the text is kept under in this browser. */
  key: string
  /** Whether the server has just said that it has all of it. */
  isFresh: boolean
  tell: (state: State) => void
  /** Something was found in this browser that the server does not have. */
  found: (kept: Kept) => void
}

export interface Saver {
  takeOver: () => void
  restore: (kept: Kept) => void
  discard: () => void
  stop: () => void
}
