import { z } from 'zod'
import type { LabelledSample } from './train.ts'

const sample = z.object({
  body: z.string(),
  label: z.enum(['spam', 'ham']),
  name: z.string().nullish(),
  email: z.string().nullish(),
})

export type ReadSamples =
  | { ok: true; samples: LabelledSample[] }
  /** `line` is counted from 1. */
  | { ok: false; line: number; problem: string }

/**
 * Reads JSON Lines: one `{"body": "…", "label": "spam" | "ham"}` a line, `name` and `email` as well where they are known.
 * Empty lines do not count.
 */
export function readSamples(text: string): ReadSamples {
  const samples: LabelledSample[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if ('problem' in read) return { ok: false, line: index + 1, problem: read.problem }
    samples.push(read.sample)
  }
  return { ok: true, samples }
}

function readLine(line: string): { sample: LabelledSample } | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { problem: 'this is not JSON' }
  }
  const read = sample.safeParse(value)
  if (read.success) {
    const { body, label, name, email } = read.data
    return { sample: { body, label, ...(name ? { name } : {}), ...(email ? { email } : {}) } }
  }
  const field = read.error.issues[0]?.path[0]
  if (field === 'label') return { problem: '"label" must be "spam" or "ham"' }
  if (field === undefined) return { problem: 'this is no object with "body" and "label"' }
  return { problem: `"${String(field)}" must be text` }
}
