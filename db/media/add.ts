import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { media, mediaNames } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import type { Viewer } from '../users/viewer.ts'
import { removeFiles } from './files.ts'
import { kindOfFile } from './intake/kind.ts'
import { readPicture } from './intake/read.ts'
import { inTurn } from './intake/turn.ts'
import type { Done, Unread } from './intake/work.ts'
import { isTaken, type Refused } from './kinds.ts'
import { LONGEST_NAME } from './rules.ts'
import { canAddPictures, canChangePicture } from './policy.ts'

export interface Incoming {
  /** Where the file that was sent lies; the command leaves it there. */
  path: string
  /** What it was called. */
  originalName: string
  /** Where pictures of this installation lie. */
  uploads: string
  /** A folder for what is made in between; that is gone afterwards. */
  between: string
}

/** Why a file is not taken: it is none of the kinds, it cannot be read, or too many wait. */
export type NotTaken = 'forbidden' | 'gone' | 'busy' | Refused | Unread

export type Added =
  | {
      ok: true
      id: number
      /** It was here already. */
      known: boolean
      /** It moved; its first picture is kept. */
      moved: boolean
    }
  | { ok: false; reason: NotTaken }

/**
 * Adds a picture to the library: looks what it is by its content, makes its files anew from its pixels, and keeps it once, however often
 * it is sent.
 *
 * @param now milliseconds
 */
export async function addPicture(db: Db, viewer: Viewer, input: Incoming, now: number): Promise<Added> {
  if (!canAddPictures(viewer)) return { ok: false, reason: 'forbidden' }
  const sent = await look(input)
  if ('reason' in sent) return { ok: false, reason: sent.reason }
  const taken = await inTurn<Added>(async () => {
    const known = await pictureWithHash(db, sent.hash)
    if (known !== null) return { ok: true, id: known, known: true, moved: false }
    const made = await make(input)
    if (!made.ok) return made
    const { moved, ...stored } = made.stored
    const values = {
      ...{ ...stored, originalName: sent.name, hash: sent.hash, createdAt: now },
      addedBy: viewer.kind === 'staff' ? viewer.id : null,
    }
    const id = await orRemove(input, stored.name, () =>
      db.write(async (tx) => {
        const [row] = await tx.insert(media).values(values).returning({ id: media.id })
        return row?.id ?? 0
      }),
    )
    return { ok: true, id, known: false, moved }
  })
  return taken ?? { ok: false, reason: 'busy' }
}

/**
 * Puts another picture in the place of one, wherever that is shown; what is said of it stays. The files of the former one are gone
 * afterwards, and their addresses lead to the new ones.
 */
export async function replacePicture(
  db: Db,
  viewer: Viewer,
  input: Incoming & { id: number },
): Promise<Added | { ok: false; reason: 'elsewhere'; id: number }> {
  if (!canAddPictures(viewer)) return { ok: false, reason: 'forbidden' }
  const [before] = await db.read.select().from(media).where(eq(media.id, input.id))
  if (!before) return { ok: false, reason: 'gone' }
  if (!canChangePicture(viewer, before)) return { ok: false, reason: 'forbidden' }
  const sent = await look(input)
  if ('reason' in sent) return { ok: false, reason: sent.reason }
  type Replaced = Awaited<ReturnType<typeof replacePicture>>
  const taken = await inTurn<Replaced>(async () => {
    const known = await pictureWithHash(db, sent.hash)
    if (known === input.id) return { ok: true, id: known, known: true, moved: false }
    if (known !== null) return { ok: false, reason: 'elsewhere', id: known }
    const made = await make(input)
    if (!made.ok) return made
    const { moved, ...stored } = made.stored
    const values = { ...stored, originalName: sent.name, hash: sent.hash, focalX: null, focalY: null }
    const former = await orRemove(input, stored.name, () =>
      db.write(async (tx) => {
        const [row] = await tx.select({ name: media.name }).from(media).where(eq(media.id, input.id))
        if (row?.name) await tx.insert(mediaNames).values({ name: row.name, mediaId: input.id })
        await tx.update(media).set(values).where(eq(media.id, input.id))
        return row ?? null
      }),
    )
    if (!former) {
      await removeFiles(input.uploads, stored.name)
      return { ok: false, reason: 'gone' }
    }
    if (former.name) await removeFiles(input.uploads, former.name)
    return { ok: true, id: input.id, known: false, moved }
  })
  return taken ?? { ok: false, reason: 'busy' }
}

/** What was sent, as far as one sees without decoding it. */
async function look({ path, originalName }: Incoming): Promise<{ reason: Refused } | Sent> {
  const kind = await kindOfFile(path)
  if (!isTaken(kind)) return { reason: kind }
  // A path is what old browsers send; only its last part is a name.
  const name = cleanLine(originalName.split(/[/\\]/).at(-1) ?? '').slice(0, LONGEST_NAME)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return { name: name.toWellFormed(), hash: hash.digest('hex') }
}
interface Sent {
  name: string
  hash: string
}

type Stored = Omit<Extract<Done, { ok: true }>, 'ok'> & { name: string }

async function make({ path, originalName, uploads, between }: Incoming) {
  // Nobody can guess it: a picture that is not published yet is found by nobody.
  const mark = randomBytes(6).toString('hex')
  const name = `${slugify(originalName.replace(/^.*[/\\]|\.\w+$/g, ''))
    .slice(0, 60)
    .replace(/-+$/, '')}-${mark}`
  const folder = await mkdtemp(join(between, 'made-'))
  try {
    const done = await readPicture({ source: path, between: folder, folder: uploads, name })
    if (!done.ok) {
      await removeFiles(uploads, name)
      return { ok: false, reason: done.reason } as const
    }
    const { ok, ...stored } = done
    return { ok, stored: { name, ...stored } satisfies Stored }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function orRemove<T>({ uploads }: Incoming, name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    await removeFiles(uploads, name)
    throw error
  }
}

async function pictureWithHash(db: Db, hash: string): Promise<number | null> {
  const [row] = await db.read.select({ id: media.id }).from(media).where(eq(media.hash, hash))
  return row?.id ?? null
}
