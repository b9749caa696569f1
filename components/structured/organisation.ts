import type { NewsMediaOrganization, WebSite } from 'schema-dts'
import { aboutPath, propertyOf } from '#db/articles/about/rules.ts'
import type { Site } from '../site/site.ts'

/** A page names the newspaper by this, wherever it is described. */
export const organisationId = (origin: string) => `${origin}/#organization`
const websiteId = (origin: string) => `${origin}/#website`

/** The newspaper: its name, its logo, and the pages on which it says how it works, of those that are there. */
export function organisation(site: Site, origin: string): Exclude<NewsMediaOrganization, string> {
  const policies = site.about.flatMap(({ slug }) => {
    const property = propertyOf(slug)
    return property === null ? [] : [[property, origin + aboutPath(slug)]]
  })
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organisationId(origin),
    name: site.name,
    url: `${origin}/`,
    logo: {
      '@type': 'ImageObject',
      url: origin + site.logo.path,
      width: pixels(site.logo.width),
      height: pixels(site.logo.height),
    },
    ...(site.tagline && { slogan: site.tagline }),
    ...(site.email && { email: site.email }),
    ...(site.profiles.length > 0 && { sameAs: site.profiles }),
    ...(Object.fromEntries(policies) as object),
  }
}

/** The site, and how it is searched. */
export function website(site: Site, origin: string): Exclude<WebSite, string> {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
    // How Google wants to be told which part of the address is the query; schema.org's own way says the same at length.
    'query-input': 'required name=search_term_string',
  } as const
  return {
    '@type': 'WebSite',
    '@id': websiteId(origin),
    name: site.name,
    url: `${origin}/`,
    ...(site.tagline && { description: site.tagline }),
    inLanguage: site.language,
    publisher: { '@id': organisationId(origin) },
    potentialAction: search,
  }
}

/** A length as schema.org writes it. */
export const pixels = (count: number) => `${count} px`
