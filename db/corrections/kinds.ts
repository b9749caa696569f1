/** What is said of an article after it was published: it was wrong, it could be misread, or there is more to say. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** What became of a reader's report of an error. */
export const ERROR_REPORT_STATUSES = ['open', 'corrected', 'dismissed'] as const
export type ErrorReportStatus = (typeof ERROR_REPORT_STATUSES)[number]
