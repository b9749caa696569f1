/** What a document says of itself while it is made, as pages do (server/front/context.ts). */
export class Showing {
  readonly tags = new Set<string>()
  /** Milliseconds; Infinity if it never becomes wrong by time alone. */
  until = Infinity

  /** Declares what it shows: when one of these changes, it is made anew for whoever asks next. */
  shows(...tags: string[]): void {
    for (const tag of tags) this.tags.add(tag)
  }

  /** Declares until when it is right at most. @param time milliseconds */
  isRightUntil(time: number): void {
    this.until = Math.min(this.until, time)
  }
}
