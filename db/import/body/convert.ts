import { writeHtml, type Fragment } from '../../text/html/parse.ts'
import { blockTree, type Reusable } from './blocks.ts'
import { imageSources, placeImages, type LocalImage } from './images.ts'
import { absolute, moveLinks, type Moved } from './links.ts'
import { placeReadAlso } from './read-also.ts'
import { expandShortcodes } from './shortcodes.ts'
import type { Gallery } from './shortcode-kinds.ts'

/** What a body needs to know of the rest of the export. */
export interface Surroundings {
  /** The post's own old address: relative ones are meant from there. */
  base: string
  gallery: Gallery
  reusable: Reusable
  moved: Moved
  /** The article at an old address; 'later' when it is not written yet. */
  articleAt: (url: URL) => number | 'later' | null
  /** Our copies of the pictures with these absolute addresses. */
  images: (sources: string[]) => Promise<Map<string, LocalImage>>
}

export interface ConvertedBody {
  /** Not cleaned yet: saving an article does that. */
  html: string
  waitsForReadAlso: boolean
  unknownShortcodes: string[]
  leftOutBlocks: string[]
  remoteImages: string[]
  /** Addresses of our own copies, for noticing that one has come in since. */
  localImages: string[]
}

/** Turns a post's content, classic or of the block editor, into article HTML of this site. */
export async function convertBody(content: string, around: Surroundings): Promise<ConvertedBody> {
  const expanded = expandShortcodes(content.replace(/\r\n?/g, '\n'), around.gallery)
  const { tree, leftOut } = blockTree(expanded.html, around.reusable)
  const local = await around.images(imageSources(tree, around.base))
  const waits = readAlso(tree, around)
  moveLinks(tree, around.base, around.moved)
  const remoteImages = placeImages(tree, around.base, local)
  return {
    html: writeHtml(tree),
    waitsForReadAlso: waits,
    unknownShortcodes: expanded.unknown,
    leftOutBlocks: leftOut,
    remoteImages,
    localImages: [...local.values()].map(({ src }) => src).sort(),
  }
}

function readAlso(tree: Fragment, { base, articleAt }: Surroundings): boolean {
  return placeReadAlso(tree, (href) => {
    const url = absolute(href, base)
    return url ? articleAt(url) : null
  })
}
