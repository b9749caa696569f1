import type { SettingKey } from './settings.ts'

/** What an admin changes on the desk's page of settings, as it stands there together. Rules for comments and crawlers have pages of their own. */
export const SETTING_GROUPS = {
  paper: ['site.name', 'site.tagline', 'site.language', 'site.timeZone', 'site.contactEmail', 'site.social'],
  look: ['look.accentLight', 'look.accentDark', 'look.linkLight', 'look.linkDark'],
  comments: [
    ...([
      'comments.open',
      'comments.closedReason',
      'comments.closeAfterDays',
      'comments.guidelines',
    ] as const),
    ...([
      'comments.floodSeconds',
      'comments.editMinutes',
      'comments.maxLinks',
      'comments.holdFirst',
    ] as const),
  ],
  articles: ['workflow.fourEyes', 'articles.ageNoticeMonths', 'site.staging'],
  newsletter: ['newsletter.on', 'newsletter.hour', 'newsletter.weekday'],
  retention: ['retention.trashDays', 'retention.spamDays', 'retention.rejectedDays', 'retention.networkDays'],
} as const satisfies Record<string, readonly SettingKey[]>

export type SettingGroup = keyof typeof SETTING_GROUPS
export type SettingField = (typeof SETTING_GROUPS)[SettingGroup][number]
/** In the order of the page. */
export const GROUP_NAMES = Object.keys(SETTING_GROUPS) as SettingGroup[]

/** What was typed, by field; of one that is ticked, "on" or nothing. */
export type TypedSettings = Partial<Record<SettingField, string>>
