import { slugify } from '../../text/slug.ts'

const NAME = /\.(?:md|markdown|mdown|mkd)$/i
const DATED = /^(\d{4})-(\d{2})-(\d{2})-(.+)$/
/** Folders that say how a site was built, not what an article is about. */
const NO_SECTIONS = new Set(['posts', 'post', 'content', 'articles', 'src', 'blog', 'drafts'])

/** What a file's place among the others says of an article that does not say it itself. */
export interface Place {
  /** Jekyll's date in the name of the file or of its folder: '2014-05-01'. */
  day: string | null
  /** May be of digits only: `0001.md`. */
  slug: string
  /** The folder that it lies in, if that can be a section. */
  folder: string | null
  /** The address that Jekyll gives such a file, without a trailing slash. */
  jekyllPath: string | null
}

/**
 * @param path below the folder that is imported, with slashes: 'city/2014-05-01-some-title.md'; a file `index.md` is
 *   named by its folder
 */
export function placeOf(path: string): Place {
  const parts = path.replace(NAME, '').split('/')
  if (parts.at(-1) === 'index' && parts.length > 1) parts.pop()
  const name = parts.pop() ?? ''
  const [, year, month, day, title] = DATED.exec(name) ?? []
  const folders = parts.filter(
    (part) => !part.startsWith('_') && !NO_SECTIONS.has(part.toLowerCase()) && !/^\d+$/.test(part),
  )
  const categories = parts.filter((part) => !part.startsWith('_')).join('/')
  return {
    day: year ? `${year}-${month}-${day}` : null,
    slug: slugify(title ?? name),
    folder: folders[0] ?? null,
    jekyllPath: year ? `${categories && `/${categories}`}/${year}/${month}/${day}/${title}` : null,
  }
}
