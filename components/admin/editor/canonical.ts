import { WRAPPERS } from '#db/text/html/allow-list.ts'
import { isElement, isText, setChildren, type Element, type Node } from '#db/text/html/dom.ts'
import { parseHtml, writeHtml } from '#db/text/html/parse.ts'

/** The HTML of nodes. */
export function treeHtml(nodes: Node[]): string {
  const fragment = parseHtml('')
  setChildren(fragment, nodes.map(copyOf))
  return writeHtml(fragment)
}

/** The nodes stay where they are. */
const copyOf = (node: Node): Node => ({ ...node })

/**
 * What markup says, whatever the order in which words are wrapped: bold in a link is a link in bold, and a line break in
 * the source is a blank.
 */
export function canonical(nodes: Node[]): string {
  const said: string[] = []
  let run: { text: string; key: string }[] = []
  const end = () => {
    for (const { text, key } of run) said.push(`[${key}]${text}`)
    run = []
  }
  const add = (text: string, wrappers: readonly string[]) => {
    const key = [...wrappers].sort().join(' ')
    const last = run.at(-1)
    if (last?.key === key) last.text += text
    else run.push({ text, key })
  }
  const walk = (node: Node, wrappers: readonly string[], isCode: boolean) => {
    if (isText(node)) return add(isCode ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' '), wrappers)
    if (!isElement(node)) return
    if (node.tagName === 'img' || node.tagName === 'br') return add(tagOf(node), wrappers)
    if (WRAPPERS.has(node.tagName)) {
      for (const child of node.childNodes) walk(child, [...wrappers, tagOf(node)], isCode)
      return
    }
    end()
    said.push(tagOf(node))
    for (const child of node.childNodes) walk(child, [], isCode || node.tagName === 'pre')
    end()
    said.push(`</${node.tagName}>`)
  }
  for (const node of nodes) walk(node, [], false)
  end()
  return said.join('\n')
}

function tagOf({ tagName, attrs }: Element): string {
  const sorted = attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort()
  return `<${tagName}${sorted.join('')}>`
}
