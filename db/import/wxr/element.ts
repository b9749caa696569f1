/** An XML element with its children: small trees, one for each child of the channel. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

/** @returns the trimmed text of the first child of that name, else '' */
export function field(element: XmlElement, name: string): string {
  return rawField(element, name).trim()
}

/** @returns the text of the first child of that name as it stands, with LF line ends, else '' */
export function rawField(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? ''
}

/** @returns all children of that name */
export function each(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** @returns the attribute, trimmed, else '' */
export function attr(element: XmlElement, name: string): string {
  return (element.attributes[name] ?? '').trim()
}
