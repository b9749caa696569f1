import type { ArticleInput } from '../articles/save.ts'
import { excerpt, plainText } from '../text/words.ts'
import { plainLine } from './plain-line.ts'
import { momentOf, rssDate } from './wxr/dates.ts'
import type { WxrItem } from './wxr/records.ts'

const HEADLINE_FROM_BODY = 70

type Described = Pick<
  ArticleInput,
  'kind' | 'status' | 'headline' | 'standfirst' | 'commentsOpen' | 'publishedAt' | 'createdAt' | 'updatedAt'
>

/**
 * What a post's own fields say of it, apart from its text, place and people.
 *
 * @param bodyHtml for a headline where there is no title
 * @param exported when the file was made, for a post without any date
 */
export function describe(item: WxrItem, bodyHtml: string, exported: string, now: number): Described {
  const moment =
    momentOf(item) ?? momentOf({ dateGmt: item.modifiedGmt, date: item.modified }) ?? rssDate(exported) ?? now
  const status = statusOf(item, moment, now)
  const isPublic = status === 'published' || status === 'scheduled'
  const modified = momentOf({ dateGmt: item.modifiedGmt, date: '' }) ?? moment
  return {
    kind: item.type === 'page' ? 'page' : 'article',
    status,
    headline: plainLine(item.title) || excerpt(plainText(bodyHtml), HEADLINE_FROM_BODY) || 'Untitled',
    standfirst: plainLine(item.excerpt),
    commentsOpen: item.commentStatus !== 'closed',
    publishedAt: isPublic ? moment : null,
    createdAt: moment,
    updatedAt: Math.max(moment, modified),
  }
}

/** Only what WordPress showed to everybody is public here: a password or an unknown status makes a draft. */
function statusOf({ status, password }: WxrItem, moment: number, now: number): ArticleInput['status'] {
  if (password !== '') return 'draft'
  if (status === 'publish') return moment > now ? 'scheduled' : 'published'
  if (status === 'future') return 'scheduled'
  return status === 'pending' ? 'review' : 'draft'
}
