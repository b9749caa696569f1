import { may, type Right } from '#db/users/rights.ts'
import { plainAnswer } from './answer.ts'
import { isOurs, plain, toSignIn } from './post.ts'
import { receiveFiles, type Sent } from './receive-files.ts'
import { currentStaff, type Staff } from './viewer.ts'
import { siteWords } from './words.ts'

export interface Upload extends Sent {
  /** Whether a script asks, which wants JSON, and not a browser, which wants a page. */
  isScript: boolean
}

/**
 * A form with files that only staff with a right may send. Who he is is asked before a byte of it is read; what he sends goes to the
 * disk as it comes, and is gone when the form is answered.
 */
export function uploadPost<P>(
  right: Right,
  handle: (upload: Upload, staff: Staff, params: P) => Promise<Response>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    const isScript = wantsJson(request)
    if (!isOurs(request)) return await plain(403, 'otherSite')
    const staff = await currentStaff()
    const t = await siteWords('desk')
    if (!staff) return isScript ? failed(401, t('signInAgain')) : toSignIn(request)
    if (!may(staff, right)) return isScript ? failed(403, t('notYours')) : plainAnswer(403, t('notYours'))
    const sent = await receiveFiles(request)
    if (!sent) return await plain(400, 'noForm')
    try {
      return await handle({ ...sent, isScript }, staff, await params)
    } finally {
      await sent.remove()
    }
  }
}

/** Whether a script asks. */
export const wantsJson = ({ headers }: Request): boolean =>
  (headers.get('accept') ?? '').includes('application/json')

/** What a script is told when nothing came of it. */
export const failed = (status: number, error: string, more: object = {}): Response =>
  Response.json({ error, ...more }, { status })
