/** The section in which a newspaper speaks of itself. No menu shows it, the foot of every page does. */
export const ABOUT = 'about'

/**
 * Pages that say how a newspaper works, in the order in which they are listed, and the property by which schema.org's
 * NewsMediaOrganization names each of them (features.md S10); null for one that it knows no word for.
 */
export const ABOUT_PAGES = {
  'the-paper': null,
  masthead: 'masthead',
  contact: null,
  'publishing-principles': 'publishingPrinciples',
  'ethics-policy': 'ethicsPolicy',
  'corrections-policy': 'correctionsPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
  'fact-checking': 'verificationFactCheckingPolicy',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  ownership: 'ownershipFundingInfo',
} as const
export type KnownPage = keyof typeof ABOUT_PAGES

/** Two that are there without having been written: they are made of who writes here, and of a setting. */
export const MASTHEAD = 'masthead'
export const CONTACT = 'contact'

/** How a page is named in schema.org's terms; null for one that has no name there. */
export function propertyOf(slug: string) {
  return isKnownPage(slug) ? ABOUT_PAGES[slug] : null
}

/** Where in the list a page stands: pages that nobody foresaw come last. */
export function orderOf(slug: string): number {
  const place = Object.keys(ABOUT_PAGES).indexOf(slug)
  return place === -1 ? Object.keys(ABOUT_PAGES).length : place
}

export const isKnownPage = (slug: string): slug is KnownPage => Object.hasOwn(ABOUT_PAGES, slug)
export const aboutPath = (slug: string) => `/${ABOUT}/${slug}`
