import type Database from 'better-sqlite3'

/** Those that run for each comment, relation and link: thirty million times what a few statements do in a minute. */
const PUT_OFF =
  "type = 'trigger' and tbl_name in ('comments', 'article_relations', 'article_tags', 'article_authors')"

/**
 * Puts off the triggers of comments, relations, tags and bylines while an archive is filled. At the end what they would have written
 * is written at once, and they are put back word for word. The fill's test compares it all with what triggers write.
 */
export function bulk(sqlite: Database.Database) {
  let triggers: { name: string; sql: string }[] = []
  return {
    begin() {
      triggers = sqlite
        .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where ${PUT_OFF}`)
        .all()
      for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`)
    },
    end() {
      for (const statement of WRITTEN_BY_TRIGGERS) sqlite.exec(statement)
      for (const { sql } of triggers) sqlite.exec(sql)
    },
  }
}

/** Says that pages have changed: one tag for each row of `of`. */
const changed = (tag: string, of: string) =>
  `insert into page_changes (tag, seq)
   select ${tag}, (select ifnull(max(seq), 0) from page_changes) + row_number() over () from (${of})`

const lengths = (list: string, at: string, of: string) =>
  `insert into list_stretches (list, stretch, entries)
   select ${list}, ${at} >> 31, count(*) from ${of} where ${at} is not null group by 1, 2`

const PUBLISHED = "select id from articles where status = 'published'"

const WRITTEN_BY_TRIGGERS = [
  "insert into comments_fts (comments_fts) values ('rebuild')",
  lengths("'comments:' || status", 'created_at', 'comments'),
  lengths("'tag:' || tag_id", 'listed_at', 'article_tags'),
  lengths("'author:' || author_id", 'listed_at', 'article_authors'),
  changed("'article:' || id", PUBLISHED),
  changed("'card:' || id", PUBLISHED),
  changed("'tagged:' || tag_id", 'select distinct tag_id from article_tags where listed_at is not null'),
  changed("'by:' || author_id", 'select distinct author_id from article_authors where listed_at is not null'),
  changed("'tags'", 'select 1 from article_tags where listed_at is not null limit 1'),
  changed("'authors'", 'select 1 from article_authors where listed_at is not null limit 1'),
  // The lists are written by the fill itself: nothing waits to be compared.
  'delete from related_queue',
  `insert into related_ground (id, generation, articles, sampled, hashes, counts, done)
   select 1, 1, count(*), 0, x'', x'', 0 from articles where status = 'published'`,
  changed("'related:' || article_id", 'select distinct article_id from article_relations'),
  // The trigger of articles, which is not put off, says that counts have changed.
  `update articles set comment_count = counted.n
   from (select article_id, count(*) as n from comments where status = 'approved' group by article_id) as counted
   where counted.article_id = articles.id`,
]
