import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import type { Section } from '#db/articles/lists.ts'
import type { NamedAuthor, NamedTag } from '#db/articles/names.ts'
import { authorPath, sectionPath, tagPath } from '#db/articles/path.ts'
import type * as schemas from '../_describe/schemas.ts'
import { pageAddress, pictureAsJson } from './article.ts'

export const sectionAsJson = ({ slug, name, description }: Section): z.infer<typeof schemas.section> => ({
  ...{ slug, url: pageAddress(sectionPath(slug)), name, description },
})

export function authorAsJson({ id, picture, ...author }: NamedAuthor): z.infer<typeof schemas.author> {
  shows(TAGS.author(id), TAGS.by(id))
  const { slug, name, role, bio, articles } = author
  return {
    slug,
    url: pageAddress(authorPath(slug)),
    name,
    role,
    bio,
    image: pictureAsJson(picture),
    articles,
  }
}

export function tagAsJson({ id, slug, name, description, articles }: NamedTag): z.infer<typeof schemas.tag> {
  shows(TAGS.tag(id), TAGS.tagged(id))
  return { slug, url: pageAddress(tagPath(slug)), name, description, articles }
}
