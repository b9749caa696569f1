import type { AboutPage, BreadcrumbList, CollectionPage, ContactPage, Person, ProfilePage } from 'schema-dts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath, authorPath } from '#db/articles/path.ts'
import type { Site } from '../site/site.ts'
import type { Step } from '../site/breadcrumbs.tsx'
import { organisationId } from './organisation.ts'

/** The way to a page, as it stands at its head. */
export function breadcrumbList(steps: readonly Step[], origin: string): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      ...{ position: index + 1, name, item: origin + path },
    })),
  }
}

interface Described {
  name: string
  path: string
  description: string
}

/** A list of articles, of which the page shows these. */
export function collectionPage(
  list: Described & { cards: readonly Card[] },
  site: Site,
  origin: string,
): Exclude<CollectionPage, string> {
  return {
    '@type': 'CollectionPage',
    ...described(list, site, origin),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: list.cards.length,
      itemListElement: list.cards.map((card, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        url: origin + articlePath({ section: card.section.slug, slug: card.slug }),
      })),
    },
  }
}

interface Author {
  slug: string
  name: string
  role: string
  bio: string
}

/** Who writes here, as the page about him says it. */
export function profilePage(
  author: Author,
  list: Described,
  site: Site,
  origin: string,
): Exclude<ProfilePage, string> {
  const { role, bio } = author
  return {
    '@type': 'ProfilePage',
    ...described(list, site, origin),
    mainEntity: { ...person(author, origin), ...(bio && { description: bio }), ...(role && works(origin)) },
  }
}

/** A name under an article, and where there is more about it. */
export function person(
  { name, slug, role }: { name: string; slug: string; role: string },
  origin: string,
): Exclude<Person, string> {
  const url = origin + authorPath(slug)
  return { '@type': 'Person', '@id': url, name, url, ...(role && { jobTitle: role }) }
}

const works = (origin: string) => ({ worksFor: { '@id': organisationId(origin) } })

/** A page on which the newspaper speaks of itself. */
export function aboutPage(
  page: Described & { isContact?: boolean },
  site: Site,
  origin: string,
): Exclude<AboutPage | ContactPage, string> {
  const type = page.isContact ? ('ContactPage' as const) : ('AboutPage' as const)
  return {
    '@type': type,
    ...described(page, site, origin),
    about: { '@id': organisationId(origin) },
  }
}

function described({ name, path, description }: Described, site: Site, origin: string) {
  return { '@id': origin + path, url: origin + path, name, description, inLanguage: site.language }
}
