import { requests } from '#server/front/context.ts'

/** What a script of a staff page has to carry; undefined where no policy is sent. */
export function nonce(): string | undefined {
  return requests.getStore()?.nonce
}
