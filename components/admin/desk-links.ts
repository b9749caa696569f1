import { canEditSite, canModerate } from '#db/users/policy.ts'
import type { Role } from '#db/users/roles.ts'

const as = (role: Role) => ({ kind: 'staff', id: 0, name: '', email: '', role }) as const

/**
 * What can be gone to from every page of the desk beside the queue, and who sees it there. Each page looks who it is itself;
 * what it is called stands in the room `desk` under its place.
 */
export const DESK_LINKS = [
  { place: 'articles', path: '/admin/articles', may: (role: Role) => canEditSite(as(role)) },
  { place: 'rules', path: '/admin/rules', may: (role: Role) => canModerate(as(role)) },
  { place: 'statistics', path: '/admin/statistics', may: (role: Role) => canModerate(as(role)) },
  { place: 'log', path: '/admin/log', may: (role: Role) => canModerate(as(role)) },
  { place: 'alerts', path: '/admin/alerts', may: (role: Role) => canModerate(as(role)) },
  { place: 'banner', path: '/admin/banner', may: (role: Role) => canEditSite(as(role)) },
  { place: 'newsletter', path: '/admin/newsletter', may: (role: Role) => canEditSite(as(role)) },
  { place: 'crawlers', path: '/admin/crawlers', may: (role: Role) => canEditSite(as(role)) },
  { place: 'mail', path: '/admin/mail', may: (role: Role) => canEditSite(as(role)) },
] as const
