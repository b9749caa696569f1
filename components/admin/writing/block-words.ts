import type { BlockWords } from '#db/drafts/block-words.ts'
import type { Called } from '#db/media/called.ts'
import { words } from '../../ui/language.ts'

/** What is known of what blocks name by a number or a file. */
export interface BlockNames {
  /** By the id of the article. */
  headlines: Map<number, string>
  /** @param src of a picture in a text */
  fileOf: (src: string) => string
}

/** What versions that are compared say of their blocks, in the words of the page. */
export function blockWords({ headlines, fileOf }: BlockNames): BlockWords {
  const t = words('writing')
  return {
    readAlso: (id) => {
      const headline = headlines.get(id)
      return headline === undefined ? t('block.readAlsoGone') : t('block.readAlso', { headline })
    },
    picture: ({ src, alt }) => {
      const name = pictureCalled(alt, fileOf(src))
      return name === '' ? t('block.pictureUnnamed') : t('block.picture', { name })
    },
    embed: ({ name, address }) =>
      t('block.embed', { what: [name, address].filter((part) => part !== '').join(t('comma')) }),
    rule: t('block.rule'),
    nothing: t('block.nothing'),
    setOtherwise: t('block.setOtherwise'),
  }
}

/** A picture of the library where it is not shown; empty for none. */
export function chosenCalled(id: number | null, pictures: Called[]): string {
  if (id === null) return ''
  const t = words('writing')
  const picture = pictures.find((one) => one.id === id)
  if (!picture) return t('block.pictureGone')
  return pictureCalled(picture.alt, picture.originalName || (picture.name ?? '')) || t('block.pictureUnnamed')
}

/** Two pictures may show the same: their files tell them apart. */
const pictureCalled = (alt: string, file: string) => (alt && file ? `${alt} (${file})` : alt || file)
