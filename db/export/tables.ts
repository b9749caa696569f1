/**
 * What of the database is exported, table by table, and why the others are not. Every table stands in one of the two lists: a test
 * compares them with the schema, so that nobody adds a table without saying which.
 */

/** What somebody wants of the comments. */
export const COMMENT_CHOICES = ['all', 'approved', 'none'] as const

export interface Exported {
  table: string
  /** What it holds, for docs/export.md and the manifest. */
  holds: string
  /** `personal`: only with --personal. `comments`: only with comments. */
  only?: 'comments' | 'personal'
  /** Never exported: secrets, and what means nothing elsewhere. */
  never?: readonly string[]
  /** Exported only with --personal; else what stands here. */
  personal?: Readonly<Record<string, string | number | null>>
  /** Exported to be read; an import leaves it to the triggers that keep it. */
  kept?: readonly string[]
  /** HTML, which an import cleans: a column, or what stands under a name in a column of JSON. */
  html?: readonly (string | { column: string; name: string })[]
  /** Texts that are JSON. */
  json?: readonly string[]
  /** SQL: which rows. */
  where?: string
  /** SQL: which rows were changed since `:since`. Without it a later export has all rows again. */
  changed?: string
}

/** In the order in which an import writes them. */
export const EXPORTED: readonly Exported[] = [
  { table: 'settings', holds: 'Settings that are not as they are by default.', json: ['value'] },
  {
    table: 'users',
    holds: 'Staff; without passwords, second factors and sessions.',
    never: ['password_hash', 'session_version'],
    json: ['unwanted_mail'],
  },
  {
    table: 'media',
    holds: 'Pictures; their files are `media/{name}-{width}.{format}`.',
    json: ['widths', 'formats'],
    changed: 'created_at >= :since',
  },
  { table: 'media_names', holds: 'Names that the files of pictures had before they were replaced.' },
  {
    table: 'logos',
    holds: 'The logos for light and dark paper, as base64.',
  },
  { table: 'sections', holds: 'Sections.' },
  { table: 'section_slugs', holds: 'Addresses that sections had before.' },
  { table: 'staff_sections', holds: 'Sections that staff are limited to.' },
  { table: 'tags', holds: 'Tags.' },
  { table: 'authors', holds: 'Authors, who may be staff.' },
  {
    table: 'articles',
    holds: 'Articles and pages of every status, with their text as HTML and as words.',
    kept: ['comment_count'],
    html: ['body_html'],
    changed: 'created_at >= :since or updated_at >= :since or published_at >= :since or deleted_at >= :since',
  },
  { table: 'article_authors', holds: 'Bylines, in their order.', kept: ['listed_at'] },
  { table: 'article_tags', holds: 'Tags of articles, in their order.', kept: ['listed_at'] },
  {
    table: 'article_revisions',
    holds: 'What articles said before.',
    html: ['body_html'],
    changed: 'created_at >= :since',
  },
  { table: 'article_translations', holds: 'Which articles are translations of each other.' },
  {
    table: 'article_relations',
    holds: 'Related articles that an editor pinned; all others are found anew.',
    json: ['because'],
    where: 'pinned = 1',
  },
  { table: 'never_related', holds: 'What editors never want beside an article.' },
  { table: 'series', holds: 'Series.' },
  { table: 'series_parts', holds: 'Parts of series, in their order.' },
  { table: 'redirects', holds: 'Old addresses, and where they lead.' },
  { table: 'arrangements', holds: 'How the front page and the fronts of sections were arranged, and when.' },
  { table: 'front_slots', holds: 'What an arrangement holds in its places.' },
  {
    table: 'article_drafts',
    holds: 'What articles are going to say.',
    html: ['body_html'],
    json: ['author_ids', 'tag_ids', 'new_authors', 'new_tags'],
    changed: 'saved_at >= :since',
  },
  {
    table: 'draft_revisions',
    holds: 'What drafts said before.',
    html: [{ column: 'fields', name: 'bodyHtml' }],
    json: ['fields'],
    changed: 'saved_at >= :since',
  },
  {
    table: 'article_steps',
    holds: 'What was done with articles, by whom and when.',
    changed: 'at >= :since',
  },
  { table: 'article_notes', holds: 'What editors noted for each other.' },
  {
    table: 'corrections',
    holds: 'Corrections, clarifications and updates, those that were taken back too.',
    changed: 'published_at >= :since or withdrawn_at >= :since',
  },
  {
    table: 'error_reports',
    holds: 'What readers reported as wrong.',
    only: 'personal',
    changed: 'created_at >= :since or decided_at >= :since',
  },
  { table: 'live_blogs', holds: 'Articles that are live blogs, or were.' },
  {
    table: 'live_entries',
    holds: 'Posts of live blogs, those that were deleted too.',
    never: ['form_key'],
    html: ['body_html'],
    changed: 'posted_at >= :since or updated_at >= :since or deleted_at >= :since',
  },
  { table: 'staff_events', holds: 'Who let whom in, changed and shut out.', json: ['detail'] },
  { table: 'banners', holds: 'What stood above every page.' },
  { table: 'article_reads', holds: 'How often articles were read, by hours.' },
  { table: 'imports', holds: 'What came from other systems, so that another run changes nothing.' },
  { table: 'newsletter_issues', holds: 'Letters that were sent.', json: ['empty'] },
  { table: 'word_rules', holds: 'Words by which comments are held or refused.' },
  { table: 'spam_models', holds: 'What the spam filter has learned, as base64.' },
  { table: 'moderation_days', holds: 'Moderation in numbers, by days.', json: ['figures'] },
  {
    table: 'commenters',
    holds: 'Readers who have confirmed their address.',
    only: 'personal',
  },
  {
    table: 'comments',
    holds: 'Comments.',
    only: 'comments',
    never: ['address_hash'],
    personal: { author_email: '', email_key: '', commenter_id: null, moderator_note: '', open_reports: 0 },
    kept: ['open_reports'],
    changed: 'created_at >= :since or decided_at >= :since or edited_at >= :since',
  },
  {
    table: 'comment_versions',
    holds: 'What comments said before their authors changed them.',
    only: 'comments',
    where: 'comment_id in (select id from temp.exported_comments)',
    changed: 'replaced_at >= :since',
  },
  {
    table: 'comment_screenings',
    holds: 'What screening saw in comments.',
    only: 'comments',
    json: ['findings', 'spam_reasons'],
    where: 'comment_id in (select id from temp.exported_comments)',
    changed: 'ran_at >= :since',
  },
  {
    table: 'comment_reports',
    holds: 'What readers reported.',
    only: 'personal',
    never: ['network_hash'],
    where: 'comment_id in (select id from temp.exported_comments)',
  },
  {
    table: 'comment_appeals',
    holds: 'What authors said against a rejection.',
    only: 'personal',
    where: 'comment_id in (select id from temp.exported_comments)',
  },
  { table: 'commenter_notes', holds: 'What moderators noted about commenters.', only: 'personal' },
  { table: 'sanctions', holds: 'Warnings, suspensions and bans.', only: 'personal' },
  { table: 'subscribers', holds: 'Who gets the letter.', only: 'personal', json: ['sections'] },
  { table: 'mail_suppressions', holds: 'Addresses that get no mail any more.', only: 'personal' },
  {
    table: 'moderation_log',
    holds: 'Every decision; it names staff and comments, and no reader.',
    json: ['detail'],
  },
  { table: 'moderation_log_chain', holds: 'What shows that no line of the log was changed.' },
  { table: 'desk_settings', holds: 'How staff like their desk.', json: ['value'] },
  { table: 'saved_views', holds: 'Views of the queue that staff saved.', json: ['filter'] },
  { table: 'moderator_alerts', holds: 'What staff want to be told of.', json: ['sections'] },
]

