import { may } from './rights.ts'
import type { Viewer } from './viewer.ts'

/** May see the queue and decide on comments. WordPress wants an editor for it; a moderator here needs no other right. */
export const canModerate = (viewer: Viewer): boolean => may(viewer, 'comments.moderate')

/** May set the rules for comments, and keep somebody from commenting anywhere. */
export const canOversee = (viewer: Viewer): boolean => may(viewer, 'comments.oversee')

/** May say where readers may comment, and what the front page holds. */
export const canEditSite = (viewer: Viewer): boolean => may(viewer, 'site.edit')

/** May change the settings of the site. */
export const canChangeSettings = (viewer: Viewer): boolean => may(viewer, 'settings.change')

/** May add, disable and change staff. */
export const canManageStaff = (viewer: Viewer): boolean => may(viewer, 'staff.manage')
