import { hash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { networkOf } from '../comments/network.ts'
import { keyedHash } from '../sign.ts'
import { Bloom, MOST_MARKS } from './bloom.ts'

const DAY = 24 * 60 * 60_000
/** Bytes of one mark. */
const MARK = 8
/** The first line of the file: a salt of 43 characters, the time it was made at, and a line break. */
const HEAD = 43 + 1 + 13 + 1

export interface Reader {
  address: string
  /** User-Agent. */
  browser: string
}

/**
 * Who has read what today, so that nobody counts twice. Of each reader and page it keeps eight bytes of a hash that is keyed with
 * the installation's secret and with a salt that lives for a day; by them nobody is found, and after that day not even the
 * same reader. They lie in a file beside the database, so that a restart counts nobody again and copies of the database
 * hold none of it.
 */
export class Marks {
  readonly #file: string
  readonly #seen = new Bloom()
  /** Since the last `keep`. */
  #fresh: Buffer[] = []
  #key = ''
  #madeAt = 0
  #many = 0

  /**
   * @param file is made if it is missing
   * @param now milliseconds
   */
  constructor(file: string, now: number) {
    this.#file = file
    if (!this.#load(now)) this.#begin(now)
  }

  /**
   * Marks that a reader has read a page.
   *
   * @param path of the page
   * @param now milliseconds
   * @returns whether he has not done so before today
   */
  add({ address, browser }: Reader, path: string, now: number): boolean {
    this.#renew(now)
    const whose = `${this.#key}\n${nearOf(address)}\n${browser}\n${path}`
    const mark = hash('sha256', whose, 'buffer').subarray(0, MARK)
    if (!this.#seen.add(mark)) return false
    this.#fresh.push(mark)
    this.#many += 1
    return true
  }

  /**
   * Writes down what is new, and throws away in time what is old, also where nobody reads. To be called before anything is
   * counted: then a crash in between counts nobody twice.
   *
   * @param now milliseconds
   */
  keep(now: number): void {
    this.#renew(now)
    if (this.#fresh.length === 0) return
    appendFileSync(this.#file, Buffer.concat(this.#fresh))
    this.#fresh = []
  }

  #renew(now: number) {
    // A clock that was set far back must not keep one salt for years.
    if (Math.abs(now - this.#madeAt) >= DAY || this.#many >= MOST_MARKS) this.#begin(now)
  }

  #begin(now: number) {
    const salt = randomBytes(32).toString('base64url')
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, `${salt} ${String(now).padStart(13, '0')}\n`, { mode: 0o600 })
    renameSync(`${this.#file}.new`, this.#file)
    this.#seen.clear()
    this.#fresh = []
    this.#many = 0
    this.#use(salt, now)
  }

  /** @returns false where there is nothing of today */
  #load(now: number): boolean {
    if (!existsSync(this.#file)) return false
    const bytes = readFileSync(this.#file)
    const [, salt, madeAt] = /^([\w-]{43}) (\d{13})\n$/.exec(bytes.subarray(0, HEAD).toString('latin1')) ?? []
    if (!salt || Math.abs(now - Number(madeAt)) >= DAY) return false
    const cut = (bytes.length - HEAD) % MARK
    if (cut > 0) truncateSync(this.#file, bytes.length - cut)
    for (let at = HEAD; at + MARK <= bytes.length; at += MARK) {
      this.#seen.add(bytes.subarray(at, at + MARK))
      this.#many += 1
    }
    this.#use(salt, Number(madeAt))
    return true
  }

  #use(salt: string, madeAt: number) {
    this.#key = keyedHash('reads', salt)
    this.#madeAt = madeAt
  }
}

/** The neighbourhood of an address. One of IPv4 is written in one way: each hit of every page asks, and to parse it costs more than to hash it. */
function nearOf(address: string): string {
  return address.includes(':') ? (networkOf(address) ?? '') : address.slice(0, address.lastIndexOf('.') + 1)
}
