const WORDPRESS = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?/

/**
 * A date as WordPress's database writes it: '2024-06-05 16:04:48', taken as UTC.
 *
 * @returns milliseconds, or null for '0000-00-00 00:00:00' and anything that is no date
 */
export function wordpressDate(text: string): number | null {
  const parts = WORDPRESS.exec(text.trim())
    ?.slice(1)
    .map((part) => Number(part ?? 0))
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(time)
  // Date.UTC rolls 31 February over into March; and takes years below 100 for 19xx.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && hour < 24 && minute < 60 && second < 62 ? time : null
}

/** A date of RSS: 'Wed, 05 Jun 2024 16:04:48 +0000'. Null for 'Mon, 30 Nov -0001 00:00:00 +0000', an unset one. */
export function rssDate(text: string): number | null {
  const time = Date.parse(text)
  return Number.isNaN(time) || /-\d{4}/.test(text.slice(0, 17)) || new Date(time).getUTCFullYear() > 9999
    ? null
    : time
}

/** The first of the two spellings of a moment that holds a date: GMT, else the site's own time. */
export function momentOf({
  dateGmt,
  date,
  pubDate = '',
}: {
  dateGmt: string
  date: string
  pubDate?: string
}): number | null {
  return wordpressDate(dateGmt) ?? wordpressDate(date) ?? rssDate(pubDate)
}
