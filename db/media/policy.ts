import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'

/** May add pictures, and use those that are there. */
export const canAddPictures = (viewer: Viewer): boolean => may(viewer, 'media.add')

/** May change, replace and delete this picture: writers those that they added themselves, editors all. */
export function canChangePicture(viewer: Viewer, picture: { addedBy: number | null }): boolean {
  if (may(viewer, 'media.edit')) return true
  return canAddPictures(viewer) && viewer.kind === 'staff' && picture.addedBy === viewer.id
}
