import { inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { DraftFields } from '../drafts/fields.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { picturesOfText } from '../media/unsaid.ts'
import { media } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import { excerpt, plainText } from '../text/words.ts'

/** Characters of a description that stand in the head of a page. */
const DESCRIPTION = 200

/** What search engines and networks are told of an article where nothing is said for them. */
export interface ByItself {
  slug: string
  description: string
  /** Pictures that it may be shown by: the one at its head, then those in its text and the one that was chosen. */
  pictures: { id: number; picture: Picture; isLead: boolean }[]
}

/** What a draft tells others by itself: for its panel of search and social. */
export async function shownByItself(
  db: Db,
  fields: Pick<DraftFields, 'headline' | 'standfirst' | 'bodyHtml' | 'leadMediaId' | 'socialMediaId'>,
): Promise<ByItself> {
  const { headline, standfirst, bodyHtml, leadMediaId, socialMediaId } = fields
  const inText = await picturesOfText(db.read, bodyHtml)
  const ids = [...new Set([leadMediaId, ...inText, socialMediaId])].filter((id) => id !== null)
  return {
    slug: headline === '' ? '' : slugify(headline),
    description: excerpt(standfirst || plainText(bodyHtml), DESCRIPTION),
    pictures: await picturesOf(db, ids, leadMediaId),
  }
}

async function picturesOf(db: Db, ids: number[], leadId: number | null): Promise<ByItself['pictures']> {
  if (ids.length === 0) return []
  const rows = await db.read.select().from(media).where(inArray(media.id, ids))
  return ids.flatMap((id) => {
    const picture = toPicture(rows.find((row) => row.id === id) ?? null)
    return picture ? [{ id, picture, isLead: id === leadId }] : []
  })
}
