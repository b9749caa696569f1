/** A title that stands in the text, as its first heading. @returns what is left of the text without it */
export function leadingHeading(text: string): { title: string; rest: string } | null {
  const found = /^\s*(?:# +([^\n]+?)(?: +#+)?|([^\n#>*+`<|-][^\n]*)\n=+[ \t]*)(?:\n|$)/.exec(text)
  const title = found?.[1] ?? found?.[2]
  return found && title !== undefined ? { title, rest: text.slice(found[0].length) } : null
}
