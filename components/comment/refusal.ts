import type { ClosedBecause } from '#db/comments/closing.ts'
import type { CommentFields, FieldProblem } from '#db/comments/form.ts'
import type { CommentRefusal } from '#db/comments/post.ts'
import { BODY_LONGEST, BODY_SHORTEST, NAME_LONGEST } from '#db/comments/rules.ts'

/** What a reader is told, beside the field. The first four are the words that other programs know. */
const FIELD_WORDS: Record<keyof CommentFields, Partial<Record<FieldProblem, string>>> = {
  body: {
    missing: 'Please enter your comment!',
    'too-short': `Please write at least ${BODY_SHORTEST} characters.`,
    'too-long': `Please shorten your comment: ${BODY_LONGEST.toLocaleString('en')} characters are the most.`,
  },
  name: {
    missing: 'Please enter your name here',
    'too-long': `Please shorten your name: ${NAME_LONGEST} characters are the most.`,
    badge: 'Please leave check marks and badges out of your name: they are the newsroom’s to give.',
  },
  email: {
    missing: 'Please enter your email address here',
    invalid: 'You have entered an incorrect email address!',
  },
}

export function fieldWords(field: keyof CommentFields, problem: FieldProblem): string {
  return FIELD_WORDS[field][problem] ?? 'Please check this field.'
}

/**
 * The same words as attributes of the field, for the browser to say while it is typed in: `data-missing` and so on, and
 * the lengths that they speak of.
 */
export function wordsWhileTyping(field: keyof CommentFields): Record<`data-${string}`, string | number> {
  const words = Object.entries(FIELD_WORDS[field]).map(([problem, text]) => [`data-${problem}`, text])
  return { ...(Object.fromEntries(words) as Record<string, string>), ...LENGTHS[field] }
}
const LENGTHS = {
  body: { 'data-shortest': BODY_SHORTEST, 'data-longest': BODY_LONGEST },
  name: { 'data-longest': NAME_LONGEST },
  email: {},
}

/** Above a form with fields that are wrong. */
export const NOT_POSTED = 'Your comment has not been posted yet. Please look at the marked fields.'

/** All that is said of a sanction to who has not shown that it is about him. */
export const NOT_AT_THE_MOMENT = 'You may not comment here at the moment.'

export function refusalWords(refusal: CommentRefusal, closedReason: string): string {
  switch (refusal.reason) {
    case 'unknown-article':
      return 'This article is no longer here, so your comment could not be posted. Your text is below: copy it if you want to keep it.'
    case 'parent-unavailable':
      return 'That comment is no longer available – post as a new comment?'
    case 'duplicate':
      return 'Duplicate comment detected: it looks as though you have already said that.'
    case 'too-fast':
      return `You are posting comments too quickly. Please wait ${span(refusal.waitSeconds)} and press “Post comment” again; your text is still here.`
    case 'network-busy':
      return `Very many comments have come from your network within an hour. Please wait ${span(refusal.waitSeconds)} and press “Post comment” again; your text is still here.`
    case 'barred':
      return NOT_AT_THE_MOMENT
    case 'banned':
      return `You may not comment here any more. Reason: ${refusal.because}`
    case 'suspended':
      return `You may not comment here for another ${span(refusal.waitSeconds)}. Reason: ${refusal.because}`
    case 'closed':
      return closedWords(refusal.because, closedReason)
  }
}

/** Why nobody may comment; the same words above a closed thread and in the refusal. */
export function closedWords(because: ClosedBecause, closedReason: string): string {
  switch (because) {
    case 'site':
      return closedReason
    case 'section':
      return 'Comments are closed in this section.'
    case 'article':
      return 'Comments on this article are closed.'
    case 'age':
      return 'Comments on this article are closed: it was published some time ago.'
  }
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long somebody has to wait, in words: never less than it is, and no finer than it matters. */
function span(seconds: number): string {
  const [unit, length] = UNITS.find(([, length]) => seconds >= 2 * length) ?? (['second', 1] as const)
  const n = Math.ceil(seconds / length)
  return n === 1 ? `one ${unit}` : `${n} ${unit}s`
}
