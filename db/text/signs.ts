/** What can belong to a word and make another of it, as in C++, C#, $hop and #win; not what only stands beside words. */
const SIGN = String.raw`[\p{Sm}\p{Sc}\p{So}#@%&^~]`
const BEFORE = new RegExp(String.raw`(?:${SIGN}[^\p{L}\p{N}]*|(?<![^\s])\.)$`, 'u')
const AFTER = new RegExp(String.raw`^.*${SIGN}`, 'su')

/** The signs before the first word of a pattern, `.` as in .net among them. @param gap what stands before it */
export const signsBefore = (gap: string): string => exactly(BEFORE.exec(gap)?.[0] ?? '')

/** The signs behind the last word of a pattern. @param gap what stands behind it */
export const signsAfter = (gap: string): string => exactly(AFTER.exec(gap)?.[0] ?? '')

/** With every white space as one. */
export const exactly = (gap: string) => gap.normalize('NFKC').replace(/\s+/g, ' ')

/**
 * Where signs end that stand in a text from an offset on, or before it.
 *
 * @param step 1 for behind the offset, -1 for before it
 * @returns null when they do not stand there
 */
export function signsFrom(text: string, offset: number, signs: string, step: 1 | -1): number | null {
  const unit = (at: number) => text.charAt(step === 1 ? at : at - 1)
  let at = offset
  for (const sign of step === 1 ? signs : [...signs].reverse()) {
    const begin = at
    if (sign === ' ') while (/\s/.test(unit(at))) at += step
    else if (pointAt(text, at, step).normalize('NFKC') === sign) at += step * pointAt(text, at, step).length
    if (at === begin) return null
  }
  return at
}

/** The character behind an offset, or before it. */
function pointAt(text: string, at: number, step: 1 | -1): string {
  if (step === 1) return String.fromCodePoint(text.codePointAt(at) ?? 0)
  const low = text.charCodeAt(at - 1)
  return text.slice(at - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), at)
}
