import type { ArticleLabel } from '../articles/label.ts'
import type { CommentStatus } from '../comments/status.ts'
import { FORMATS } from '../media/format.ts'

export interface SeedAuthor {
  slug: string
  name: string
  role: string
  bio: string
}

export interface SeedArticle {
  slug: string
  section: string
  headline: string
  standfirst: string
  authors: string[]
  tags: string[]
  publishedHoursAgo: number
  /** Hours after publication. */
  updatedHoursAfter?: number
  label?: ArticleLabel
  /** Who it comes from, where that is not the newspaper. */
  source?: { name: string; url: string }
  picture: { name: string; alt: string; caption: string; credit: string }
  /** HTML; "Read also" lines name the slug of their target. */
  body: string
}

export interface SeedComment {
  id: string
  /** Slug of the article. */
  article: string
  /** Id of the comment that is answered. */
  parent?: string
  name: string
  email: string
  body: string
  minutesAfter: number
  status: CommentStatus
}

export const SITE = {
  'site.name': 'The Aldermouth Courier',
  'site.tagline': 'News from the estuary and beyond',
  'site.timeZone': 'Europe/London',
  'site.contactEmail': 'newsroom@courier.example',
} as const

export const SECTIONS = [
  { slug: 'world', name: 'World', description: 'What happens elsewhere, and why it reaches the estuary.' },
  { slug: 'city', name: 'City', description: 'Aldermouth from Old Quay to Carrow Hill.' },
  {
    slug: 'politics',
    name: 'Politics',
    description: 'Council, assembly and the votes that decide between them.',
  },
  {
    slug: 'business',
    name: 'Business',
    description: 'The port, the shops, the banks and the people who work in them.',
  },
  { slug: 'science', name: 'Science', description: 'Rivers, skies, birds and laboratories.' },
  { slug: 'culture', name: 'Culture', description: 'Stages, books, music and the things that museums keep.' },
  { slug: 'sport', name: 'Sport', description: 'Rovers, rowers and everybody who keeps the score.' },
] as const

/** Widths in pixels of each demo picture, and the height of the widest: db/seed/pictures draws them. */
export const PICTURE = { formats: [...FORMATS], widths: [540, 1080, 1620], width: 1620, height: 1080 }
