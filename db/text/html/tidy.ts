import { setChildren, newText, type Node } from './dom.ts'
import { flow } from './flow.ts'
import { settleHeadingLevels } from './heading-levels.ts'
import { settleIds } from './ids.ts'
import type { Fragment } from './parse.ts'
import { linkRemotePictures } from './remote-picture.ts'

/**
 * Makes sanitised markup valid: only blocks at the top, one to a line, each holding what HTML lets it hold, and
 * no picture from another server.
 *
 * @param fragment a sanitised tree, changed in place
 */
export function tidy(fragment: Fragment): void {
  linkRemotePictures(fragment)
  const blocks = flow(fragment.childNodes, { paragraphs: true, headings: true, depth: 0, wrappers: [] })
  settleHeadingLevels(blocks)
  settleIds(blocks)
  setChildren(
    fragment,
    blocks.flatMap((block, i): Node[] => (i === 0 ? [block] : [newText('\n'), block])),
  )
}
