import type { Right } from '#db/users/rights.ts'

/**
 * What can be gone to from every page of the desk beside the queue, and the right that it is shown for. Each page looks who
 * it is itself; what it is called stands in the room `desk` under its place.
 */
export const DESK_LINKS = [
  { place: 'articles', path: '/admin/articles', right: 'site.edit' },
  { place: 'rules', path: '/admin/rules', right: 'comments.moderate' },
  { place: 'statistics', path: '/admin/statistics', right: 'comments.oversee' },
  { place: 'log', path: '/admin/log', right: 'comments.moderate' },
  { place: 'alerts', path: '/admin/alerts', right: 'comments.moderate' },
  { place: 'banner', path: '/admin/banner', right: 'site.edit' },
  { place: 'newsletter', path: '/admin/newsletter', right: 'site.edit' },
  { place: 'crawlers', path: '/admin/crawlers', right: 'site.edit' },
  { place: 'authors', path: '/admin/authors', right: 'authors.edit' },
  { place: 'people', path: '/admin/people', right: 'staff.manage' },
  { place: 'mail', path: '/admin/mail', right: 'site.edit' },
] as const satisfies { place: string; path: string; right: Right }[]
