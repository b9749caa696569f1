import { cut } from '#db/text/cut.ts'
import type { NoteRefusal } from '#db/notes/write.ts'
import { LONGEST_NOTE } from '#db/notes/rules.ts'
import { words } from '../../ui/language.ts'

/** A note that came back, with what was typed. */
export interface RefusedNote {
  form: 'article-note'
  /** The thread that it was to answer; null for a new one. */
  threadId: number | null
  /** Its paragraph, as the form named it. */
  at: string
  body: string
  /** Null where nothing is wrong with it: its thread was opened again, and it is still to be sent. */
  reason: NoteRefusal | null
}

/** Why a note was not taken, in a sentence. */
export function noteProblem(reason: NoteRefusal): string {
  const t = words('notes')
  const WORDS: Record<NoteRefusal, string> = {
    forbidden: t('whoWorksOnIt'),
    'no-article': t('noArticle'),
    'no-note': t('noNote'),
    empty: t('empty'),
    'too-long': t('tooLong', { most: LONGEST_NOTE }),
    resolved: t('isResolved'),
  }
  return WORDS[reason]
}

/** What tells the server which paragraph is meant: its number, and how it begins. */
export const atOf = (place: number, text: string): string => `${place}:${cut(text, 200)}`

/** How a paragraph begins, so that it is known. */
export const beginning = (text: string): string => (text.length > 60 ? `${cut(text, 59).trimEnd()}…` : text)
