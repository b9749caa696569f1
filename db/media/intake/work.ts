import type { Format } from '../format.ts'

/** What the process that reads pictures is told, as JSON. */
export interface Work {
  /** A file that somebody sent, of a kind that is taken. */
  source: string
  /** An empty folder, for what is made in between. */
  between: string
  /** Where the files are written. */
  folder: string
  /** Their base name. */
  name: string
  /** Bytes of memory that reading it may take. */
  mostMemory?: number
  /** Its head alone is read, which is quick: whether it would be taken, if its pixels are whole. Nothing is written. */
  onlyLook?: boolean
}

/** Why a picture is not taken. */
export type Unread = 'broken' | 'too-large' | 'too-heavy' | 'too-tall'

/** What it answers, as JSON. */
export type Done =
  | {
      ok: true
      formats: Format[]
      widths: number[]
      width: number
      height: number
      /** What the files take together. */
      bytes: number
      /** Whether it moved; only its first picture is kept. */
      moved: boolean
    }
  | { ok: false; reason: Unread }
