'use client'

import { useTyped } from './typed.client.tsx'

interface Values {
  slug: string
  seoTitle: string
  seoDescription: string
  noindex: boolean
  socialTitle: string
  socialDescription: string
  socialPicture: string
}

interface Props {
  form: string
  typed: Values
  byItself: { slug: string; title: string; description: string }
  site: { name: string; host: string }
  sectionSlug: string
  /** By what the field of the picture says; the lead picture by nothing. */
  pictures: { id: string; src: string }[]
  said: { search: string; social: string; hidden: string }
}

/** An article as a search engine lists it, and as a card where somebody shares it: drawn here, and anew while one types. */
export function Shown({ form, typed, byItself, site, sectionSlug, pictures, said }: Props) {
  const now = useTyped(form, typed)
  const title = now.seoTitle || byItself.title
  const description = now.seoDescription || byItself.description
  const picture = pictures.find(({ id }) => id === now.socialPicture) ?? pictures.find(({ id }) => id === '')
  return (
    <div className="appearance-shown">
      <section aria-labelledby="shown-search">
        <h2 id="shown-search">{said.search}</h2>
        {now.noindex ? (
          <p className="shown-hidden">{said.hidden}</p>
        ) : (
          <div className="shown-search" dir="auto">
            <p className="shown-site">
              <b>{site.name}</b>{' '}
              <bdi>
                {site.host} › {sectionSlug} › {now.slug.trim() || byItself.slug}
              </bdi>
            </p>
            <p className="shown-title">
              {title} – {site.name}
            </p>
            <p className="shown-text">{description}</p>
          </div>
        )}
      </section>
      <section aria-labelledby="shown-social">
        <h2 id="shown-social">{said.social}</h2>
        <div className="shown-card" dir="auto">
          {picture ? (
            <img src={picture.src} alt="" />
          ) : (
            <p className="shown-drawn" aria-hidden="true">
              <b>{site.name}</b>
              {now.socialTitle || byItself.title}
            </p>
          )}
          <div className="shown-words">
            <p className="shown-site">{site.host}</p>
            <p className="shown-title">{now.socialTitle || byItself.title}</p>
            <p className="shown-text">{now.socialDescription || description}</p>
          </div>
        </div>
      </section>
    </div>
  )
}
