import type { BannerProblems, TypedBanner } from '#db/banner/draft.ts'

/** A banner's form that is shown again: since something is wrong with it, or to be looked at first. */
export interface BannerState {
  form: 'banner'
  typed: TypedBanner
  problems: BannerProblems
  /** What is to be looked at, in milliseconds where it is a time. */
  preview: { text: string; link: string; startsAt: number; expiresAt: number } | null
}
