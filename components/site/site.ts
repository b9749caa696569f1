import type { Banner } from '#db/banner/banner.ts'

/** What every page knows of the site. */
export interface Site {
  name: string
  tagline: string
  language: string
  zone: string
  /** Where it is on other networks. */
  profiles: string[]
  /** Its name as a picture. */
  logo: { path: string; width: number; height: number }
  /** Where readers may write to; empty for nowhere. */
  email: string
  /** Pages on which it speaks of itself. */
  about: { slug: string; name: string }[]
  /** Whether it can be had by mail. */
  newsletter: boolean
  /** What stands above every page now. */
  banner: Banner | null
  sections: { slug: string; name: string; description: string }[]
}
