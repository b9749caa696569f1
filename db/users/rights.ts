import type { Role } from './roles.ts'
import type { Viewer } from './viewer.ts'

const EVERYBODY = ['admin', 'editor', 'author', 'contributor', 'moderator'] as const
const WRITERS = ['admin', 'editor', 'author', 'contributor'] as const
const EDITORS = ['admin', 'editor'] as const
const ADMINS = ['admin'] as const

/**
 * Who may do what: the one table of it. Commands ask it, pages and forms ask it, and the tests of rights try every page
 * and every form of the staff for every role against it. Whoever is limited to sections has a right there alone, and none of
 * those that are for the whole paper (`WHOLE`).
 */
export const RIGHTS = {
  /** Their own account: password, second factor, sessions. */
  'account.own': EVERYBODY,
  /** See what waits, and decide on comments. */
  'comments.moderate': ['admin', 'editor', 'moderator'],
  /** Set the rules for comments, keep somebody from commenting, read the figures of all moderators. */
  'comments.oversee': ['admin', 'editor', 'moderator'],
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
  /** Arrange the front page; banner, newsletter, crawlers, mail. */
  'site.edit': EDITORS,
  /** Arrange the front of a section. */
  'fronts.arrange': EDITORS,
  /** Say what is related to an article, and never is. */
  'related.edit': EDITORS,
  /** Make series and say what their parts are. Limited to sections: those whose parts all stand there, and one's own articles. */
  'series.edit': EDITORS,
  /** Say which articles are translations of each other. */
  'translations.edit': EDITORS,
  /** Say how comments are taken in in a section or under an article of it, and the guidelines of the section. */
  'sections.rule': EDITORS,
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

/** Rights that touch every section at once: nobody has them who is limited to some. */
export const WHOLE: readonly Right[] = [
  ...(['comments.oversee', 'site.edit', 'authors.edit', 'sections.edit'] as const),
  ...(['settings.change', 'staff.manage', 'webhooks.manage'] as const),
]

/** Whether somebody has a right at all; `mayIn` says whether he has it in a section. The system has every right, a guest none. */
export function may(viewer: Viewer, right: Right): boolean {
  if (viewer.kind === 'system') return true
  return viewer.kind === 'staff' && roleMay(viewer, right)
}

/** The same of a role, and of whether it is limited to sections. */
export function roleMay(
  { role, sections }: { role: Role; sections?: readonly number[] | null },
  right: Right,
): boolean {
  return (RIGHTS[right] as readonly Role[]).includes(role) && !(sections && WHOLE.includes(right))
}

/** Whether somebody has a right for what stands in a section: staff may be limited to some. */
export function mayIn(viewer: Viewer, right: Right, sectionId: number): boolean {
  return may(viewer, right) && isInScope(viewer, sectionId)
}

/** Whether a section is one of those that somebody is limited to; of those who are not, every section is. */
export function isInScope(viewer: Viewer, sectionId: number): boolean {
  return viewer.kind !== 'staff' || !viewer.sections || viewer.sections.includes(sectionId)
}

/** Ids of the sections that somebody is limited to; null for who is not. */
export const limitsOf = (viewer: Viewer): readonly number[] | null =>
  viewer.kind === 'staff' ? (viewer.sections ?? null) : null
