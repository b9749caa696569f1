import { sign, unsign } from '#server/sign.ts'

const SHARED = 'preview-link'
const DESK = 'preview-desk'
/** For as long as somebody may leave the desk's page open. */
const AT_THE_DESK = 12 * 60 * 60 * 1000

/** Where whoever has the link reads an article as it is going to be. What it leads to, and until when, the database says. */
export const sharedPreviewPath = (link: { id: number; expiresAt: number }) =>
  `/preview/${sign(SHARED, `${link.id}-${link.expiresAt}`)}`

/** The same for a member of staff, who has to be signed in to read it. */
export const deskPreviewPath = (articleId: number, userId: number, now: number) =>
  `/preview/${sign(DESK, `${articleId}-${userId}-${now + AT_THE_DESK}`)}`

export type PreviewKey =
  { kind: 'shared'; linkId: number } | { kind: 'desk'; articleId: number; userId: number } | { kind: 'over' }

/** @returns null for a key that is not ours */
export function previewOf(key: string, now: number): PreviewKey | null {
  const shared = unsign(SHARED, key)
  if (shared !== null) {
    const [linkId = 0, expiresAt = 0] = shared.split('-').map(Number)
    return expiresAt > now ? { kind: 'shared', linkId } : { kind: 'over' }
  }
  const [articleId = 0, userId = 0, expiresAt = 0] = (unsign(DESK, key) ?? '').split('-').map(Number)
  if (!articleId || !userId) return null
  return expiresAt > now ? { kind: 'desk', articleId, userId } : { kind: 'over' }
}
