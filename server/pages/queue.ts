/** Works through what is added, one after another, in the background. What fails is logged, and the next one's turn comes. */
export interface Queue<T> {
  add(thing: T): void
  /** Ends after the one at work. What waits is dropped. */
  stop(): Promise<void>
}

export function createQueue<T>(work: (thing: T) => Promise<void>): Queue<T> {
  let waiting: T[] = []
  let running: Promise<void> | null = null

  async function run() {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      await work(thing).catch((error: unknown) => console.error(error))
    }
    running = null
  }

  return {
    add(thing) {
      waiting.push(thing)
      running ??= run()
    },
    async stop() {
      waiting = []
      await running
    },
  }
}
