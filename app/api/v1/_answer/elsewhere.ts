import { foundForGoodAt } from '#app/_request/answer.ts'
import { problem } from './answer.ts'

/** What was withdrawn for good. */
export const gone = (detail: string): Response =>
  problem({ status: 410, title: 'What was here has been withdrawn.', detail })

/** Asked for by an address that it no longer has. @param path where it is, decoded */
export const movedTo = (path: string): Response =>
  foundForGoodAt(path, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