const MADE_ANEW = 'Made anew from what is exported.'
const UNDER_WAY = 'Work that is under way on this machine.'

/** Tables that are not exported, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  announcements: UNDER_WAY,
  article_copies: MADE_ANEW,
  article_locks: UNDER_WAY,
  article_pictures: MADE_ANEW,
  article_profiles: MADE_ANEW,
  article_terms: MADE_ANEW,
  bulk_runs: UNDER_WAY,
  comment_recommends: 'Hashes of browsers; how often a comment was recommended stands with it.',
  comments_fts: MADE_ANEW,
  draft_pictures: MADE_ANEW,
  hub_deliveries: UNDER_WAY,
  hub_requests: UNDER_WAY,
  hub_subscriptions: 'Secrets of others; they subscribe again when theirs end.',
  job_runs: 'What this machine did.',
  list_stretches: MADE_ANEW,
  media_fts: MADE_ANEW,
  newsletter_sends: UNDER_WAY,
  outbox: UNDER_WAY,
  page_changes: MADE_ANEW,
  ping_runs: 'What this machine did.',
  popular_articles: MADE_ANEW,
  preview_links: 'Their addresses are signed with the secret of this machine.',
  related_ground: MADE_ANEW,
  related_queue: MADE_ANEW,
  search_facts: MADE_ANEW,
  search_index: MADE_ANEW,
  search_spellings: MADE_ANEW,
  search_totals: MADE_ANEW,
  search_vocabulary: MADE_ANEW,
  search_waiting: MADE_ANEW,
  search_words: MADE_ANEW,
  sitemap_months: MADE_ANEW,
  staff_invitations: 'Their links are signed with the secret of this machine.',
  staff_passkeys: 'They hold for this address alone; everybody adds them anew.',
  staff_recovery_codes: 'Hashes of secrets.',
  staff_sessions: 'Where somebody is signed in on this machine.',
  staff_totp: 'Secrets, sealed for this machine.',
  used_links: 'Hashes of links that were sent from this machine.',
  webhook_calls: 'What this machine did.',
  webhook_news: UNDER_WAY,
  webhooks: 'Their secrets; two newsrooms would call the same programs. Add them anew.',
}

/** Settings that are secrets: none is so far. */
export const SECRET_SETTINGS: readonly string[] = []
