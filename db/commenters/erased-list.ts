import { createHmac } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Db } from '../client.ts'

export type Texts = 'keep' | 'delete'
export interface ErasedLine {
  hash: string
  texts: Texts
  /** Milliseconds. */
  at: number
}

/**
 * Whom this installation has erased: a file beside the database and not a table in it, since it has to outlive the
 * restoring of an older database. It holds keyed hashes alone, so that it names nobody.
 */
const fileOf = (db: Db) => join(dirname(db.sqlite.writer.name), 'erased')

/**
 * The hash by which an address stands in the list.
 *
 * @throws Error without the installation's secret in BROADSHEET_SECRET
 */
export const erasedHash = (emailKey: string): string => keyed('erased', emailKey)

function keyed(purpose: string, emailKey: string): string {
  const secret = process.env.BROADSHEET_SECRET
  if (!secret) throw new Error('no BROADSHEET_SECRET: start with npm start or npm run dev')
  return createHmac('sha256', secret).update(`${purpose} ${emailKey}`).digest('base64url')
}

/** How what stands in place of an erased address begins: no address has a space. */
const ERASED = 'erased '

/**
 * What a sanction on somebody is kept under once he is erased, so that erasing oneself ends no ban. Another hash than that of
 * the list, so that nothing of the list is said by it.
 *
 * @throws Error without the installation's secret
 */
export const erasedValue = (emailKey: string): string => ERASED + keyed('sanction', emailKey)

/** The same for who only looks: without the secret nothing was ever kept so, and null is found nowhere. */
export const erasedValueIfAny = (emailKey: string): string | null =>
  process.env.BROADSHEET_SECRET && emailKey !== '' ? erasedValue(emailKey) : null

/** Whether a sanction's value stands for somebody who was erased. */
export const isErasedValue = (value: string): boolean => value.startsWith(ERASED)

/** All such values, from the first to before the second. */
export const ERASED_VALUES = [ERASED, 'erased!'] as const

/** Adds an address, on the disk before this returns. Twice is no harm. */
export function rememberErased(db: Db, emailKey: string, texts: Texts, now: number): void {
  const file = openSync(fileOf(db), 'a', 0o600)
  try {
    writeSync(file, `${erasedHash(emailKey)} ${texts} ${now}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The list by hash, each with its latest line; a line that was cut off counts for nothing. */
export function erasedLines(db: Db): Map<string, ErasedLine> {
  if (!existsSync(fileOf(db))) return new Map()
  const lines = readFileSync(fileOf(db), 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, hash, texts, at] = /^([\w-]{43}) (keep|delete) (\d+)$/.exec(line) ?? []
      return hash ? [[hash, { hash, texts: texts as Texts, at: Number(at) }]] : []
    }),
  )
}
