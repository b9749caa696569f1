/** Whether posts go on, or it has become an ordinary article. */
export const LIVE_STATUSES = ['open', 'closed'] as const
export type LiveStatus = (typeof LIVE_STATUSES)[number]
