import { translator } from '../../words/words.ts'

/** The words of feeds, in the language of the site. */
export type FeedWords = ReturnType<typeof feedWords>

/** @param language BCP 47 */
export const feedWords = (language: string) => translator(language, 'feeds')
