import { articlePath } from '#db/articles/path.ts'

/** Of the routes under an article. */
export interface ArticleParams {
  section: string
  slug: string
}

/** The article's path. Route handlers get its parts decoded: a slash in one of them would lead to another site. */
export function pathOf({ section, slug }: ArticleParams): string {
  return articlePath({ section: encodeURIComponent(section), slug: encodeURIComponent(slug) })
}
