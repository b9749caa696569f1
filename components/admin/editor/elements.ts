/** An element with words and attributes in it: nothing here is ever made of markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tagName: K,
  attributes: Record<string, string> = {},
  children: (globalThis.Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tagName)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A button among the fields of a block. */
export function button(words: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'quiet' }, [words])
  made.addEventListener('click', press)
  return made
}
