import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import type { Db } from '../client.ts'
import { HEAD_BYTES, isTaken, kindOf } from '../media/kinds.ts'
import { prepared } from '../prepared.ts'
import { logos } from '../schema/index.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { LogoKind } from './kinds.ts'
import { LARGEST_LOGO } from './rules.ts'

export interface Logo {
  kind: LogoKind
  hash: string
  width: number
  height: number
}

export type LogoResult =
  { ok: true } | { ok: false; reason: 'forbidden' | 'missing' | 'too-large' | 'no-picture' | 'too-wide' }

/** Twice as high as it is ever shown. */
const HEIGHT = 160
const WIDTH = 1200
const MOST_PIXELS = 16_000_000

const rows = prepared((read) => {
  const { kind, hash, width, height } = logos
  return read.select({ kind, hash, width, height }).from(logos).prepare()
})

/** The newspaper's name as pictures, for the papers that there is one for. */
export async function readLogos(db: Db): Promise<Partial<Record<LogoKind, Logo>>> {
  return Object.fromEntries((await rows(db).execute()).map((row) => [row.kind, row]))
}

/** The picture itself, as WebP; null when none has this hash any more. */
export async function logoBytes(db: Db, hash: string): Promise<Buffer | null> {
  const [row] = await db.read.select({ bytes: logos.bytes }).from(logos).where(eq(logos.hash, hash))
  return row?.bytes ?? null
}

/**
 * Writes a picture anew as the newspaper's name: cut to what it shows, as high as it is shown, without what a camera or a
 * program has added.
 *
 * @param file what somebody has sent
 * @param now milliseconds
 */
export async function saveLogo(
  db: Db,
  viewer: Viewer,
  kind: LogoKind,
  file: Uint8Array,
  now: number,
): Promise<LogoResult> {
  if (!may(viewer, 'settings.change')) return { ok: false, reason: 'forbidden' }
  if (file.length === 0) return { ok: false, reason: 'missing' }
  if (file.length > LARGEST_LOGO) return { ok: false, reason: 'too-large' }
  const made = await encoded(file)
  if (!made) return { ok: false, reason: 'no-picture' }
  const { data: bytes, info } = made
  // Wider than high, or the line in which it stands would be a tower.
  if (info.height > info.width * 2) return { ok: false, reason: 'too-wide' }
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  const values = { hash, width: info.width, height: info.height, bytes, createdAt: now }
  await db.write(async (tx) => {
    await tx
      .insert(logos)
      .values({ kind, ...values })
      .onConflictDoUpdate({ target: logos.kind, set: values })
  })
  return { ok: true }
}

/** Takes the picture away: the name stands there in letters again. */
export async function removeLogo(
  db: Db,
  viewer: Viewer,
  kind: LogoKind,
): Promise<{ ok: true } | { ok: false; reason: 'forbidden' }> {
  if (!may(viewer, 'settings.change')) return { ok: false, reason: 'forbidden' }
  await db.write(async (tx) => tx.delete(logos).where(sql`${logos.kind} = ${kind}`))
  return { ok: true }
}

async function encoded(file: Uint8Array) {
  // By what is in it, before any decoder sees it, whatever it is called; SVG is a program, and no picture.
  if (!isTaken(kindOf(Buffer.from(file.subarray(0, HEAD_BYTES))))) return null
  try {
    return await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: WIDTH, height: HEIGHT, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, nearLossless: true })
      .toBuffer({ resolveWithObject: true })
  } catch {
    return null
  }
}
