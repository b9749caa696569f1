/** How often a reader has the letter. */
export const FREQUENCIES = ['daily', 'weekly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export const isFrequency = (text: string): text is Frequency =>
  (FREQUENCIES as readonly string[]).includes(text)

/** Who has not confirmed within these days has not wanted it, or it was not he who asked. */
export const UNCONFIRMED_DAYS = 7
/** For so long somebody who has ended the letter can change his mind; then the address goes. */
export const ENDED_DAYS = 30
