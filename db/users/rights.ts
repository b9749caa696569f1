import type { Role } from './roles.ts'
import type { Viewer } from './viewer.ts'

const EVERYBODY = ['admin', 'editor', 'author', 'contributor', 'moderator'] as const
const WRITERS = ['admin', 'editor', 'author', 'contributor'] as const
const EDITORS = ['admin', 'editor'] as const
const ADMINS = ['admin'] as const

/**
 * Who may do what: the one table of it. Commands ask it, pages and forms ask it, and the tests of rights try every page
 * and every form of the staff for every role against it.
 */
export const RIGHTS = {
  /** Their own account: password, second factor, sessions. */
  'account.own': EVERYBODY,
  /** See what waits, decide on comments, set the rules for them. */
  'comments.moderate': ['admin', 'editor', 'moderator'],
  /** Begin articles, and write those they wrote themselves. */
  'articles.write': WRITERS,
  /** Publish, schedule and take back what they wrote themselves. */
  'articles.publish': ['admin', 'editor', 'author'],
  /** The same with everybody's articles, and approve those in review. */
  'articles.edit': EDITORS,
  /** Add pictures and use those that are there. */
  'media.add': WRITERS,
  /** Change and delete pictures that others added. */
  'media.edit': EDITORS,
  /** Read what readers report as wrong, and publish corrections. */
  'corrections.publish': EDITORS,
  /** Post into live blogs. */
  'live.post': ['admin', 'editor', 'author'],
  /** Arrange the front page and section fronts; banner, newsletter, crawlers. */
  'site.edit': EDITORS,
  /** Pages of authors, with biography and picture. */
  'authors.edit': EDITORS,
  /** Add, rename, order and delete sections, and say who edits them. */
  'sections.edit': ADMINS,
  /** The site's name, look, time zone, rules and the like. */
  'settings.change': ADMINS,
  /** Invite, change and disable staff. */
  'staff.manage': ADMINS,
  /** Webhooks, and what other programs are told. */
  'webhooks.manage': ADMINS,
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof RIGHTS

/** Whether somebody has a right at all; `mayIn` says whether he has it in a section. The system has every right, a guest none. */
export function may(viewer: Viewer, right: Right): boolean {
  if (viewer.kind === 'system') return true
  return viewer.kind === 'staff' && (RIGHTS[right] as readonly Role[]).includes(viewer.role)
}

/** Whether somebody has a right for what stands in a section: staff may be limited to some. */
export function mayIn(viewer: Viewer, right: Right, sectionId: number): boolean {
  return may(viewer, right) && isInScope(viewer, sectionId)
}

/** Whether a section is one of those that somebody is limited to; of those who are not, every section is. */
export function isInScope(viewer: Viewer, sectionId: number): boolean {
  return viewer.kind !== 'staff' || !viewer.sections || viewer.sections.includes(sectionId)
}
