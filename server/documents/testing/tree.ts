import { SaxesParser } from 'saxes'

/** An XML document as a test looks at it: names with the prefixes that the document gives them. */
export interface Tree {
  name: string
  attributes: Record<string, string>
  /** Of it and all below it. */
  text: string
  children: Tree[]
}

/** @throws Error for what is not well formed, or uses a prefix that was not declared */
export function readXml(xml: string): Tree {
  const parser = new SaxesParser({ xmlns: true })
  const root: Tree = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]))
    const element: Tree = { name, attributes: own, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.forEach((element) => (element.text += text)))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [element] = root.children
  if (!element) throw new Error('an empty document')
  return element
}

export const all = ({ children }: Tree, name: string): Tree[] =>
  children.filter((child) => child.name === name)

/** The only one of this name. */
export function the(parent: Tree, name: string): Tree {
  const [only, ...more] = all(parent, name)
  if (!only || more.length > 0) throw new Error(`${parent.name} has ${more.length + (only ? 1 : 0)} ${name}`)
  return only
}

export const textIn = (parent: Tree, name: string): string | undefined => all(parent, name)[0]?.text
