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

interface Props {
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
}: Props & { sectionSlug: string; said: { title: string; hidden: string } }) {
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

/** The same as a card where somebody shares it. */
export function ShownOnNetworks({
  form,
  typed,
  byItself,
  site,
  pictures,
  said,
}: Props & { pictures: { id: string; src: string }[]; said: { title: string } }) {
  const now = useTyped(form, typed)
  const chosen = pictures.find(({ id }) => id === String(now.socialMediaId ?? ''))
  const picture = chosen ?? pictures.find(({ id }) => id === '')
  const title = now.socialTitle || now.headline
  return (
    <section aria-labelledby="shown-social">
      <h3 id="shown-social">{said.title}</h3>
      <div className="shown-card" dir="auto">
        {picture ? (
          <img src={picture.src} alt="" />
        ) : (
          <p className="shown-drawn" aria-hidden="true">
            <b>{site.name}</b>
            {title}
          </p>
        )}
        <div className="shown-words">
          <p className="shown-site">{site.host}</p>
          <p className="shown-title">{title}</p>
          <p className="shown-text">
            {now.socialDescription || now.seoDescription || now.standfirst || byItself.description}
          </p>
        </div>
      </div>
    </section>
  )
}
