import type { Badge as BadgeName } from '#db/comments/tree.ts'
import { words } from '../ui/language.ts'

/** Says that somebody of the newsroom wrote it while signed in; typed text can bring it about in no way. */
export function Badge({ badge }: { badge: BadgeName | null }) {
  return badge && <span className="badge-staff">{words('comments')(`badges.${badge}`)}</span>
}
