import type { Db } from '../client.ts'
import { compiledWords } from '../comments/screening/word-rules.ts'
import { asRead } from '../text/as-read.ts'
import { wordsOf } from '../text/patterns.ts'

/**
 * Which of some comments hold a word of the newsroom's lists. For showing them blurred; what becomes of them, screening
 * has decided before.
 */
export async function flaggedAmong(
  db: Db,
  comments: { id: number; body: string; authorName: string }[],
): Promise<Set<number>> {
  const lists = Object.values(await compiledWords(db))
  const holds = (text: string) => lists.some((list) => list.size > 0 && list.find(wordsOf(text)) !== null)
  const isFlagged = ({ body, authorName }: { body: string; authorName: string }) => {
    const { text } = asRead(body)
    return holds(`${authorName}\n${body}`) || (text !== body && holds(text))
  }
  return new Set(comments.filter(isFlagged).map(({ id }) => id))
}
