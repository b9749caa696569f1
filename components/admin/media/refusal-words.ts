import type { NotTaken } from '#db/media/add.ts'
import type { translator } from '#words/words.ts'
import { BOUNDS } from './bounds.ts'

/** Why a file was not taken, or a picture not changed. */
export type Refusal = NotTaken | 'too-many-bytes' | 'too-many-files' | 'nothing' | 'elsewhere' | 'used'
export type MediaWords = ReturnType<typeof translator<'media'>>

/** Why, as the rest of a sentence. @param t of the room 'media' */
export function refusalWords(t: MediaWords, reason: Refusal): string {
  switch (reason) {
    case 'too-large':
      return t('why.tooLarge', BOUNDS)
    case 'too-heavy':
      return t('why.tooHeavy')
    case 'too-tall':
      return t('why.tooTall')
    case 'too-many-bytes':
      return t('why.tooManyBytes', BOUNDS)
    case 'too-many-files':
      return t('why.tooManyFiles', BOUNDS)
    case 'forbidden':
    case 'gone':
    case 'busy':
    case 'svg':
    case 'heic':
    case 'tiff':
    case 'bmp':
    case 'pdf':
    case 'page':
    case 'film':
    case 'unknown':
    case 'broken':
    case 'nothing':
    case 'elsewhere':
    case 'used':
      return t(`why.${reason}`)
  }
}
