import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { media } from '../schema/index.ts'
import { cleanLine, graphemes } from '../text/plain.ts'
import type { Viewer } from '../users/viewer.ts'
import { LONGEST } from './rules.ts'
import { canAddPictures, canChangePicture } from './policy.ts'

/** What is said of a picture, as somebody has typed it. */
export interface TypedPicture {
  alt: string
  decorative: boolean
  caption: string
  credit: string
  /** Hundredths from the left and from the top. */
  focalX: string
  focalY: string
}
export type PictureProblem = 'too-long' | 'both' | 'no-place'
export type PictureProblems = Partial<Record<keyof TypedPicture, PictureProblem>>

export interface PictureWords {
  alt: string
  decorative: boolean
  caption: string
  credit: string
  focalX: number | null
  focalY: number | null
}

/** What somebody means by what he typed, or what is wrong with it. An empty alt text is allowed: publishing asks for it. */
export function checkPicture(typed: TypedPicture): { words: PictureWords; problems: PictureProblems } {
  const problems: PictureProblems = {}
  const line = (name: keyof typeof LONGEST) => {
    const clean = cleanLine(typed[name])
    if (graphemes(clean) > LONGEST[name]) problems[name] = 'too-long'
    return clean
  }
  const [alt, caption, credit] = [line('alt'), line('caption'), line('credit')]
  if (typed.decorative && alt !== '') problems.decorative = 'both'
  const place = (name: 'focalX' | 'focalY') => {
    const text = typed[name].trim()
    if (text !== '' && !/^\d{1,3}$/.test(text)) problems[name] = 'no-place'
    const hundredths = text === '' ? 50 : Number(text)
    if (hundredths > 100) problems[name] = 'no-place'
    return hundredths
  }
  const [x, y] = [place('focalX'), place('focalY')]
  const isMiddle = x === 50 && y === 50
  const focal = isMiddle ? { focalX: null, focalY: null } : { focalX: x, focalY: y }
  return { words: { alt, decorative: typed.decorative, caption, credit, ...focal }, problems }
}

export type Described = { ok: true } | { ok: false; reason: 'forbidden' | 'gone' }

/**
 * Says what a picture shows, whose it is, and what of it has to be seen.
 *
 * @param input of `checkPicture`, without problems
 */
export async function describePicture(
  db: Db,
  viewer: Viewer,
  { id, ...words }: PictureWords & { id: number },
): Promise<Described> {
  if (!canAddPictures(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write<Described>(async (tx) => {
    const [picture] = await tx.select({ addedBy: media.addedBy }).from(media).where(eq(media.id, id))
    if (!picture) return { ok: false, reason: 'gone' }
    if (!canChangePicture(viewer, picture)) return { ok: false, reason: 'forbidden' }
    await tx.update(media).set(words).where(eq(media.id, id))
    return { ok: true }
  })
}
