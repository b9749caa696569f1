import type { Db } from '../client.ts'

interface Lists {
  lengths: { list: string; stretch: number; entries: number }[]
  tags: { listed_at: number | null }[]
  authors: { listed_at: number | null }[]
}

/** What triggers keep of lists: their lengths, and where an article stands under its tags and authors. */
export function kept(db: Db): Lists {
  return {
    lengths: all(db, 'select list, stretch, entries from list_stretches order by list, stretch'),
    tags: all(db, 'select tag_id, article_id, listed_at from article_tags order by tag_id, article_id'),
    authors: all(
      db,
      'select author_id, article_id, listed_at from article_authors order by author_id, article_id',
    ),
  }
}

const LISTED = "status = 'published' and kind = 'article'"

/** The same, found anew from what it is about. */
export function recounted(db: Db): Lists {
  const links = (kind: 'tag' | 'author') => `
    select '${kind}:' || ${kind}_id as list, published_at as at
    from article_${kind}s join articles on articles.id = article_id where ${LISTED}`
  const placed = (kind: 'tag' | 'author') => `
    select ${kind}_id, article_id, iif(${LISTED}, published_at, null) as listed_at
    from article_${kind}s join articles on articles.id = article_id order by ${kind}_id, article_id`
  return {
    lengths: all(
      db,
      `select list, at >> 31 as stretch, count(*) as entries from (
         select 'section:' || section_id as list, published_at as at from articles where ${LISTED}
         union all ${links('tag')} union all ${links('author')}
         union all select 'comments:' || status as list, created_at as at from comments
       ) group by list, stretch order by list, stretch`,
    ),
    tags: all(db, placed('tag')),
    authors: all(db, placed('author')),
  }
}

const all = <T>(db: Db, sql: string): T[] => db.sqlite.reader.prepare<[], T>(sql).all()
