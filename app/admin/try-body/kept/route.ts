import { keepForTrying } from '#db/articles/try-body.ts'
import { database } from '#db/client.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'

export const POST = rightPost('articles.write', async (form) => {
  const id = Number(field(form, 'id'))
  await keepForTrying(database(), id, field(form, 'bodyHtml'))
  return seeOther(`/admin/try-body?id=${id}`)
})
