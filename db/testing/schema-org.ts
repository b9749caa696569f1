import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Term {
  '@id': string
  '@type': string | string[]
  'rdfs:subClassOf'?: Named
  'schema:domainIncludes'?: Named
  'schema:rangeIncludes'?: Named
  'schema:supersededBy'?: Named
}
type Named = { '@id': string } | { '@id': string }[]

/** schema.org 30.0, as its makers publish it; it lies beside the project where that is developed. */
const FILE = join(import.meta.dirname, '../../../shared/data/standards/schemaorg-current-https.jsonld')

/** Words that a property of an action may be annotated with: they are of schema.org's actions, not of its vocabulary. */
const ANNOTATION = /-(?:input|output)$/

export interface Vocabulary {
  /** What is wrong with a piece of JSON-LD by schema.org's terms; each with the path to it. */
  problems(data: unknown): string[]
}

/** @returns null where the file is missing */
export function vocabulary(): Vocabulary | null {
  if (!existsSync(FILE)) return null
  const { '@graph': graph } = JSON.parse(readFileSync(FILE, 'utf8')) as { '@graph': Term[] }
  const terms = new Map(graph.map((term) => [term['@id'].replace(/^schema:/, ''), term]))

  function above(type: string): Set<string> {
    const all = new Set<string>()
    const waiting = [type]
    for (const one of waiting) {
      if (all.has(one)) continue
      all.add(one)
      waiting.push(...names(terms.get(one)?.['rdfs:subClassOf']))
    }
    return all
  }

  /** Whether a value may stand under a property. */
  function suits(value: unknown, ranges: string[]): boolean {
    const within = (...types: string[]) =>
      ranges.some((range) => types.includes(range) || types.some((type) => above(range).has(type)))
    if (typeof value === 'string') {
      // A thing that is described elsewhere may be named by its address alone.
      if (/^https?:\/\//.test(value) && ranges.some((range) => !above(range).has('DataType'))) return true
      // A length is written as text, and so is what is of an enumeration.
      return within('Text', 'URL', 'Date', 'DateTime', 'Time', 'Quantity', 'Enumeration')
    }
    if (typeof value === 'number') return within('Number', 'Integer', 'Float')
    if (typeof value === 'boolean') return within('Boolean')
    if (typeof value !== 'object' || value === null) return false
    const types = typesOf(value)
    // A thing that is only pointed to is described elsewhere.
    if (types.length === 0) return '@id' in value
    return types.some((type) => ranges.some((range) => above(type).has(range)))
  }

  function look(value: unknown, path: string, found: string[]): void {
    if (Array.isArray(value)) return value.forEach((one, index) => look(one, `${path}[${index}]`, found))
    if (typeof value !== 'object' || value === null) return
    const types = typesOf(value)
    for (const type of types)
      if (!terms.get(type)?.['@type']?.includes('rdfs:Class')) found.push(`${path}: there is no type ${type}`)
    const allowed = new Set(types.flatMap((type) => [...above(type)]))
    for (const [name, content] of Object.entries(value)) {
      const here = `${path}.${name}`
      if (name.startsWith('@')) {
        if (name === '@graph') look(content, here, found)
        continue
      }
      if (ANNOTATION.test(name)) continue
      const term = terms.get(name)
      if (!term?.['@type']?.includes('rdf:Property')) found.push(`${here}: there is no such property`)
      else {
        if (term['schema:supersededBy']) found.push(`${here}: is superseded`)
        if (!names(term['schema:domainIncludes']).some((domain) => allowed.has(domain)))
          found.push(`${here}: is no property of ${types.join(', ')}`)
        const ranges = names(term['schema:rangeIncludes'])
        for (const one of Array.isArray(content) ? content : [content])
          if (!suits(one, ranges))
            found.push(`${here}: ${JSON.stringify(one)} is none of ${ranges.join(', ')}`)
      }
      look(content, here, found)
    }
  }

  return {
    problems(data) {
      const found: string[] = []
      look(data, '$', found)
      return found
    },
  }
}

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const names = (value: Named | undefined) => list(value).map((one) => one['@id'].replace(/^schema:/, ''))
const typesOf = (value: object): string[] =>
  list((value as { '@type'?: string | string[] })['@type']).flatMap((type) => type)
