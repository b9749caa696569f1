import { everyElement, isHeading, type Node } from './dom.ts'

/**
 * Lifts headings so that none skips a level, counted from the page's `<h1>`: the Nu checker calls a skip an
 * error (WCAG technique G141), and an editor who starts with "Heading 3" means its look. Equal levels stay
 * equal among neighbours, deeper ones stay deeper. Changes the nodes in place.
 *
 * @param nodes the whole body of an article
 */
export function settleHeadingLevels(nodes: Node[]): void {
  const above: number[] = []
  for (const heading of [...everyElement(nodes)].filter(isHeading)) {
    const level = Number(heading.tagName.slice(1))
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    heading.tagName = heading.nodeName = `h${above.length + 1}`
  }
}
