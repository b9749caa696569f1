/** Posts that one page holds; what is older stands on pages behind it. */
export const ENTRIES_PER_PAGE = 30

/** Characters, as a reader counts them. */
export const ENTRY_LONGEST = 5000
export const ENTRY_HEADLINE_LONGEST = 150

/** The newest posts that an open page is told of. */
export const TOLD_ENTRIES = 50
