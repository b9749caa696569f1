import type { Right } from '#db/users/rights.ts'

/** What belongs together at the desk, in the order in which it stands there. */
export const DESK_GROUPS = ['comments', 'paper', 'site'] as const

interface DeskLink {
  place: string
  path: string
  right: Right
  /** Null for what stands by itself: the overview, and one's own account beside one's name. */
  group: (typeof DESK_GROUPS)[number] | null
}

/**
 * What can be gone to from every page of the desk, and the right that it is shown for. Each page looks who it is itself;
 * what it is called stands in the room `desk` under its place. A group is entered by the first place that one may see.
 */
export const DESK_LINKS = [
  { place: 'overview', path: '/admin', right: 'account.own', group: null },
  { place: 'account', path: '/admin/account', right: 'account.own', group: null },

  { place: 'comments', path: '/admin/comments', right: 'comments.moderate', group: 'comments' },
  { place: 'rules', path: '/admin/rules', right: 'comments.moderate', group: 'comments' },
  { place: 'statistics', path: '/admin/statistics', right: 'comments.oversee', group: 'comments' },
  { place: 'log', path: '/admin/log', right: 'comments.moderate', group: 'comments' },
  { place: 'alerts', path: '/admin/alerts', right: 'comments.moderate', group: 'comments' },

  { place: 'articles', path: '/admin/articles', right: 'articles.write', group: 'paper' },
  { place: 'front', path: '/admin/front', right: 'fronts.arrange', group: 'paper' },
  { place: 'live', path: '/admin/live', right: 'live.post', group: 'paper' },
  { place: 'corrections', path: '/admin/corrections', right: 'corrections.publish', group: 'paper' },
  { place: 'media', path: '/admin/media', right: 'media.add', group: 'paper' },
  { place: 'series', path: '/admin/series', right: 'series.edit', group: 'paper' },
  { place: 'authors', path: '/admin/authors', right: 'authors.edit', group: 'paper' },
  { place: 'banner', path: '/admin/banner', right: 'site.edit', group: 'paper' },
  { place: 'newsletter', path: '/admin/newsletter', right: 'site.edit', group: 'paper' },

  { place: 'sections', path: '/admin/sections', right: 'sections.rule', group: 'site' },
  { place: 'people', path: '/admin/people', right: 'staff.manage', group: 'site' },
  { place: 'settings', path: '/admin/settings', right: 'settings.change', group: 'site' },
  { place: 'crawlers', path: '/admin/crawlers', right: 'site.edit', group: 'site' },
  { place: 'webhooks', path: '/admin/webhooks', right: 'webhooks.manage', group: 'site' },
  { place: 'mail', path: '/admin/mail', right: 'site.edit', group: 'site' },
] as const satisfies DeskLink[]

export type DeskPlace = (typeof DESK_LINKS)[number]['place']
