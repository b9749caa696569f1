/**
 * Words as numbers of 32 bits, so that hundreds of articles can be read through for each question: a million different
 * words share a number with another one in four thousand times.
 */
export function numberOf(stem: string): number {
  // FNV-1a over UTF-16 units.
  let hash = 0x811c9dc5
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** How long each field is, and then the words of all in their order. */
export function numbered(fields: string[][]): Buffer {
  const numbers = new Uint32Array(fields.length + fields.reduce((sum, field) => sum + field.length, 0))
  let at = fields.length
  fields.forEach((field, index) => {
    numbers[index] = field.length
    for (const stem of field) numbers[at++] = numberOf(stem)
  })
  return Buffer.from(numbers.buffer)
}

/** The fields again. */
export function fieldsOf(stems: Buffer, many: number): Uint32Array[] {
  const bytes = stems.byteOffset % 4 === 0 ? stems : Buffer.from(stems)
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  let at = many
  return Array.from({ length: many }, (_, index) => {
    const field = numbers.subarray(at, at + (numbers[index] ?? 0))
    at += field.length
    return field
  })
}
