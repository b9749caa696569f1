import { MOST, USUAL } from './limits.ts'

interface Parameter {
  description: string
  schema: object
}

const text = (description: string): Parameter => ({ description, schema: { type: 'string' } })

/** Every parameter of the read API. Others are left alone; each may be given once. */
export const PARAMETERS = {
  limit: {
    description: 'How many items.',
    schema: { type: 'integer', minimum: 1, maximum: MOST, default: USUAL },
  },
  cursor: text(
    'Where the list goes on: `next` of the answer before, with all other parameters as they were.',
  ),
  section: text('The slug of a section.'),
  tag: text('The slug of a tag.'),
  author: text('The slug of an author.'),
  since: text('Nothing that was published before: a day or an instant.'),
  updatedSince: text(
    'What was published or changed then or since, the longest unchanged first: a day or an instant. To keep a copy, ' +
      'begin again a minute before the last `updatedAt` that was read.',
  ),
  article: { description: 'The id of an article.', schema: { type: 'integer', minimum: 1 } },
  q: text('The words to look for.'),
  from: text('A day, such as 2026-05-14.'),
  to: text('A day, this one included.'),
  sort: {
    description: 'The order.',
    schema: { enum: ['relevance', 'newest', 'oldest'], default: 'relevance' },
  },
} as const satisfies Record<string, Parameter>
export type ParameterName = keyof typeof PARAMETERS

interface Operation {
  summary: string
  /** In the address. */
  path?: Record<string, string>
  query?: readonly ParameterName[]
  /** Of those, which must be there. */
  required?: readonly ParameterName[]
  /** The name of what is answered, among the schemas. */
  answers: string
  /** Whether what was asked for may have moved or been withdrawn. */
  moves?: boolean
}

const LIST = ['limit', 'cursor'] as const
const SLUG = { slug: 'Its slug.' }
const AT = { section: 'The slug of its section.', slug: 'Its slug.' }

/** What can be asked, by its address. */
export const PATHS: Record<string, Operation> = {
  '/api/v1': { summary: 'Where to begin', answers: 'Start' },
  '/api/v1/articles': {
    summary: 'Articles, the newest first',
    query: ['section', 'tag', 'author', 'since', 'updatedSince', ...LIST],
    answers: 'ArticleList',
  },
  '/api/v1/articles/{id}': {
    summary: 'An article by its id',
    path: { id: 'Its id.' },
    answers: 'Article',
  },
  '/api/v1/articles/{section}/{slug}': {
    summary: 'An article by its path',
    path: AT,
    answers: 'Article',
    moves: true,
  },
  '/api/v1/articles/{section}/{slug}/comments': {
    summary: 'The approved comments of an article, the newest first',
    path: AT,
    query: LIST,
    answers: 'CommentList',
    moves: true,
  },
  '/api/v1/articles/{section}/{slug}/live': {
    summary: 'The posts of a live blog, the newest first',
    path: AT,
    query: LIST,
    answers: 'LivePostList',
    moves: true,
  },
  '/api/v1/corrections': {
    summary: 'Corrections, the newest first',
    query: ['article', ...LIST],
    answers: 'CorrectionList',
  },
  '/api/v1/comments': {
    summary: 'Approved comments, the newest first',
    query: ['article', ...LIST],
    answers: 'CommentList',
  },
  '/api/v1/sections': { summary: 'The sections of the menu', answers: 'SectionList' },
  '/api/v1/sections/{slug}': { summary: 'A section', path: SLUG, answers: 'Section' },
  '/api/v1/authors': { summary: 'Authors of whom articles can be read', query: LIST, answers: 'AuthorList' },
  '/api/v1/authors/{slug}': { summary: 'An author', path: SLUG, answers: 'Author' },
  '/api/v1/tags': { summary: 'Tags under which articles can be read', query: LIST, answers: 'TagList' },
  '/api/v1/tags/{slug}': { summary: 'A tag', path: SLUG, answers: 'Tag' },
  '/api/v1/series': { summary: 'All series', answers: 'SeriesList' },
  '/api/v1/series/{slug}': { summary: 'A series with its parts', path: SLUG, answers: 'Series' },
  '/api/v1/search': {
    summary: 'Articles by their words',
    query: ['q', 'section', 'author', 'from', 'to', 'sort', ...LIST],
    required: ['q'],
    answers: 'FoundList',
  },
}
