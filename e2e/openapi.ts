import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Described {
  openapi: string
  paths: Record<
    string,
    {
      get: {
        operationId: string
        responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>
      }
    }
  >
  components: {
    schemas: Record<string, object>
    responses: Record<string, unknown>
    parameters: Record<string, unknown>
  }
}

/**
 * Holds answers of the read API against what its description says of their addresses.
 *
 * @param description as /api/v1/openapi.json has it
 */
export function readDescription(description: unknown) {
  const described = description as Described
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema({ $id: 'api', ...described })

  function at(reference: string) {
    const check = ajv.getSchema(`api${reference}`)
    if (!check) throw new Error(`${reference} is not described`)
    return check
  }

  return {
    described,
    /** @param path as it is described, such as /api/v1/articles/{id} */
    faults(path: string, answer: unknown): string[] {
      const get = described.paths[path]?.get
      const reference = get?.responses['200']?.content?.['application/json']?.schema.$ref
      if (reference === undefined) throw new Error(`${path} is not described`)
      const check = at(reference)
      return check(answer)
        ? []
        : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
    },
    problemFaults(answer: unknown): string[] {
      const check = at('#/components/schemas/Problem')
      return check(answer)
        ? []
        : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
    },
    /** What is referred to and is not there. */
    dangling(): string[] {
      const named = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
      return named
        .filter(([, kind, name]) => {
          const group = described.components[kind as keyof Described['components']] as Record<string, unknown>
          return group[name ?? ''] === undefined
        })
        .map(([whole]) => whole)
    },
  }
}
