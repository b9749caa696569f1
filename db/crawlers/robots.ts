import { AI_ANSWERS, AI_TRAINING } from './ai.ts'

/** What programs that read for language models may do: all of it, all but training, or nothing. */
export const AI_CHOICES = ['allow', 'no-training', 'block'] as const
export type AiChoice = (typeof AI_CHOICES)[number]

interface Rules {
  /** Where this newsroom is on the web, without a slash at its end. */
  siteUrl: string
  isStaging: boolean
  ai: AiChoice
  /** Lines of the newsroom's own. Those that name no program go for all. */
  own: string
}

/** Nothing to find there: forms, what only its reader may see, and the same page once more. */
const CLOSED = [
  ...['/admin', '/api/', '/commenter', '/moderate', '/corrections/report'],
  ...['/*?reply=', '/*?recommended=', '/*&reply='],
]

/** The text of robots.txt (RFC 9309). */
export function robotsText({ siteUrl, isStaging, ai, own }: Rules): string {
  if (isStaging) return 'User-agent: *\nDisallow: /\n'
  const blocked = { allow: [], 'no-training': AI_TRAINING, block: [...AI_TRAINING, ...AI_ANSWERS] }[ai]
  const groups = [
    ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), ...linesOf(own)],
    blocked.length > 0 ? [...blocked.map((name) => `User-agent: ${name}`), 'Disallow: /'] : [],
    [`Sitemap: ${siteUrl}/sitemap.xml`, `Sitemap: ${siteUrl}/news-sitemap.xml`],
  ]
  return `${groups
    .filter((group) => group.length > 0)
    .map((group) => group.join('\n'))
    .join('\n\n')}\n`
}

export interface LineProblem {
  /** From 1. */
  line: number
  reason: 'unknown' | 'path' | 'agent' | 'number'
}

const DIRECTIVE = /^\s*([a-z-]+)\s*:\s*(.*?)\s*(?:#.*)?$/i
const CHECKS: Record<string, { is: RegExp; reason: LineProblem['reason'] }> = {
  'user-agent': { is: /^(?:\*|[\w.-]+(?:[ /][\w.-]+)*)$/, reason: 'agent' },
  allow: { is: /^(?:[/*]\S*)?$/, reason: 'path' },
  disallow: { is: /^(?:[/*]\S*)?$/, reason: 'path' },
  sitemap: { is: /^https?:\/\/\S+$/, reason: 'path' },
  'crawl-delay': { is: /^\d{1,5}(?:\.\d+)?$/, reason: 'number' },
}

/** What no crawler would understand in lines for robots.txt. Empty lines and comments are fine. */
export function robotsProblems(own: string): LineProblem[] {
  return linesOf(own).flatMap((text, index) => {
    if (text === '' || text.startsWith('#')) return []
    const [, name = '', value = ''] = DIRECTIVE.exec(text) ?? []
    const check = Object.hasOwn(CHECKS, name.toLowerCase()) ? CHECKS[name.toLowerCase()] : undefined
    if (!check) return [{ line: index + 1, reason: 'unknown' as const }]
    return check.is.test(value) ? [] : [{ line: index + 1, reason: check.reason }]
  })
}

/** Lines of a field, without what a form adds at their ends. */
export const linesOf = (text: string): string[] =>
  text.trim() === ''
    ? []
    : text
        .replace(/\r\n?/g, '\n')
        .trimEnd()
        .split('\n')
        .map((line) => line.trim())
