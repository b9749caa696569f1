import type { Picture as PictureData } from '#db/media/picture.ts'

interface Props {
  picture: PictureData
  /** How wide it stands, in the terms of `sizes`. */
  sizes: string
  /** Above the fold: fetched first. */
  first?: boolean
  /** Beside a headline that says the same: not read out twice. */
  decorative?: boolean
}

export function Picture({ picture, sizes, first = false, decorative = false }: Props) {
  return (
    <picture>
      {picture.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        srcSet={picture.srcSet}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        loading={first ? undefined : 'lazy'}
        decoding={first ? undefined : 'async'}
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  )
}
