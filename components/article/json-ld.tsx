import type { Article } from '#db/articles/article.ts'
import { articlePath, authorPath, sectionPath } from '#db/articles/path.ts'
import { isoTime } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import type { Site } from '../site/site.ts'

interface Props {
  article: Article
  site: Site
  /** The site's address without a trailing slash. */
  origin: string
}

/** What search engines are told of an article: the same facts that the page shows, in schema.org's terms. */
export function ArticleJsonLd({ article, site, origin }: Props) {
  const url = origin + articlePath({ section: article.section.slug, slug: article.slug })
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@graph': [newsArticle(article, site, origin, url), breadcrumbs(article, origin, url)],
      }}
    />
  )
}

function newsArticle(article: Article, site: Site, origin: string, url: string) {
  return {
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.standfirst || undefined,
    datePublished: isoTime(article.publishedAt, site.zone),
    dateModified: isoTime(article.updatedAt ?? article.publishedAt, site.zone),
    author: article.authors.map((author) => ({
      '@type': 'Person',
      name: author.name,
      url: origin + authorPath(author.slug),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: origin },
    image: article.picture ? [origin + article.picture.src] : undefined,
    articleSection: article.section.name,
    keywords: article.tags.map((tag) => tag.name),
    mainEntityOfPage: url,
    isAccessibleForFree: true,
    commentCount: article.commentCount,
  }
}

function breadcrumbs(article: Article, origin: string, url: string) {
  const steps = [
    { name: words('articles')('home'), item: `${origin}/` },
    { name: article.section.name, item: origin + sectionPath(article.section.slug) },
    { name: article.headline, item: url },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

function JsonLd({ data }: { data: unknown }) {
  // A headline with "</script>" in it must not end the script.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
