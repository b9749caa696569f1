import type { EmbedFiles } from '#components/article/body.tsx'
import type { LivePage } from '#db/live/read.ts'
import { embedsIn } from '#db/text/html/show-embeds.ts'
import { requests } from '#server/front/context.ts'
import { asset } from './asset.ts'

/**
 * Lets the page being rendered frame what an article offers to load, and nothing else.
 *
 * @param bodyHtml as stored
 * @param live the posts below it, where it is a live blog
 * @returns the files with which that is done; null where nothing is offered, so that no other page carries them
 */
export function offersEmbeds(bodyHtml: string, live: LivePage | null = null): EmbedFiles | null {
  const posts = live ? [...live.pinned, ...live.entries] : []
  const embeds = [bodyHtml, ...posts.map((post) => post.bodyHtml)].flatMap(embedsIn)
  if (embeds.length === 0) return null
  for (const { frame } of embeds) requests.getStore()?.frames.add(new URL(frame).origin)
  return { script: asset('/embeds.js'), style: asset('/embeds.css') }
}
