/** A comment as a thread sees it: an id, and the one that it answers ('' or '0' for none). */
export interface Answer {
  id: string
  parent: string
}

export interface Threaded<T> {
  comment: T
  /** The one it answers; null at the top of a thread. */
  parent: string | null
  /** Why it stands at the top although it answered something. */
  cut?: 'missing' | 'cycle'
}

/**
 * Puts comments into an order in which every one comes after the one it answers. An answer to something that is not
 * there goes to the top, and so does the first one of a circle.
 */
export function inThreadOrder<T extends Answer>(comments: T[]): Threaded<T>[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const placed = new Set<string>()
  const ordered: Threaded<T>[] = []
  for (const comment of comments) {
    for (const next of unplacedAncestors(comment, byId, placed)) {
      placed.add(next.comment.id)
      ordered.push(next)
    }
  }
  return ordered
}

/** The comment and all that it hangs under and that have no place yet, the highest first. */
function unplacedAncestors<T extends Answer>(
  comment: T,
  byId: Map<string, T>,
  placed: Set<string>,
): Threaded<T>[] {
  const chain: Threaded<T>[] = []
  const seen = new Set<string>()
  let current: T | undefined = comment
  while (current && !placed.has(current.id)) {
    seen.add(current.id)
    const isTop: boolean = current.parent === '' || current.parent === '0'
    const above: T | undefined = isTop ? undefined : byId.get(current.parent)
    if (isTop) chain.push({ comment: current, parent: null })
    else if (!above) chain.push({ comment: current, parent: null, cut: 'missing' })
    else if (seen.has(above.id)) chain.push({ comment: current, parent: null, cut: 'cycle' })
    else chain.push({ comment: current, parent: above.id })
    current = above && seen.has(above.id) ? undefined : above
  }
  return chain.reverse()
}
