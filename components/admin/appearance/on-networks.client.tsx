'use client'

import { useState } from 'react'
import type { InsertedPicture } from '#db/media/inserted.ts'
import type { PickerWords } from '../media/picker-words.ts'
import { PictureField } from '../media/picture-field.client.tsx'
import type { ShownProps } from './shown.client.tsx'
import { useTyped } from './typed.client.tsx'

interface OfArticle {
  id: number
  src: string
  isLead: boolean
}

interface Props extends ShownProps {
  /** Those that it may be shown by without one of its own being chosen, and the one that is. */
  pictures: OfArticle[]
  chosen: InsertedPicture | null
  /** Of `pickerWords()`. */
  picker: PickerWords
  said: { title: string; label: string; hint: string }
}

/** The picture for social networks, of the library as the lead picture is, and the card that comes of it. */
export function OnNetworks({ pictures, chosen, picker, said, ...shown }: Props) {
  const [picked, setPicked] = useState<InsertedPicture | null>(null)
  const known = picked ? [...pictures, { ...picked, isLead: false }] : pictures
  return (
    <>
      <PictureField
        name="socialMediaId"
        label={said.label}
        hint={said.hint}
        picture={chosen}
        typed={String(shown.typed.socialMediaId ?? '')}
        words={picker}
        onChange={setPicked}
      />
      <ShownOnNetworks {...shown} pictures={known} said={said} />
    </>
  )
}

/** An article as a card where somebody shares it. */
function ShownOnNetworks({
  form,
  typed,
  byItself,
  site,
  pictures,
  said,
}: ShownProps & { pictures: OfArticle[]; said: { title: string } }) {
  const now = useTyped(form, typed)
  const chosen = pictures.find(({ id }) => String(id) === String(now.socialMediaId ?? ''))
  const picture = chosen ?? pictures.find(({ isLead }) => isLead)
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
