import { database } from '#db/client.ts'
import { publicComment } from '#db/comments/senders.ts'
import { commentAddress } from '#db/comments/thread.ts'
import { mutedHash, muteThese, readMuted } from '#app/_request/muted.ts'
import { idOf } from '#app/_request/params.ts'
import { readerPost, seeOther } from '#app/_request/post.ts'

/** Folds up what somebody writes, in this browser: 303 to where he has written it. */
export const POST = readerPost<{ id: string }>(async (_form, _viewer, { id }) => {
  const comment = await publicComment(database(), idOf(id) ?? 0)
  const address = comment && (await commentAddress(database(), comment.id))
  if (!comment || !address) return seeOther('/commenter/muted')
  const entry = { commentId: comment.id, hash: mutedHash(comment) }
  const others = (await readMuted()).filter((muted) => muted.hash !== entry.hash)
  return seeOther(address, muteThese([...others, entry]))
})

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return seeOther(`/comments/${idOf((await params).id) ?? 0}/mute`)
}
