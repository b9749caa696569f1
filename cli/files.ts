import { readFileSync, writeFileSync } from 'node:fs'

/** A file that somebody named. @throws Error with a sentence for him, where it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(codeOf(error) === 'ENOENT' ? `There is no file ${file}.` : cannot('read', file, error))
  }
}

/** @throws Error with a sentence for a person, where it cannot be written */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Error(cannot('written', file, error))
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code
const cannot = (done: string, file: string, error: unknown) =>
  `${file} cannot be ${done} (${codeOf(error) ?? String(error)}).`
