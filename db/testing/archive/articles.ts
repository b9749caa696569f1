import type Database from 'better-sqlite3'
import type { ArticleStatus } from '../../articles/status.ts'
import type { Story } from './stories.ts'
import type { Random, vocabulary } from './vocabulary.ts'

const RELATED = 12
const PARAGRAPHS = 9
const MINUTE = 60_000

export interface WrittenArticle {
  id: number
  status: ArticleStatus
  publishedAt: number
}

/** Writes articles as insertArticle would, and what is related to them, by statements that are prepared once. */
export function articleWriter(
  sqlite: Database.Database,
  { random, language }: { random: Random; language: ReturnType<typeof vocabulary> },
) {
  const insert = sqlite.prepare(
    `insert into articles (id, section_id, slug, kind, status, headline, standfirst, body_html, body_text, lead_media_id,
       created_at, updated_at, published_at)
     values (?, ?, ?, 'article', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const byline = sqlite.prepare(
    'insert into article_authors (article_id, author_id, position, listed_at) values (?, ?, ?, ?)',
  )
  const label = sqlite.prepare(
    'insert into article_tags (article_id, tag_id, position, listed_at) values (?, ?, ?, ?)',
  )
  const picture = sqlite.prepare(
    `insert into media (id, name, formats, widths, width, height, alt, caption, created_at)
     values (?, ?, '["webp"]', '[540,1080,1620]', 1620, 1080, ?, ?, ?)`,
  )
  const relation = sqlite.prepare(
    'insert into article_relations (article_id, related_id, score) values (?, ?, ?)',
  )

  return (id: number, story: Story, publishedAt: number): WrittenArticle => {
    const { sentence, title } = language
    const special = () => random.pick(story.names)
    const status: ArticleStatus = random.next() < 0.985 ? 'published' : random.pick(['draft', 'unpublished'])
    const headline = title(7, story.names.slice(0, 1 + (id % 2)))
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: 3 }, () => sentence(8 + Math.floor(random.next() * 14), special)).join(' '),
    )
    let pictureId: number | null = null
    if (random.next() < 0.6) {
      pictureId = id
      picture.run(id, `archive-${id}`, sentence(8), sentence(12), publishedAt)
    }
    insert.run(
      ...[id, story.sectionId, `${headline.toLowerCase().replaceAll(' ', '-')}-${id}`, status, headline],
      ...[
        sentence(18, special),
        paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
        paragraphs.join('\n'),
      ],
      ...[pictureId, publishedAt - 30 * MINUTE, publishedAt, publishedAt],
    )
    const listedAt = status === 'published' ? publishedAt : null
    story.authorIds.forEach((authorId, position) => byline.run(id, authorId, position, listedAt))
    story.tagIds.forEach((tagId, position) => label.run(id, tagId, position, listedAt))
    story.articleIds.forEach((other, rank) => relation.run(id, other, RELATED - rank))
    story.articleIds = [id, ...story.articleIds].slice(0, RELATED)
    return { id, status, publishedAt }
  }
}
