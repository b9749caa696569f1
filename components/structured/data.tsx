import type { Thing } from 'schema-dts'

/** A node of the graph that a page tells search engines. */
export type Node = Exclude<Thing, string>

/** What programs are told of a page, in schema.org's terms: the same facts that people see on it. One for each page. */
export function StructuredData({ nodes }: { nodes: readonly Node[] }) {
  // A headline with "</script>" in it must not end the script.
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    '\\u003c',
  )
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
