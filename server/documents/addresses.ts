/** Where this newsroom is on the web, and what stands for it in names that never change. */
export interface Site {
  /** Without a slash at its end. */
  url: string
}

/** The whole address of a path of ours, in the characters that every program takes: slugs may be of any script. */
export const webAddress = ({ url }: Site, path: string): string => new URL(path, url).href

const LONGEST_DAY = 10

/**
 * A name that stays when a thing's address changes (RFC 4151).
 *
 * @param since milliseconds: when the thing came to be; the day becomes a part of its name
 * @param name what it is among our things, such as `article:9`
 */
export function tagUri({ url }: Site, since: number, name: string): string {
  const { hostname } = new URL(url)
  const authority = /^[a-z\d.-]+$/.test(hostname) ? hostname : 'localhost'
  return `tag:${authority},${new Date(since).toISOString().slice(0, LONGEST_DAY)}:${name}`
}
