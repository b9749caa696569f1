/** Why an article is related, as it is stored beside it. */
export interface Because {
  /** Two reports of one event, days apart. */
  event: boolean
  /** Both stand in the same section. */
  section: boolean
  /** Names of tags that both have. */
  tags: string[]
  /** Words and names that both have, the most telling first. */
  words: string[]
}

/** The reasons on one line, for programs: `same event; tags: trams; shared: Harbour Street, wharf; same section`. */
export function becauseLine(because: Because | null, isPinned: boolean): string {
  const parts = isPinned ? ['chosen by an editor'] : []
  if (because?.event) parts.push('same event')
  if (because && because.tags.length > 0) parts.push(`tags: ${because.tags.join(', ')}`)
  if (because && because.words.length > 0) parts.push(`shared: ${because.words.join(', ')}`)
  if (because?.section) parts.push('same section')
  return parts.join('; ')
}
