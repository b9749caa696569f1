import { parseDocument } from 'yaml'
import { Unfit } from './decode.ts'

/** What stands between the lines of `---`: every value as it was written, since `007` and `2014-03` are words here. */
export type FrontMatter = ReadonlyMap<string, unknown>

export interface Split {
  fields: FrontMatter
  body: string
  /** Whether there was any front matter at all. */
  hasFields: boolean
}

const FENCED = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/
/** More nested names of names than this is an attack, not a front matter. */
const MOST_ALIASES = 100

/**
 * Takes a file apart into its front matter and its text. Names of fields count in lower case, with `-` and `_` alike.
 *
 * @throws Unfit when the front matter cannot be read
 */
export function splitFrontMatter(text: string): Split {
  const start = text.replace(/^\s*\n/, '')
  if (/^\+\+\+[ \t]*\n/.test(start)) throw new Unfit('its front matter is TOML; this reads YAML')
  const [whole, yaml = ''] = FENCED.exec(start) ?? []
  if (whole === undefined) {
    if (/^---[ \t]*\n[\w-]+[ \t]*:/.test(start)) throw new Unfit('its front matter has no end')
    return { fields: new Map(), body: text, hasFields: false }
  }
  return { fields: fieldsOf(yaml), body: start.slice(whole.length), hasFields: true }
}

function fieldsOf(yaml: string): FrontMatter {
  const strict = parsed(yaml)
  // Ruby, and so Jekyll, takes quoted text whose further lines are not indented; the standard does not.
  const lax = strict.errors.length > 0 ? parsed(indented(yaml)) : strict
  const document = lax.errors.length > 0 ? strict : lax
  const [error] = document.errors
  // The opening line is the first of the file.
  if (error)
    throw new Unfit(`bad YAML in line ${(error.linePos?.[0].line ?? 0) + 1}: ${firstLine(error.message)}`)
  const value = plain(document)
  if (value === null || value === '') return new Map()
  if (typeof value !== 'object' || Array.isArray(value)) throw new Unfit('its front matter holds no fields')
  return new Map(Object.entries(value).map(([name, field]) => [keyOf(name), field]))
}

/** Failsafe: everything is text, lists and maps. Of a name that stands there twice the last counts, as with Jekyll. */
const parsed = (yaml: string) => parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false })

/** Indents the further lines of quoted text. */
function indented(yaml: string): string {
  let open: string | undefined
  return yaml
    .split('\n')
    .map((line) => {
      const [, quote, text = ''] = open
        ? ['', open, line]
        : (/^[ \t]*(?:[\w-]+:|-)[ \t]+(["'])(.*)$/.exec(line) ?? [])
      const continued = open !== undefined
      open = quote !== undefined && !closes(text, quote) ? quote : undefined
      return continued ? `  ${line}` : line
    })
    .join('\n')
}

/** Whether the text ends a scalar that this quote began: doubled or escaped ones are part of it. */
function closes(text: string, quote: string): boolean {
  const others = quote === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '')
  return others.includes(quote)
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown
  } catch (error) {
    throw new Unfit(`bad YAML: ${firstLine((error as Error).message)}`)
  }
}

const keyOf = (name: string) => name.trim().toLowerCase().replaceAll('-', '_')
const firstLine = (message: string) =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
