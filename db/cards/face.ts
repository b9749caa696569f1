import { createHash } from 'node:crypto'
import type { Article } from '../articles/article.ts'
import type { Focal } from '../media/focal.ts'
import type { Picture } from '../media/picture.ts'
import type { Settings } from '../settings/settings.ts'

/** What is drawn on the picture by which a page is shown elsewhere: in a chat, on a social network, in a search. */
export interface Face {
  /** The newspaper's name. */
  site: string
  /** Small words above the headline; may be empty, as may all that follow. */
  kicker: string
  headline: string
  byline: string
  isRightToLeft: boolean
  /** File under uploads/. */
  picture: string | null
  /** What of it has to be seen; none for what catches the eye. */
  focal?: Focal
}

export const CARD = { width: 1200, height: 630 }
export const LOGO = { width: 1000, height: 240 }
/** Raised when cards are drawn otherwise than before: then each has a new address. */
const DESIGN = 1
/** No card shows more, whatever an importer brought. */
const LONGEST = 400

type Site = Pick<Settings, 'site.name' | 'site.tagline' | 'site.language' | 'site.timeZone'>

export function siteFace(settings: Site): Face {
  return face(settings, { headline: settings['site.tagline'] })
}

/** Of a section, a tag, and whatever else is a list with a name. */
export function listFace(settings: Site, list: { name: string; description: string }): Face {
  return face(settings, { headline: list.name, byline: list.description })
}

export function authorFace(settings: Site, author: { name: string; role: string }): Face {
  return face(settings, { kicker: author.role, headline: author.name })
}

type Shown = Pick<Article, 'kind' | 'section' | 'headline' | 'authors' | 'publishedAt' | 'picture'> & {
  /** What editors chose for it. */
  head?: Pick<Article['head'], 'socialTitle' | 'socialPicture'>
}

export function articleFace(settings: Site, article: Shown, language = settings['site.language']): Face {
  const names = article.authors.map(({ name }) => name)
  const byline = new Intl.ListFormat(language).format(names)
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ dateStyle: 'long', timeZone: settings['site.timeZone'] },
  }).format(article.publishedAt)
  return face(settings, {
    kicker: article.section.name,
    headline: article.head?.socialTitle || article.headline,
    byline: article.kind === 'page' ? '' : [byline, date].filter(Boolean).join(' · '),
    picture: article.head?.socialPicture ?? article.picture,
    language,
  })
}

interface Parts {
  kicker?: string
  headline: string
  byline?: string
  picture?: Picture | null
  language?: string
}

function face(settings: Site, { kicker = '', headline, byline = '', picture, language }: Parts): Face {
  return {
    site: settings['site.name'],
    ...{ kicker, headline: headline.slice(0, LONGEST), byline: byline.slice(0, LONGEST) },
    isRightToLeft: isRightToLeft(language ?? settings['site.language']),
    picture: picture?.src.split('/').at(-1) ?? null,
    ...(picture?.focal && { focal: picture.focal }),
  }
}

const isRightToLeft = (language: string) =>
  (new Intl.Locale(language) as Intl.Locale & { getTextInfo(): { direction: string } }).getTextInfo()
    .direction === 'rtl'

/** What a card shows and how it is drawn, in twelve letters: another version has another address, and is never stale. */
export function versionOf(face: Face): string {
  return hashed(face)
}

/**
 * Where the card of a page stands.
 *
 * @param page path of the page, as it is written in links: `/`, `/city`, `/city/some-slug`, `/author/ana`
 */
export function cardPath(page: string, face: Face): string {
  // No slug begins like that.
  const name = page === '/' ? '/_site' : page.split('/').map(encodeURIComponent).join('/')
  return `/cards${name}-${versionOf(face)}.${face.picture === null ? 'png' : 'jpg'}`
}

/** Where the newspaper's name stands as a picture. */
export const logoPath = (site: string) => `/cards/_logo-${hashed(site)}.png`

const hashed = (drawn: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, drawn]))
    .digest('hex')
    .slice(0, 12)
