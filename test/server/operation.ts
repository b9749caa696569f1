import type { World } from './world.ts'

export interface Done {
  /** In words, for whoever looks at a failure. */
  said: string
  /** Pages that it has changed, or may have. */
  pages: string[]
}

/** Something that happens to a newsroom. `often` is how often beside the others; null says that there was nothing to do it to. */
export interface Operation {
  name: string
  often: number
  run(world: World): Promise<Done | null>
}

export const operation = (name: string, often: number, run: Operation['run']): Operation => ({
  name,
  often,
  run,
})

/** Picks one by its weight until one finds something to do. */
export async function happen(world: World, operations: Operation[]): Promise<Done> {
  const total = operations.reduce((sum, { often }) => sum + often, 0)
  for (;;) {
    let left = world.random.next() * total
    const picked = operations.find(({ often }) => (left -= often) < 0)
    const done = await picked?.run(world)
    if (picked && done) return { ...done, said: `${picked.name}: ${done.said}` }
  }
}

export const pickOr = <T>({ random }: World, list: readonly T[]): T | null =>
  list.length === 0 ? null : random.pick(list)
/** One in so many. */
export const oneIn = ({ random }: World, many: number) => random.next() * many < 1
export const newName = (world: World) => (world.named += 1)
