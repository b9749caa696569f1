import { z } from 'zod'
import { PARAMETERS, PATHS, type ParameterName } from './paths.ts'
import { described } from './schemas.ts'

const schemaAt = (name: string) => `#/components/schemas/${name}`

/**
 * The read API as OpenAPI 3.1 has it, made from the schemas that the answers are typed by.
 *
 * @param site its name, and where it is on the web
 */
export function openApi(site: { name: string; url: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: read API`,
      version: '1',
      description:
        'Everything that a reader may read, without a key. A list is walked once through by `next` and `cursor`, whatever ' +
        'is published meanwhile. Parameters that are not described here are left alone.',
    },
    servers: [{ url: site.url }],
    paths: Object.fromEntries(Object.entries(PATHS).map(([path, operation]) => [path, pathOf(operation)])),
    components: { schemas: schemas(), parameters: parameters(), responses: RESPONSES },
  }
}

function pathOf({ summary, path = {}, query = [], required = [], answers, moves = false }: Operation) {
  const named = Object.entries(path).map(([name, description]) => ({
    ...{ name, in: 'path', required: true, description },
    schema: name === 'id' ? { type: 'integer', minimum: 1 } : { type: 'string' },
  }))
  const asked = query.map((name) =>
    required.includes(name)
      ? { name, in: 'query', required: true, ...PARAMETERS[name] }
      : { $ref: `#/components/parameters/${name}` },
  )
  const failing = [
    ...['429', ...(query.length > 0 ? ['400'] : [])],
    ...(named.length > 0 ? ['404'] : []),
    ...(moves ? ['301', '410'] : []),
  ]
  return {
    get: {
      summary,
      operationId: summary.toLowerCase().replaceAll(/\W+/g, '-'),
      ...(named.length + asked.length > 0 && { parameters: [...named, ...asked] }),
      responses: {
        '200': {
          description: summary,
          headers: HEADERS,
          content: { 'application/json': { schema: { $ref: schemaAt(answers) } } },
        },
        '304': { description: 'Nothing has changed since the answer whose tag is named by If-None-Match.' },
        ...Object.fromEntries(
          failing.map((status) => [status, { $ref: `#/components/responses/${status}` }]),
        ),
      },
    },
  }
}

type Operation = (typeof PATHS)[string]

const HEADERS = {
  ETag: { description: 'Of these bytes.', schema: { type: 'string' } },
  'Last-Modified': { description: 'Where the answer is kept here.', schema: { type: 'string' } },
}

const asProblem = { content: { 'application/problem+json': { schema: { $ref: schemaAt('Problem') } } } }
const RESPONSES = {
  '301': {
    description: 'It has moved.',
    headers: { Location: { schema: { type: 'string' } } },
  },
  '400': { description: 'A parameter cannot be understood; each is named.', ...asProblem },
  '404': { description: 'There is nothing at this address.', ...asProblem },
  '410': { description: 'What was here has been withdrawn.', ...asProblem },
  '429': {
    description: 'Too many questions at once.',
    headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
    ...asProblem,
  },
}

const parameters = () =>
  Object.fromEntries(
    (Object.keys(PARAMETERS) as ParameterName[]).map((name) => [
      name,
      { name, in: 'query', ...PARAMETERS[name] },
    ]),
  )

/** By their names; each says of itself where it stands, which OpenAPI knows anyway. */
function schemas() {
  const { schemas: made } = z.toJSONSchema(described, { uri: schemaAt })
  return Object.fromEntries(
    Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [
      name,
      { ...schema, description: schema.description ?? '' },
    ]),
  )
}
