import type { PictureProblem } from '#db/media/describe.ts'
import type { MediaWords } from './refusal-words.ts'

/** What is wrong with a field. @param t of the room 'media' */
export function problemWords(t: MediaWords, problem: PictureProblem): string {
  const WORDS = {
    'too-long': t('problem.tooLong'),
    both: t('problem.both'),
    'no-place': t('problem.noPlace'),
  } satisfies Record<PictureProblem, string>
  return WORDS[problem]
}
