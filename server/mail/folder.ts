import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Transport } from './transport.ts'

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

/**
 * Where there is no mail server: each mail is a file that mail programs open. Readable for its owner alone, as the addresses
 * in it are nobody else's business.
 *
 * @param folder made with the first mail
 */
export function mailFolder(folder: string): Transport {
  return {
    async send(message, row) {
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
      chmodSync(folder, 0o700)
      const { message: bytes } = await composer.sendMail(message)
      const file = join(folder, fileName(row))
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 })
      await chmod(`${file}.part`, 0o600)
      // At once and whole; a second try after a crash replaces the first.
      await rename(`${file}.part`, file)
    },
    close() {},
  }
}

/** Sorted by name they are sorted by time. */
function fileName({ id, kind, createdAt }: { id: number; kind: string; createdAt: number }): string {
  return `${new Date(createdAt).toISOString().replaceAll(/[-:]/g, '')}-${kind}-${id}.eml`
}

/** What the command line writes belongs to no row: it has the number 0. */
const NAME = /-([1-9]\d*)\.eml$/

/** The rows of the outbox whose mails lie in the folder. */
export function filedIds(folder: string): number[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => (NAME.exec(name)?.[1] ? [Number(NAME.exec(name)?.[1])] : []))
}

/** Deletes the files of rows that are gone: of people who had themselves erased. */
export function forgetFiled(folder: string, gone: number[]): void {
  const ids = new Set(gone)
  for (const name of ids.size > 0 ? readdirSync(folder) : [])
    if (ids.has(Number(NAME.exec(name)?.[1] ?? Number.NaN))) rmSync(join(folder, name), { force: true })
}
