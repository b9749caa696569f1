import { eraseCommenter } from '#db/commenters/erase.ts'
import { COMMENT_MODES } from '#db/comments/modes.ts'
import { writeSetting } from '#db/settings/settings.ts'
import { addCommenter, emailKeyOf, setArticle, setComment, setSection } from '#db/testing/editing.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { cookiesOf } from './ask.ts'
import { addressOf, marksIn } from './marks.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pagesOf, pathOf, publicArticles, type CommentState, type World } from './world.ts'

/** What happens to a comment beside being decided on. */
export const DISCUSSION_OPERATIONS: Operation[] = [
  operation('a comment is recommended', 5, recommend),
  operation('its author changes a comment', 4, change),
  operation('its author deletes a comment', 2, deleteOwn),
  operation('a comment is picked', 3, pickComment),
  operation('an address is confirmed', 3, confirm),
  operation('a member of staff is its author', 1, asStaff),
  operation('how comments are taken in', 2, mode),
  operation('a reader is erased', 1, erase),
]

async function recommend(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world, ['approved']))
  const article = comment && articleOf(world, comment)
  if (!comment || !article) return null
  const cookie = oneIn(world, 2) ? pickOr(world, world.readers) : null
  const answer = await world.newsroom
    .client()
    .post(`${pathOf(article)}/comments/recommend`, [['comment', String(comment.id)]], {
      'x-forwarded-for': addressOf(newName(world)),
      ...(cookie ? { cookie } : {}),
    })
  if (answer.status !== 303) throw new Error(`a recommendation was answered with ${answer.status}`)
  if (!cookie) world.readers.push(cookiesOf(answer))
  const said = `${comment.id}, by ${cookie ? 'a known browser' : 'a new browser'}`
  return { said, pages: pagesOf(world, comment.articleId) }
}

async function change(world: World): Promise<Done | null> {
  const own = ownOf(world)
  if (!own) return null
  const { comment, cookie, path } = own
  const body = `${marksIn(comment.body).join(' ')}, as I meant it (${newName(world)}).`
  const answer = await world.newsroom
    .client()
    .post(`${path}/comments/${comment.id}/change`, [['body', body]], { cookie })
  if (![303, 403].includes(answer.status)) throw new Error(`a change was answered with ${answer.status}`)
  const said = `${comment.id}, ${comment.status}, answered with ${answer.status}`
  return { said, pages: pagesOf(world, comment.articleId) }
}

async function deleteOwn(world: World): Promise<Done | null> {
  const own = ownOf(world)
  if (!own) return null
  const { comment, cookie, path } = own
  const answer = await world.newsroom.client().post(`${path}/comments/${comment.id}/delete`, [], { cookie })
  if (![303, 403].includes(answer.status)) throw new Error(`a deletion was answered with ${answer.status}`)
  if (answer.status === 303) world.takenAway.add(comment.id)
  const said = `${comment.id}, ${comment.status}, answered with ${answer.status}`
  return { said, pages: pagesOf(world, comment.articleId) }
}

async function pickComment(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world, ['approved', 'pending']))
  if (!comment) return null
  await setComment(world.newsroom.db, comment.id, { pickedAt: oneIn(world, 3) ? null : Date.now() })
  return { said: `${comment.id}, ${comment.status}`, pages: pagesOf(world, comment.articleId) }
}

async function confirm(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world, ['approved', 'pending']))
  if (!comment) return null
  const commenterId = await addCommenter(world.newsroom.db, comment.id)
  await setComment(world.newsroom.db, comment.id, { commenterId })
  return { said: `${comment.id}, ${comment.status}`, pages: pagesOf(world, comment.articleId) }
}

async function asStaff(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world, ['approved']))
  if (!comment) return null
  await setComment(world.newsroom.db, comment.id, { userId: 1 })
  return { said: `${comment.id}`, pages: pagesOf(world, comment.articleId) }
}

async function mode(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const commentMode = oneIn(world, 2) ? 'hold-all' : world.random.pick(COMMENT_MODES)
  const article = pickOr(world, publicArticles(world.state))
  const section = pickOr(world, world.state.sections)
  if (!article || !section) return null
  if (oneIn(world, 3)) await writeSetting(db, SYSTEM, 'comments.mode', commentMode)
  else if (oneIn(world, 2)) await setSection(db, section.id, { commentMode })
  else await setArticle(db, article.id, { commentMode })
  return { said: commentMode, pages: pagesOf(world, article.id) }
}

async function erase(world: World): Promise<Done | null> {
  const { newsroom, state } = world
  const comment = pickOr(world, marked(world, ['approved', 'pending', 'trash']))
  const key = comment && (await emailKeyOf(newsroom.db, comment.id))
  if (!comment || !key) return null
  const texts = oneIn(world, 2) ? 'keep' : 'delete'
  await eraseCommenter(newsroom.db, SYSTEM, { emailKey: key, texts }, Date.now())
  const all = state.comments.filter(({ body }) =>
    marksIn(body).some((one) => marksIn(comment.body).includes(one)),
  )
  return {
    said: `who wrote ${marksIn(comment.body).join()}, texts: ${texts}`,
    pages: all.flatMap(({ articleId }) => pagesOf(world, articleId)),
  }
}

const marked = ({ state }: World, statuses: CommentState['status'][]) =>
  state.comments.filter(({ body, status }) => statuses.includes(status) && marksIn(body).length > 0)

const articleOf = ({ state }: World, { articleId }: CommentState) =>
  publicArticles(state).find(({ id }) => id === articleId)

/** A comment with the cookie of who sent it. */
function ownOf(world: World) {
  const comment = pickOr(
    world,
    marked(world, ['approved', 'pending']).filter(({ id }) => world.held.has(id)),
  )
  const own = comment && world.held.get(comment.id)
  return comment && own ? { comment, ...own } : null
}
