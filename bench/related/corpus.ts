import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '../../db/client.ts'
import { importMarkdown } from '../../db/import/markdown/run.ts'
import { migrateDb } from '../../db/migrate.ts'
import { temporaryFolder } from '../../db/testing/folder.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { vocabulary } from '../../db/testing/archive/vocabulary.ts'

/** An article of a collection on which related news is measured. */
export interface Doc {
  slug: string
  headline: string
  standfirst: string
  bodyHtml: string
  bodyText: string
  publishedAt: number
  /** Null for one that belongs to none of the broad sections: nothing is judged for it. */
  section: string | null
  /** What people said that it is about: hidden from whatever is measured. */
  tags: string[]
  /** Which text it is a copy of, if of any. */
  copyOf: string | null
  /** Which event it reports, if it is one of several reports. */
  event: string | null
}

/** Broad sections, by the tags of their articles; one with more tags of a section than of any other is in it. */
const SECTIONS: [string, string][] = [
  [
    'procurement',
    'acquisition services,procurement,agile bpa,modular contracting,micro-purchase platforms,state and local practice',
  ],
  [
    'design',
    'user-centered design,user research,design,web design system,content design,accessibility,plain language',
  ],
  [
    'engineering',
    'api,open source,security,https,devops,open data,cloud.gov,technical guides,platforms,federalist,testing,data act',
  ],
  [
    'ways of working',
    'how we work,communication tools and practices,collaboration tools,culture change,agile,lessons learned,culture',
  ],
  [
    'people',
    'presidential innovation fellows,events,join us,staff profiles,speaker series,training,workshop,video',
  ],
]

interface Row extends Omit<Doc, 'section' | 'tags' | 'copyOf' | 'event'> {
  tags: string
}

/** The posts of news-18f, as the importer reads them; null when they are not there. */
export async function posts(data: string): Promise<Doc[] | null> {
  const folder = join(data, 'news-18f/posts')
  if (!existsSync(folder)) return null
  const place = temporaryFolder()
  const db = openDb(join(place.path, 'posts.db'))
  try {
    await migrateDb(db)
    await importMarkdown(db, { folder })
    const rows = db.sqlite.reader
      .prepare<[], Row>(
        `select slug, headline, standfirst, body_html as bodyHtml, body_text as bodyText, published_at as publishedAt,
           (select json_group_array(name) from article_tags join tags on tags.id = tag_id where article_id = articles.id)
             as tags
         from articles where status = 'published' and kind = 'article' order by slug`,
      )
      .all()
    return rows.map(({ tags, ...row }) => {
      const names = (JSON.parse(tags) as string[]).map((tag) => tag.toLowerCase())
      return { ...row, tags: names, section: sectionOf(names), copyOf: null, event: null }
    })
  } finally {
    db.close()
    place.remove()
  }
}

function sectionOf(tags: string[]): string | null {
  const votes = SECTIONS.map(([section, its]) => {
    const known = its.split(',')
    return { section, votes: tags.filter((tag) => known.includes(tag)).length }
  })
  const [best] = votes.sort((a, b) => b.votes - a.votes)
  return best && best.votes > 0 ? best.section : null
}

const DAY = 86_400_000
const NOW = Date.UTC(2026, 4, 14)
const STORIES = 260
const PLANTED_SECTIONS = ['business', 'culture', 'politics', 'sport', 'technology']
/** How much of a text is its section's own words, its story's, and everybody's. */
const OWN = { section: 0.1, story: 0.1 }

/**
 * A made-up newspaper of two years in five sections: stories of several reports days apart, some of them continued in
 * another section; one article in eight has a copy, with another headline, a line before it or a paragraph more.
 */
export function planted(): Doc[] {
  const random = seededRandom(2026)
  const language = vocabulary(random)
  const pools = new Map(
    PLANTED_SECTIONS.map((name) => [name, Array.from({ length: 150 }, () => language.word())]),
  )
  const docs: Doc[] = []
  for (let number = 0; number < STORIES; number += 1) {
    const home = random.pick(PLANTED_SECTIONS)
    const story = Array.from(
      { length: 14 },
      (_, index) => `${language.word()}${(number * 14 + index).toString(36)}`,
    )
    const names = story.slice(0, 4).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    const began = NOW - Math.floor(random.next() * 730) * DAY
    const reports = 1 + Math.floor(random.next() * 5)
    for (let report = 0; report < reports; report += 1) {
      const section = report > 0 && random.next() < 0.2 ? random.pick(PLANTED_SECTIONS) : home
      const own = pools.get(section) ?? []
      const word = () => {
        const chance = random.next()
        if (chance < OWN.story) return random.pick([...story.slice(4), ...names])
        return chance < OWN.story + OWN.section ? random.pick(own) : language.word()
      }
      const sentence = (length: number) => Array.from({ length }, word).join(' ')
      const paragraphs = Array.from({ length: 7 }, () => `${sentence(35)}.`)
      const slug = `story-${number}-${report}`
      const doc: Doc = {
        ...{ slug, headline: `${names[0]} ${names[1]} ${sentence(4)}`, standfirst: sentence(12) },
        ...body(paragraphs),
        publishedAt: began + report * (1 + Math.floor(random.next() * 2)) * DAY,
        ...{ section, tags: [], copyOf: null, event: reports > 1 ? `story-${number}` : null },
      }
      docs.push(doc)
      if (random.next() < 0.125) docs.push(copied(doc, paragraphs, random.next(), sentence))
    }
  }
  return docs
}

function copied(doc: Doc, paragraphs: string[], chance: number, sentence: (length: number) => string): Doc {
  const changed =
    chance < 0.4
      ? paragraphs
      : chance < 0.7
        ? ['By our own correspondent', ...paragraphs]
        : [...paragraphs, `${sentence(35)}.`]
  const headline = chance < 0.25 ? doc.headline : sentence(6)
  return { ...doc, ...body(changed), headline, slug: `${doc.slug}-copy`, copyOf: doc.slug }
}

const body = (paragraphs: string[]) => ({
  bodyHtml: paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
  bodyText: paragraphs.join('\n'),
})
