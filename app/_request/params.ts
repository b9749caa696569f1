import { z } from 'zod'

type Query = Record<string, string | string[] | undefined>

const pageNumber = z.coerce.number().int().min(1).max(1_000_000)
const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** The page of a list; null for what is no page number, which then is an address without a page. */
export function pageOf({ page }: Query): number | null {
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
