import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export const ANSWER_LONGEST = 1000

/** Whether this viewer may decide on an appeal: never on one against his own decision. */
export function mayDecideAppeal(viewer: Viewer, appeal: { againstId: number | null }): boolean {
  return canModerate(viewer) && !(viewer.kind === 'staff' && viewer.id === appeal.againstId)
}
