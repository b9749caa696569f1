import { recognise, withKey, type Recognised } from './commenter.ts'
import { field, readerPost, seeOther } from './post.ts'

/** A form of somebody's own pages: whoever is not recognised is asked for his address. */
export function ownPost(handle: (form: FormData, known: Recognised) => Promise<Response>) {
  return readerPost(async (form) => {
    const known = await recognise(field(form, 'key'))
    return known ? await handle(form, known) : seeOther('/commenter')
  })
}

/** Back to one's own page. */
export const ownPage = ({ key }: Recognised) => seeOther(withKey('/commenter', key))
