import type { ModerationAction } from '#db/moderation/actions.ts'
import { addComment } from '#db/testing/cast.ts'
import { removeComment, setComment } from '#db/testing/editing.ts'
import { cookiesOf } from './ask.ts'
import { batchOf, postComment, postedId, press, undo } from './desk.ts'
import { addressOf, emailOf, mark, marksIn } from './marks.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pagesOf, pathOf, publicArticles, type CommentState, type World } from './world.ts'

/** Most discussions are about a few stories. */
const TALKED_ABOUT = 6

export const COMMENT_OPERATIONS: Operation[] = [
  operation('post', 22, post),
  operation('approve', 18, (world) => decide(world, 'approve', ['pending', 'spam', 'rejected', 'trash'])),
  operation('hold', 6, (world) => decide(world, 'hold', ['approved'])),
  operation('reject', 3, (world) => decide(world, 'reject', ['pending', 'approved'])),
  operation('spam', 4, (world) => decide(world, 'spam', ['pending', 'approved', 'rejected'])),
  operation('trash', 4, (world) => decide(world, 'trash', ['pending', 'approved', 'spam'])),
  operation('restore', 2, (world) => decide(world, 'restore', ['spam', 'trash', 'rejected'])),
  operation('undo', 5, takeBack),
  operation('a comment comes in by another program', 2, insert),
  operation('a comment is edited in the database', 2, edit),
  operation('a comment is deleted from the database', 2, remove),
]

async function post(world: World): Promise<Done | null> {
  const { newsroom, state } = world
  const articles = publicArticles(state)
  const article = pickOr(world, oneIn(world, 4) ? articles : articles.slice(0, TALKED_ABOUT))
  if (!article) return null
  const path = pathOf(article)
  const answered = oneIn(world, 2) ? pickOr(world, markedOf(state.comments, article.id, ['approved'])) : null
  const n = newName(world)
  const answer = await postComment(newsroom.client(), path, {
    ...{ name: `Reader ${mark(n)}`, email: emailOf(n), parent: answered?.id },
    body: `I say ${mark(n)} to that.`,
    address: addressOf(n),
  })
  const id = postedId(answer)
  if (id === null && answer.status !== 403)
    throw new Error(`a comment on ${path} was answered with ${answer.status}`)
  if (id !== null) world.held.set(id, { path, cookie: cookiesOf(answer) })
  return { said: `${mark(n)} on ${path}, answered with ${answer.status}`, pages: pagesOf(world, article.id) }
}

async function decide(
  world: World,
  action: ModerationAction,
  from: CommentState['status'][],
): Promise<Done | null> {
  const { newsroom, state, staff } = world
  const offered = state.comments.filter(
    ({ status, body }) => from.includes(status) && marksIn(body).length > 0,
  )
  const first = pickOr(world, offered)
  if (!first) return null
  const more = oneIn(world, 6) ? [pickOr(world, offered), pickOr(world, offered)] : []
  const chosen = [...new Set([first, ...more])].filter((one) => one !== null)
  const answer = await press(newsroom.client(), staff, action, chosen)
  const refusable = chosen.some(({ id }) => world.takenAway.has(id))
  if (answer.status !== 303 && !(refusable && answer.status === 409))
    throw new Error(`${action} was answered with ${answer.status}`)
  world.lastBatch = batchOf(answer)
  return {
    said: `${chosen.map(({ id, body, status }) => `${marksIn(body).join()} (${id}, ${status})`).join(', ')}, answered with ${answer.status}`,
    pages: chosen.flatMap(({ id, articleId }) => [...pagesOf(world, articleId), `/comments/${id}`]),
  }
}

async function takeBack(world: World): Promise<Done | null> {
  const { newsroom, staff, lastBatch, state } = world
  if (lastBatch === null) return null
  const answer = await undo(newsroom.client(), staff, lastBatch)
  // 409 where the comment has been changed or deleted since.
  if (![303, 409].includes(answer.status)) throw new Error(`undo was answered with ${answer.status}`)
  world.lastBatch = batchOf(answer)
  const pages = publicArticles(state)
    .slice(0, TALKED_ABOUT)
    .flatMap(({ id }) => pagesOf(world, id))
  return { said: `answered with ${answer.status}`, pages }
}

async function insert(world: World): Promise<Done | null> {
  const article = pickOr(world, publicArticles(world.state))
  if (!article) return null
  const n = newName(world)
  const status = oneIn(world, 2) ? 'approved' : 'pending'
  const said = { name: `Reader ${mark(n)}`, email: emailOf(n), body: `Brought along: ${mark(n)}.` }
  await addComment(world.newsroom.db, article, { ...said, status, at: Date.now() })
  return { said: `${mark(n)}, ${status}, on ${pathOf(article)}`, pages: pagesOf(world, article.id) }
}

async function edit(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world))
  if (!comment) return null
  const body = `${marksIn(comment.body).join(' ')}, said better (${newName(world)}).`
  await setComment(world.newsroom.db, comment.id, { body })
  return { said: `${comment.id}, ${comment.status}`, pages: pagesOf(world, comment.articleId) }
}

async function remove(world: World): Promise<Done | null> {
  const comment = pickOr(world, marked(world))
  if (!comment) return null
  await removeComment(world.newsroom.db, comment.id)
  return { said: `${comment.id}, ${comment.status}`, pages: pagesOf(world, comment.articleId) }
}

const marked = ({ state }: World) => state.comments.filter(({ body }) => marksIn(body).length > 0)

const markedOf = (comments: CommentState[], article: number, statuses: CommentState['status'][]) =>
  comments.filter(
    ({ articleId, status, body }) =>
      articleId === article && statuses.includes(status) && marksIn(body).length > 0,
  )
