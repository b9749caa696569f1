import { canEditSite, canModerate } from '#db/users/policy.ts'
import type { Role } from '#db/users/roles.ts'

const as = (role: Role) => ({ kind: 'staff', id: 0, name: '', email: '', role }) as const

/** What can be gone to from every page of the desk beside the queue, and who sees it there. Each page looks who it is itself. */
export const DESK_LINKS = [
  {
    place: 'articles',
    path: '/admin/articles',
    label: 'Articles',
    may: (role: Role) => canEditSite(as(role)),
  },
  { place: 'rules', path: '/admin/rules', label: 'Rules', may: (role: Role) => canModerate(as(role)) },
  {
    place: 'statistics',
    path: '/admin/statistics',
    label: 'Statistics',
    may: (role: Role) => canModerate(as(role)),
  },
  { place: 'log', path: '/admin/log', label: 'Log', may: (role: Role) => canModerate(as(role)) },
  { place: 'alerts', path: '/admin/alerts', label: 'Alerts', may: (role: Role) => canModerate(as(role)) },
  { place: 'banner', path: '/admin/banner', label: 'Banner', may: (role: Role) => canEditSite(as(role)) },
  {
    place: 'newsletter',
    path: '/admin/newsletter',
    label: 'Newsletter',
    may: (role: Role) => canEditSite(as(role)),
  },
  { place: 'mail', path: '/admin/mail', label: 'Mail', may: (role: Role) => canEditSite(as(role)) },
] as const
