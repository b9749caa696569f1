import { existsSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'

const FOLDER = '../shared/data/standards'

/** What a standard's own schema finds wrong with a document; null, and a word of it, where the schema is not at hand. */
export async function schemaProblems(
  document: string,
  schema: 'atom.rng' | 'sitemap.xsd' | 'feed-1.json',
): Promise<string[] | null> {
  const file = `${FOLDER}/${schema}`
  if (!existsSync(file)) {
    console.log(`${file} is not here: not held against it`)
    return null
  }
  const contents = readFileSync(file, 'utf8')
  if (schema === 'feed-1.json') return jsonProblems(document, contents)
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: document }],
    schema: [contents],
    extension: schema === 'atom.rng' ? 'relaxng' : 'schema',
    maxMemoryPages: 16_384,
  })
  return errors.map(({ message }) => message)
}

function jsonProblems(document: string, schema: string): string[] {
  const { $schema: _draft, id: _id, ...rules } = JSON.parse(schema) as Record<string, unknown>
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats(ajv)
  const isValid = ajv.compile(rules)
  return isValid(JSON.parse(document))
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
