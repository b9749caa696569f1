import { foundForGoodAt } from '#app/_request/answer.ts'
import { absolute } from '#app/_request/site.ts'
import { findAddress } from '#db/articles/address.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { notFound, problem } from './answer.ts'

/**
 * What is answered for an article that is not at the address by which it was asked for: where it is, or that it was withdrawn.
 *
 * @param rest of the address in this API, behind the article's own
 */
export async function elsewhere(section: string, slug: string, rest = ''): Promise<Response> {
  const address = await findAddress(database(), articlePath({ section, slug }))
  // What was an article's may lead to a list by now, of which there is no article to tell.
  if (address.kind === 'moved' && /^\/[^/]+\/[^/]+$/.test(address.to))
    return movedTo(`/api/v1/articles${address.to}${rest}`)
  if (address.kind === 'gone')
    return problem({
      ...{ status: 410, title: 'What was here has been withdrawn.' },
      detail: 'The article has been withdrawn.',
    })
  return notFound(`There is no article at ${absolute(articlePath({ section, slug }))}.`)
}

/** Asked for by an address that it no longer has. @param path where it is, decoded */
const movedTo = (path: string): Response =>
  foundForGoodAt(path, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
