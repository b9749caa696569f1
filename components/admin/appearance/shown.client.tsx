'use client'

import { useTyped } from './typed.client.tsx'

/** Fields of the form, those of the text among them. */
interface Values {
  headline: string
  standfirst: string
  slug: string
  seoTitle: string
  seoDescription: string
  noindex: boolean
  socialMediaId: number | string | null
  socialTitle: string
  socialDescription: string
}

export interface ShownProps {
  form: string
  typed: Values
  byItself: { slug: string; description: string }
  site: { name: string; host: string }
}

/** Until it has an address of its own, it has one that nobody reads. */
const NO_SLUG = /^draft-[\da-f]{8}-/

/** An article as a search engine lists it: drawn here, and anew while one types. */
export function ShownInSearch({
  form,
  typed,
  byItself,
  site,
  sectionSlug,
  said,
}: ShownProps & { sectionSlug: string; said: { title: string; hidden: string } }) {
  const now = useTyped(form, typed)
  const slug = NO_SLUG.test(now.slug) ? '' : now.slug.trim()
  return (
    <section aria-labelledby="shown-search">
      <h3 id="shown-search">{said.title}</h3>
      {now.noindex ? (
        <p className="shown-hidden">{said.hidden}</p>
      ) : (
        <div className="shown-search" dir="auto">
          <p className="shown-site">
            <b>{site.name}</b>{' '}
            <bdi>
              {site.host} › {sectionSlug} › {slug || byItself.slug}
            </bdi>
          </p>
          <p className="shown-title">
            {now.seoTitle || now.headline} – {site.name}
          </p>
          <p className="shown-text">{now.seoDescription || now.standfirst || byItself.description}</p>
        </div>
      )}
    </section>
  )
}
