import { muteThese, readMuted } from '#app/_request/muted.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** Shows again what somebody writes, in this browser. */
export const POST = readerPost(async (form) => {
  const who = field(form, 'who')
  const others = (await readMuted()).filter((muted) => muted.hash !== who)
  return seeOther('/commenter/muted', muteThese(others))
})

export function GET(): Response {
  return seeOther('/commenter/muted')
}
