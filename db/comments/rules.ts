/** Characters as a reader counts them: graphemes. */
export const NAME_LONGEST = 80
export const BODY_SHORTEST = 3
export const BODY_LONGEST = 5000
/** Of a report, a notice or an appeal, and of the law that a notice names. */
export const REPORT_LONGEST = 2000
export const REPORT_LAW_LONGEST = 500

/** WordPress's default; deeper threads are hard to follow on a phone. A deeper reply stands beside the one it answers. */
export const MAX_DEPTH = 5

/** Top-level comments of one page, as WordPress has it. */
export const THREADS_PER_PAGE = 50

/** The form's hidden field, under a name that no browser fills in by itself: whoever writes into it is no person. */
export const HONEYPOT = 'extra_line'
