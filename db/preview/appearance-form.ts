import { safeLink } from '../text/html/url.ts'
import { cleanLine, graphemes } from '../text/plain.ts'

/** What search engines and networks are told of an article, as an editor has typed it. */
export interface TypedAppearance {
  slug: string
  seoTitle: string
  seoDescription: string
  canonicalUrl: string
  noindex: boolean
  /** Address of a file of a picture of ours, its number, or its name; empty for the lead picture. */
  socialPicture: string
  socialTitle: string
  socialDescription: string
  label: string
  sourceName: string
  sourceUrl: string
  viaName: string
  viaUrl: string
}

/** Characters that are kept of each. */
export const LONGEST: Partial<Record<keyof TypedAppearance, number>> = {
  ...{ slug: 120, seoTitle: 120, seoDescription: 320, socialTitle: 120, socialDescription: 320 },
  ...{ canonicalUrl: 500, sourceName: 120, sourceUrl: 500, viaName: 120, viaUrl: 500 },
}

export type AppearanceProblem = 'too-long' | 'no-address' | 'no-picture' | 'slug-empty' | 'name-missing'
export type AppearanceProblems = Partial<Record<keyof TypedAppearance, AppearanceProblem>>

/** What is wrong with what somebody typed, but for what only the database knows. */
export function appearanceProblems(typed: TypedAppearance): AppearanceProblems {
  const problems: AppearanceProblems = {}
  for (const [name, most] of Object.entries(LONGEST) as [keyof TypedAppearance, number][])
    if (graphemes(String(typed[name])) > most) problems[name] = 'too-long'
  if (typed.slug.trim() !== '' && !/[\p{L}\p{N}]/u.test(typed.slug)) problems.slug = 'slug-empty'
  const canonical = typed.canonicalUrl.trim()
  if (canonical !== '' && !(safeLink(canonical) ?? '').startsWith('http'))
    problems.canonicalUrl = 'no-address'
  for (const name of ['sourceUrl', 'viaUrl'] as const)
    if (typed[name].trim() !== '' && !/^(?:https?:|\/)/.test(safeLink(typed[name]) ?? ''))
      problems[name] = 'no-address'
  for (const [name, url] of [
    ['sourceName', 'sourceUrl'],
    ['viaName', 'viaUrl'],
  ] as const)
    if (typed[url].trim().startsWith('/') && cleanLine(typed[name]) === '') problems[name] = 'name-missing'
  return problems
}
