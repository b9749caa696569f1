import { createHash } from 'node:crypto'

/**
 * Where a list goes on, as a text that says nothing to whoever carries it. It belongs to one question: with another one it
 * would lead to a place that means nothing there.
 *
 * @param place numbers alone
 * @param question all that the list depends on
 */
export function writeCursor(place: readonly number[], question: unknown): string {
  return Buffer.from(JSON.stringify([...place, fingerprint(question)])).toString('base64url')
}

/**
 * @param length how many numbers the place has
 * @returns null for what is no cursor of this question
 */
export function readCursor(cursor: string, question: unknown, length: number): number[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== length + 1 || parts.at(-1) !== fingerprint(question))
      return null
    const place: unknown[] = parts.slice(0, -1)
    return place.every((one): one is number => typeof one === 'number' && Number.isFinite(one)) ? place : null
  } catch {
    return null
  }
}

const fingerprint = (question: unknown) =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)
