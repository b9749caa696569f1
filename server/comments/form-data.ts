import type { IncomingMessage } from 'node:http'

/**
 * The fields of a form that a browser sent; its size has been looked at before (front/request.ts).
 *
 * @returns null for what is no form
 */
export async function formData(request: IncomingMessage): Promise<{ get(name: string): string } | null> {
  const type = request.headers['content-type'] ?? ''
  const kind = type.toLowerCase()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  if (kind.startsWith('application/x-www-form-urlencoded'))
    return textsOf(new URLSearchParams(body.toString()))
  if (!kind.startsWith('multipart/form-data')) return null
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  return form && textsOf(form)
}

/** A field as text; empty when it is missing or a file. */
function textsOf(form: { get(name: string): unknown }) {
  return {
    get(name: string): string {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    },
  }
}
