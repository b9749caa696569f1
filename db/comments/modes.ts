/** How comments are taken in: all held; held until a commenter has had some approved; published unless a rule says no. */
export const COMMENT_MODES = ['hold-all', 'hold-first', 'publish'] as const
export type CommentMode = (typeof COMMENT_MODES)[number]

/** What an editor chooses for the site, a section or an article: a mode, or that nobody may comment there at all. */
export const MODE_CHOICES = [...COMMENT_MODES, 'closed'] as const
export type ModeChoice = (typeof MODE_CHOICES)[number]

interface ModeColumns {
  commentsOpen: boolean
  commentMode: CommentMode | null
}

/** What a section or an article has chosen; null for as what it belongs to has it. */
export const choiceOf = ({ commentsOpen, commentMode }: ModeColumns): ModeChoice | null =>
  commentsOpen ? commentMode : 'closed'

/** The same as it is kept. What is closed keeps its mode, and whoever opens it chooses one. */
export const columnsOf = (choice: ModeChoice | null): Partial<ModeColumns> =>
  choice === 'closed' ? { commentsOpen: false } : { commentsOpen: true, commentMode: choice }
