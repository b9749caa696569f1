/**
 * The one list of page tags: what a page can show, and what a change can be of. Triggers write them into
 * `page_changes` (migrations/0003_page_change_triggers.sql) when such a thing changes; readers' pages declare those
 * that they show.
 */
export const TAGS = {
  /** Name, menu, settings, and the names of sections and authors: on every page. */
  site: 'site',
  /** What stands above every page for a while. */
  banner: 'banner',
  /** What editors hold on the front page. */
  front: 'front',
  /** The same on the front of a section. */
  sectionFront: (id: number) => `front:${id}`,
  /** Which articles are the newest. */
  recent: 'recent',
  /** An article's own page: its text, its bylines and tags, its approved comments. */
  article: (id: number) => `article:${id}`,
  /** What a list shows of an article: headline, standfirst, picture, address, date; and whether it is public. */
  card: (id: number) => `card:${id}`,
  /** Approved comments, on whichever article. */
  comments: 'comments',
  /** What was corrected, on whichever article. */
  corrections: 'corrections',
  /** How often the comments of an article are recommended. */
  recommends: (articleId: number) => `recommends:${articleId}`,
  /** Moderation's figures of the days that are over. */
  figures: 'figures',
  /** How many comments an article has. */
  count: (id: number) => `count:${id}`,
  /** A picture that a text shows, by its name. */
  picture: (name: string) => `picture:${name}`,
  /** What is stored as related to an article. */
  related: (id: number) => `related:${id}`,
  /** Which articles stand in a section. */
  section: (id: number) => `section:${id}`,
  /** Which articles are the most read or most commented. */
  popular: (list: string) => `popular:${list}`,
  /** A tag itself. */
  tag: (id: number) => `tag:${id}`,
  /** Which articles stand under a tag. */
  tagged: (id: number) => `tagged:${id}`,
  /** An author's biography, role and picture. */
  author: (id: number) => `author:${id}`,
  /** Which articles an author has written. */
  by: (id: number) => `by:${id}`,
  /** A series, and which articles are its parts. */
  series: (id: number) => `series:${id}`,
  /** Which series there are. */
  allSeries: 'series',
  /** What sitemaps show: the articles of a month, which months have any, plain pages, and which tags and authors have articles. */
  month: (month: string) => `month:${month}`,
  months: 'months',
  pages: 'pages',
  tags: 'tags',
  authors: 'authors',
  /** Shown on no page: lists of words, and names of staff and authors, as screening keeps them compiled. */
  words: 'words',
  names: 'names',
} as const
