import { postComment, type NewComment } from '../comments/post.ts'
import { GUEST } from '../users/viewer.ts'
import { NOW, theCast } from './cast.ts'
import { testDb } from './database.ts'

/** What Zoë says, unless told otherwise. */
export const said = {
  name: 'Zoë Hartnell',
  email: 'zoe@example.org',
  body: 'Which side of the cemetery?',
  client: '203.0.113.7/32',
  addressHash: 'hash-of-zoe',
  honeypot: '',
}
/** An earlier comment of hers. */
export const ONE_OF_ZOE = { email: said.email, body: 'Something else.', addressHash: said.addressHash }

/** The cast, and a reader who posts under its article as soon as she is asked to. */
export async function zoePosting() {
  const db = await testDb()
  const cast = await theCast(db)
  const post = (changes: Partial<NewComment> = {}, now = NOW) =>
    postComment(db, GUEST, { ...said, articleId: cast.article.id, parentId: null, ...changes }, now)
  return { db, ...cast, post }
}
