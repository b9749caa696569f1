import type { CrawlerProblems, CrawlerSettings } from '#db/crawlers/draft.ts'
import { words } from '../../ui/language.ts'
import { listed, number } from '../../ui/numbers.ts'

/** So many lines are named; whoever pasted something else altogether need not read the number of each. */
const NAMED = 10

/** Of an address, as db/crawlers/draft.ts takes it. */
const LONGEST_ADDRESS = 500

/** Characters that a field takes. */
export type Longest = Partial<Record<keyof CrawlerSettings, number>>

/** What is wrong with a field, with the numbers of its lines; undefined when nothing is. */
export function fieldProblemWords(
  problems: CrawlerProblems,
  key: keyof CrawlerSettings,
  longest: Longest,
): string | undefined {
  const problem = problems[key]
  if (!problem) return undefined
  const t = words('crawlers')
  const said = [...Map.groupBy(problem.lines, ({ reason }) => reason)].map(([reason, lines]) => {
    // The one field of a single line.
    if (key === 'ping.indexNowEndpoint') return t('noAddress')
    const why = t(`problem.${reason}`)
    const count = lines.length
    const named = lines.slice(0, NAMED).map(({ line }) => number(line))
    const more = count > NAMED ? [t('more', { count: number(count - NAMED) })] : []
    return t('wrongLines', { count, lines: listed([...named, ...more]), why })
  })
  const tooLong = problem.tooLong ? [t('tooLong', { most: number(longest[key] ?? LONGEST_ADDRESS) })] : []
  return [...said, ...tooLong].join(' ')
}
