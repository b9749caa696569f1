import type { Role } from './roles.ts'
import type { Viewer } from './viewer.ts'

const DECIDES_ON_COMMENTS: readonly Role[] = ['admin', 'editor', 'moderator']
const EDITS_SITE: readonly Role[] = ['admin', 'editor']

/** May see the queue and decide on comments. WordPress wants an editor for it; a moderator here needs no other right. */
export function canModerate(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && DECIDES_ON_COMMENTS.includes(viewer.role))
}

/** May say where readers may comment, and what the front page holds. */
export function canEditSite(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && EDITS_SITE.includes(viewer.role))
}

/** May change the settings of the site. */
export function canChangeSettings(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.role === 'admin')
}

/** May add, disable and change staff. */
export function canManageStaff(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.role === 'admin')
}
