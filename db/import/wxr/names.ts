/** Prefixes as the file declares them, and what they are called here. */
export type Prefixes = Map<string, string>

const NAMESPACES: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
]

/**
 * The name that this importer knows an element by: with the prefix that WordPress uses for its namespace, whatever
 * the file calls it. An undeclared prefix stands for itself.
 *
 * @param prefixes declarations so far; those on this element are added
 */
export function canonicalName(name: string, attributes: Record<string, string>, prefixes: Prefixes): string {
  for (const [key, uri] of Object.entries(attributes)) {
    if (!key.startsWith('xmlns:')) continue
    const known = NAMESPACES.find(([pattern]) => pattern.test(uri))
    if (known) prefixes.set(key.slice('xmlns:'.length), known[1])
  }
  const colon = name.indexOf(':')
  if (colon === -1) return name
  const prefix = name.slice(0, colon)
  return `${prefixes.get(prefix) ?? prefix}${name.slice(colon)}`
}
