import type { RuleSetting } from '#db/comments/screening/draft.ts'
import type { WordList } from '#db/comments/screening/word-rules.ts'

export const LISTS: { list: WordList; label: string; hint: string }[] = [
  { list: 'held', label: 'Held words', hint: 'A comment with one of these waits for a moderator.' },
  { list: 'spam', label: 'Words of spam', hint: 'A comment with one of these goes to the spam.' },
  {
    list: 'banned',
    label: 'Banned words',
    hint: 'A comment with one of these goes to the trash, where moderators can fetch it.',
  },
]

export const NUMBERS: { key: Exclude<RuleSetting, 'comments.mode'>; label: string; hint: string }[] = [
  {
    key: 'comments.holdFirst',
    label: 'First comments',
    hint: 'Where some have to be approved first: how many, of a reader with a confirmed address.',
  },
  { key: 'comments.maxLinks', label: 'Links', hint: 'A comment with so many or more waits; 0: never.' },
  {
    key: 'comments.spamThreshold',
    label: 'Likely spam, in percent',
    hint: 'From here on, what the learned filter calls spam waits; 0: never.',
  },
  {
    key: 'comments.reportThreshold',
    label: 'Reports',
    hint: 'Of so many different readers, and a public comment waits again; 0: never.',
  },
  {
    key: 'comments.floodSeconds',
    label: 'Pause, in seconds',
    hint: 'Between two comments of one reader; 0: none.',
  },
  {
    key: 'comments.networkPerHour',
    label: 'Comments an hour',
    hint: 'From one network, such as a school; 0: any number.',
  },
  {
    key: 'comments.editMinutes',
    label: 'Minutes to change',
    hint: 'In which readers may change or delete what they wrote; 0: none.',
  },
]
