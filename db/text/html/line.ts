import { WRAPPERS } from './allow-list.ts'
import { isElement, isText, type Element, type Node } from './dom.ts'
import { InlineRun, wrappersWith, type Wrapper } from './run.ts'

/**
 * What a caption, a term or preformatted text holds: words and pictures, with blocks inside it only as new
 * lines.
 *
 * @param element whose content to read
 * @param wrappers the inline elements around it
 * @param preformatted whether white space stays as it is
 * @returns new nodes, none where a reader would see nothing
 */
export function line(element: Element, wrappers: Wrapper[], preformatted = false): Node[] {
  const run = new InlineRun(preformatted)
  addAll(element.childNodes, wrappers, run)
  return run.take()
}

function addAll(nodes: Node[], wrappers: Wrapper[], run: InlineRun): void {
  for (const node of nodes) {
    if (isText(node)) run.addText(node.value, wrappers)
    else if (isElement(node)) addElement(node, wrappers, run)
  }
}

function addElement(element: Element, wrappers: Wrapper[], run: InlineRun): void {
  if (element.tagName === 'img') return run.addPicture(element, wrappers)
  if (element.tagName === 'br') return run.addBreak(wrappers)
  if (WRAPPERS.has(element.tagName)) return addAll(element.childNodes, wrappersWith(element, wrappers), run)
  run.breakBeforeNext()
  addAll(element.childNodes, wrappers, run)
  run.breakBeforeNext()
}
