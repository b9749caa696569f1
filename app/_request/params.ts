import { z } from 'zod'
import { isNumbered } from './cache.ts'

type Query = Record<string, string | string[] | undefined>

/** One spelling for one number: `0x1` and `1e0` would be further addresses of the same page. */
const number = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^[1-9]\\d{0,${digits - 1}}$`))
    .transform(Number)
const pageNumber = number(6)
const id = number(15)

/** The page of a list; null for what is no page number, which then is an address without a page. */
export function pageOf({ page }: Query): number | null {
  isNumbered()
  if (page === undefined) return 1
  const parsed = pageNumber.safeParse(page)
  return parsed.success ? parsed.data : null
}

/** The id that a query or form names; null for none and for nonsense. */
export function idOf(raw: unknown): number | null {
  const parsed = id.safeParse(raw)
  return parsed.success ? parsed.data : null
}

/** A path segment as it was meant; Next hands it over percent-encoded. */
export function segment(raw: string): string {
  try {
    return decodeURIComponent(raw).normalize('NFC')
  } catch {
    return raw
  }
}
