import Builder from 'fast-xml-builder'
import { legal } from './legal.ts'

/** An element's content: names that begin with `@` are its attributes, `#text` is its text, a list stands for repetition. */
export interface XmlElement {
  [name: string]: XmlContent
}
export type XmlContent = string | number | undefined | XmlElement | XmlContent[]

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

const OPTIONS = {
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text' },
  ...{ format: true, indentBy: '', suppressEmptyNode: true, suppressBooleanAttributes: false },
  tagValueProcessor: (_name: string, value: unknown) => legal(String(value)),
  attributeValueProcessor: (_name: string, value: unknown) => legal(String(value)),
  // By number, as the RSS Advisory Board's profile has it: a reader that decodes once too often leaves these alone.
  entities: [
    { regex: /&/g, val: '&#x26;' },
    { regex: />/g, val: '&#x3E;' },
    { regex: /</g, val: '&#x3C;' },
    { regex: /"/g, val: '&#x22;' },
  ],
}
// By a name: the library's types do not know of `entities`, and a test of ours does.
const builder = new Builder(OPTIONS)

/** A whole XML document. What is undefined is left out. */
export function writeXml(root: XmlElement): string {
  return DECLARATION + builder.build(without(root))
}

/** The library writes undefined as an empty element. */
function without(element: XmlElement): XmlElement {
  return Object.fromEntries(
    Object.entries(element).flatMap(([name, content]) =>
      content === undefined ? [] : [[name, cleaned(content)]],
    ),
  )
}

function cleaned(content: XmlContent): XmlContent {
  if (Array.isArray(content)) return content.map(cleaned)
  return typeof content === 'object' ? without(content) : content
}
