import { blockWords } from '#components/admin/writing/block-words.ts'
import { pictureName, pictureNames, readAlsoIds } from '#db/articles/body.ts'
import { pickedArticles } from '#db/articles/pick.ts'
import type { Db } from '#db/client.ts'
import type { BlockWords } from '#db/drafts/block-words.ts'
import { picturesCalled } from '#db/media/called.ts'
import type { Viewer } from '#db/users/viewer.ts'

/** So many articles are asked for at once. */
const AT_ONCE = 12
/** More than any text names; what is beyond is shown without its headline. */
const MOST_NAMED = 10 * AT_ONCE

/** What these texts say of their blocks, with the names behind numbers and files, as far as the viewer may know them. */
export async function wordsOfBlocks(db: Db, viewer: Viewer, bodies: string[]): Promise<BlockWords> {
  const ids = [...new Set(bodies.flatMap(readAlsoIds))].slice(0, MOST_NAMED)
  const headlines = new Map<number, string>()
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const { id, headline } of await pickedArticles(db, viewer, ids.slice(at, at + AT_ONCE)))
      headlines.set(id, headline)
  const names = [...new Set(bodies.flatMap(pictureNames))]
  const files = new Map(
    (await picturesCalled(db, { ids: [], names })).map(({ name, originalName }) => [name, originalName]),
  )
  const fileOf = (src: string) => {
    const name = pictureName(src)
    return files.get(name) || name || src
  }
  return blockWords({ headlines, fileOf })
}
