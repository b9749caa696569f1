import type { Finding, RuledStatus } from '#db/comments/screening/finding.ts'
import type { Rule } from '#db/comments/screening/rules.ts'
import type { EffectiveChoice } from '#db/comments/effective-mode.ts'
import type { ModeChoice } from '#db/comments/modes.ts'

/** Each rule as a moderator would name it, in the order in which they are asked. */
export const RULES: Record<Rule, string> = {
  robot: 'Robots: the field that people do not see was filled in',
  sanction: 'Sanctions: banned, suspended or on hold',
  staff: 'Staff who decide on comments, and the author of the article, speak at once',
  impersonation: 'Passing for staff or an author',
  'banned-words': 'Banned words',
  'spam-words': 'Words of spam',
  'held-words': 'Held words',
  links: 'Many links',
  repeat: 'The same words as minutes ago',
  rejections: 'Rejections of the last seven days',
  'spam-score': 'The learned spam filter',
  quick: 'Sent sooner than a person writes',
  mode: 'How comments are taken in here',
}

const MODES: Record<ModeChoice, string> = {
  'hold-all': 'Hold every comment',
  'hold-first': 'Hold each reader’s first ones',
  publish: 'Publish at once',
  closed: 'Closed: nobody may comment',
}

/** A mode with its number: how many have to be approved first is said once, for the whole site. */
export const choiceWords = (mode: ModeChoice, first: number): string =>
  mode === 'hold-first' ? `Hold each reader’s first ${first}` : MODES[mode]

/** Who says how comments under an article are taken in. */
export const MODE_FROM: Record<EffectiveChoice['from'], string> = {
  article: 'its own',
  section: 'from its section',
  site: 'from the whole site',
  age: 'by its age',
}

/** What became of a comment by a rule. */
export const RULED: Record<RuledStatus, string> = {
  pending: 'Held',
  spam: 'Called spam',
  trash: 'Put into the trash',
  approved: 'Published',
}

const FIELDS = { body: 'in the text', name: 'in the name', email: 'in the email address' } as const

/** Why a comment stands where a rule put it: what the rule saw. */
export function reasonWords({ rule, words = '', field, count = 0, of = 0 }: Finding): string {
  const where = field ? `, ${FIELDS[field]}` : ''
  switch (rule) {
    case 'robot':
      return 'a robot filled in the hidden field'
    case 'sanction':
      return `a sanction: ${sanctionWords(words)}`
    case 'staff':
      return 'written by staff'
    case 'impersonation':
      return field === 'email' ? `the email address of ${words}` : `a name that looks like “${words}”`
    case 'banned-words':
      return `the banned word “${words}”${where}`
    case 'spam-words':
      return `the word of spam “${words}”${where}`
    case 'held-words':
      return `the held word “${words}”${where}`
    case 'links':
      return `${count} ${count === 1 ? 'link' : 'links'}; from ${of} on, a comment is held`
    case 'repeat':
      return 'the same words as minutes ago, elsewhere'
    case 'rejections':
      return `${count} of the last ${of} by this email rejected within seven days`
    case 'spam-score':
      return `the learned filter: ${Math.round(count * 100)}% likely spam`
    case 'quick':
      return `sent ${(count / 1000).toFixed(1)} seconds after the page was opened`
    case 'mode':
      return modeWords(words, count, of)
  }
}

function modeWords(mode: string, count: number, of: number): string {
  if (mode === 'publish') return 'nothing spoke against it'
  if (mode === 'hold-all') return 'every comment waits for a moderator here'
  if (count >= of) return `${of} of this confirmed reader were approved before`
  return `this reader’s first ${of} are, once the address is confirmed; ${count} approved so far`
}

function sanctionWords(words: string): string {
  const [kind, subject] = words.split(' ')
  const what = kind === 'hold' ? 'on hold' : kind === 'ban' ? 'banned' : 'suspended'
  const whom = { commenter: 'this reader', email: 'this email address', network: 'this network' }
  return `${whom[subject as keyof typeof whom] ?? 'this mail domain'} is ${what}`
}

/** What a phase of the list found, in a few words: also those that decided nothing. */
export function findingWords(finding: Finding): string {
  if (finding.status) return `${RULED[finding.status].toLowerCase()}: ${reasonWords(finding)}`
  if (finding.count !== undefined) return reasonWords(finding)
  return 'nothing'
}
