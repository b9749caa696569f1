import { stat } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { widthsFor, writeAvif, writeWebp } from '../encode.ts'
import { HIGHEST, MOST_MEMORY, MOST_PIXELS } from '../rules.ts'
import type { Done, Work } from './work.ts'

/*
 * A program of its own: reads one picture that came from outside and writes it anew in our formats and widths. Whatever
 * its file makes of the decoder happens here, where neither the database nor a secret is open. Only pixels get through: EXIF, GPS,
 * comments, profiles and whatever hangs behind the picture stay behind.
 */

const LOOK_EVERY_MS = 25
/** Said by the exit code, since there may be no time to say it otherwise. */
const TOO_HEAVY = 7

/** The decoders of the kinds that are taken; no other one is ever run, whatever a file says that it is. */
const DECODERS = ['JpegFile', 'PngFile', 'WebpFile', 'HeifFile', 'NsgifFile']
/** A file that is cut off or damaged is refused; oddities that cameras write are not. */
const STRICT = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, pages: 1 } as const

async function take({ source, between, folder, name, onlyLook = false }: Work): Promise<Done> {
  const found = await sharp(source, { ...STRICT, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found?.width || !found.height) return { ok: false, reason: 'broken' }
  // Of an animation the height is that of one of its pictures.
  if (found.width * found.height > MOST_PIXELS) return { ok: false, reason: 'too-large' }
  const { width, height } = shownSize(found)
  const widths = widthsFor(width)
  const largest = widths.at(-1) ?? width
  const high = Math.max(1, Math.round((height * largest) / width))
  if (high > HIGHEST) return { ok: false, reason: 'too-tall' }
  const shown = { widths, width: largest, height: high, moved: (found.pages ?? 1) > 1 }
  // WebP is written of each picture, AVIF where it is smaller.
  if (onlyLook) return { ok: true, ...shown, formats: ['webp'], bytes: 0 }
  const clean = join(between, 'clean.png')
  try {
    // Read once: all that is made afterwards is made of pixels that we wrote.
    await sharp(source, STRICT)
      .autoOrient()
      .resize({ width: largest, height: high, fit: 'fill' })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toFile(clean)
  } catch {
    return { ok: false, reason: 'broken' }
  }
  const files = { folder, name, widths }
  await writeWebp(clean, files)
  const formats = await writeAvif(clean, files)
  const paths = widths.flatMap((one) => formats.map((format) => join(folder, `${name}-${one}.${format}`)))
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return { ok: true, ...shown, formats, bytes }
}

const shownSize = ({ autoOrient, width, height }: Metadata) => ({
  width: autoOrient.width || width,
  height: autoOrient.height || height,
})

// Readers are answered first.
setPriority(constants.priority.PRIORITY_LOW)
sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: DECODERS.map((decoder) => `VipsForeignLoad${decoder}`) })
const work = JSON.parse(process.argv[2] ?? '{}') as Work
const keepBounds = () => {
  if (process.memoryUsage.rss() > (work.mostMemory ?? MOST_MEMORY)) process.exit(TOO_HEAVY)
}
keepBounds()
// Decoding runs in threads of its own; this one has time to look.
setInterval(keepBounds, LOOK_EVERY_MS).unref()
// Who started it may be gone: then nobody waits for the answer.
process.on('disconnect', () => process.exit(1))

const done = await take(work)
process.stdout.write(JSON.stringify(done), () => process.exit(0))
