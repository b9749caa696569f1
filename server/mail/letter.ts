/** A part of a mail. What readers typed stands only in quotes, whose words are never taken for ours. */
export type Part =
  | { words: string }
  /** Somebody's own words; `by` names him. */
  | { quote: string; by?: string; where?: string }
  /** The one thing that the mail is for. */
  | { button: string; href: string }
  | { links: { label: string; href: string }[] }
  | { small: string }

/** A mail in words, before it is a message with headers. Addresses are whole. */
export interface Letter {
  subject: string
  parts: Part[]
  /** What it says where it has a form of its own, in place of the parts. */
  body?: { html: string; text: string }
  /** The article that it is about: mails about one article stand together. */
  articleId?: number
  /** The way out of such mail: where it leads, and what is said about it. Mail without one is about this one case. */
  unsubscribe?: { href: string; label: string }
  /** Name of the list, for mail that comes again and again. */
  list?: string
}

/** What would have been said is no longer true or wanted. */
export interface Dropped {
  dropped: string
}

export interface Site {
  name: string
  /** Where it is on the web, without a slash at its end. */
  url: string
  /** Time zone. */
  zone: string
  language: string
}
