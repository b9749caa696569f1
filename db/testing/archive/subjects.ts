import type { Db } from '../../client.ts'
import { seededRandom } from '../random.ts'

export interface ArticleSubject {
  id: number
  section: string
  slug: string
  sectionId: number
}

/** What a bench asks a filled archive for: varied, and the same with every run. */
export interface Subjects {
  /** A published article, of any year. */
  article(): ArticleSubject
  /** One of the last two thousand: what is published next is about the same. */
  recentArticle(): ArticleSubject
  /** One of the most discussed. */
  discussedId(): number
  /** One with at least so many articles; null when there is none. */
  list(kind: 'section' | 'tag' | 'author', atLeast: number): (() => number) | null
  /** The e-mail address of somebody who has written comments. */
  reader(): string
}

const MANY = 400
const RECENT = 2000

export function subjectsOf({ sqlite: { reader } }: Db): Subjects {
  const random = seededRandom(7)
  const all = <T>(sql: string, ...values: unknown[]) => reader.prepare(sql).all(...values) as T[]
  const [{ last } = { last: 0 }] = all<{ last: number }>('select max(id) as last from articles')
  const somewhere = (from: number) =>
    JSON.stringify(Array.from({ length: MANY }, () => from + Math.floor(random.next() * (last - from)) + 1))
  const find = (ids: string) =>
    all<ArticleSubject>(
      `select articles.id, section_id as sectionId, sections.slug as section, articles.slug
       from articles join sections on sections.id = section_id
       where articles.id in (select value from json_each(?)) and +status = 'published'`,
      ids,
    )
  const articles = find(somewhere(0))
  const recent = find(somewhere(Math.max(0, last - RECENT)))
  const discussed = all<{ id: number }>('select id from articles order by comment_count desc limit 20')
  const readers = all<{ email: string }>(
    'select author_email as email from comments where id in (select value from json_each(?))',
    somewhere(0),
  )
  return {
    article: () => random.pick(articles),
    recentArticle: () => random.pick(recent),
    discussedId: () => random.pick(discussed).id,
    reader: () => random.pick(readers).email,
    list(kind, atLeast) {
      const lists = all<{ id: number }>(
        `select cast(substr(list, ?) as integer) as id from list_stretches where list like ?
         group by list having sum(entries) >= ? order by id`,
        ...[kind.length + 2, `${kind}:%`, atLeast],
      )
      return lists.length === 0 ? null : () => random.pick(lists).id
    },
  }
}
