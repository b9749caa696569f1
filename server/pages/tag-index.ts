/** Finds things by the tags they stand under. */
export class TagIndex<T> {
  readonly #byTag = new Map<string, Set<T>>()

  add(tags: string[], thing: T): void {
    for (const tag of tags) {
      const things = this.#byTag.get(tag)
      if (things) things.add(thing)
      else this.#byTag.set(tag, new Set([thing]))
    }
  }

  remove(tags: string[], thing: T): void {
    for (const tag of tags) {
      const things = this.#byTag.get(tag)
      things?.delete(thing)
      if (things?.size === 0) this.#byTag.delete(tag)
    }
  }

  /** A copy: what is found may be removed while it is gone through. */
  under(tag: string): T[] {
    return [...(this.#byTag.get(tag) ?? [])]
  }
}
