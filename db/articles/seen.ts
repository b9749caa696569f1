import type { ArticleStatus } from './status.ts'
import { isInScope } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'

/**
 * Whether an article may be named to an editor: what readers do not have is known to who works in its section alone, and to
 * all others it is as if there were none.
 */
export const isSeen = (viewer: Viewer, { status, sectionId }: { status: ArticleStatus; sectionId: number }) =>
  status === 'published' || isInScope(viewer, sectionId)
