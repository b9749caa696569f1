import { adsProblems } from './ads.ts'
import { AI_CHOICES, linesOf, robotsProblems, type AiChoice, type LineProblem } from './robots.ts'
import { contactProblems } from './security.ts'

/** What programs are told, as it stands in settings. */
export interface CrawlerSettings {
  'site.staging': boolean
  'crawlers.ai': AiChoice
  'crawlers.rules': string
  'crawlers.security': string
  'crawlers.ads': string
  'ping.indexNow': boolean
  'ping.indexNowEndpoint': string
  'ping.hubs': string
  'ping.ownHub': boolean
}

/** The same as somebody typed it. */
export type TypedCrawlers = Record<keyof CrawlerSettings, string>

export const CRAWLER_SETTINGS = [
  ...(['site.staging', 'crawlers.ai', 'crawlers.rules', 'crawlers.security', 'crawlers.ads'] as const),
  ...(['ping.indexNow', 'ping.indexNowEndpoint', 'ping.hubs', 'ping.ownHub'] as const),
]

/** Wrong lines of a field, each with why; `tooLong` where it is the whole. */
export interface FieldProblem {
  lines: { line: number; reason: LineProblem['reason'] | 'contact' | 'seller' | 'address' }[]
  tooLong: boolean
}
export type CrawlerProblems = Partial<Record<keyof CrawlerSettings, FieldProblem>>

/** What all search engines of IndexNow share: where none is named. */
export const USUAL_INDEXNOW = 'https://api.indexnow.org/indexnow'

export const LONGEST = {
  'crawlers.rules': 5000,
  'crawlers.security': 500,
  'crawlers.ads': 20_000,
  'ping.hubs': 2000,
}

/** Reads a form. What is wrong with it stands beside the settings, which then are not to be saved. */
export function checkCrawlers(typed: TypedCrawlers): { draft: CrawlerSettings; problems: CrawlerProblems } {
  const problems: CrawlerProblems = {}
  const hold = (key: keyof CrawlerSettings, lines: FieldProblem['lines'], most = Infinity) => {
    const tooLong = typed[key].length > most
    if (lines.length > 0 || tooLong) problems[key] = { lines, tooLong }
  }
  const numbered = <R extends FieldProblem['lines'][number]['reason']>(lines: number[], reason: R) =>
    lines.map((line) => ({ line, reason }))
  hold('crawlers.rules', robotsProblems(typed['crawlers.rules']), LONGEST['crawlers.rules'])
  hold(
    'crawlers.security',
    numbered(contactProblems(typed['crawlers.security']), 'contact'),
    LONGEST['crawlers.security'],
  )
  hold('crawlers.ads', numbered(adsProblems(typed['crawlers.ads']), 'seller'), LONGEST['crawlers.ads'])
  hold('ping.hubs', numbered(addressProblems(typed['ping.hubs']), 'address'), LONGEST['ping.hubs'])
  hold('ping.indexNowEndpoint', numbered(addressProblems(typed['ping.indexNowEndpoint']), 'address'), 500)
  const ai = AI_CHOICES.find((choice) => choice === typed['crawlers.ai']) ?? 'allow'
  return {
    problems,
    draft: {
      'site.staging': typed['site.staging'] === 'on',
      'crawlers.ai': ai,
      'crawlers.rules': tidied(typed['crawlers.rules']),
      'crawlers.security': tidied(typed['crawlers.security']),
      'crawlers.ads': tidied(typed['crawlers.ads']),
      'ping.indexNow': typed['ping.indexNow'] === 'on',
      'ping.indexNowEndpoint': tidied(typed['ping.indexNowEndpoint']) || USUAL_INDEXNOW,
      'ping.hubs': tidied(typed['ping.hubs']),
      'ping.ownHub': typed['ping.ownHub'] === 'on',
    },
  }
}

const tidied = (text: string) => linesOf(text).join('\n')

/** Lines that are no http(s) address, from 1. */
const addressProblems = (typed: string): number[] =>
  linesOf(typed).flatMap((line, index) =>
    line === '' || (/^https?:\/\/\S+$/i.test(line) && URL.canParse(line)) ? [] : [index + 1],
  )
