import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { pictures } from './all.ts'

const help = `Draws the demo newspaper's pictures into db/seed/media.

Usage: npm run pictures -- [--only <slug>] [--help]

  --only <slug>   draw one article's picture (may be repeated)
  --help          show this text

Every picture is written as AVIF and WebP in the widths 540, 1080 and 1620. The same code draws the same picture.`

const media = join(import.meta.dirname, '..', 'media')
const widths = [1620, 1080, 540]
/** What a reader on a slow line should wait for at most, in bytes. */
const largest = 110_000
const webpQualities = [67, 64, 61, 58, 55]
/** The first one is as near to the drawing as WebP is at its first, in little more than half of the bytes. */
const avifQualities = [46, 42, 38, 34]

/** The best that weighs at most so many bytes, or the lightest where none does. */
async function within(most: number, qualities: number[], encode: (quality: number) => Sharp) {
  let file = Buffer.alloc(0)
  for (const quality of qualities) {
    file = await encode(quality).toBuffer()
    if (file.length <= most) break
  }
  return file
}

async function encode(drawn: Sharp, width: number) {
  const pixels = drawn.clone().resize(width, (width * 2) / 3)
  const webp = await within(largest, webpQualities, (quality) =>
    pixels.clone().webp({ quality, effort: 6, smartSubsample: true }),
  )
  const avif = await within(webp.length - 1, avifQualities, (quality) =>
    pixels.clone().avif({ quality, effort: 4, chromaSubsampling: '4:2:0' }),
  )
  // Every browser that knows AVIF is sent it, so it has to be worth it.
  if (avif.length >= webp.length) throw new Error(`AVIF is no smaller than WebP at ${width} px`)
  return { webp, avif }
}

async function draw(slug: string, picture: () => string) {
  // Rasterised once; the filters in the drawings are the slow part.
  const { data, info } = await sharp(Buffer.from(picture()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const sizes: Record<'webp' | 'avif', number[]> = { webp: [], avif: [] }
  for (const width of widths) {
    for (const [format, file] of Object.entries(await encode(sharp(data, { raw }), width))) {
      await writeFile(join(media, `${slug}-${width}.${format}`), file)
      sizes[format as keyof typeof sizes].push(file.length)
    }
  }
  return sizes
}

async function totalSize(format: string) {
  const files = (await readdir(media)).filter((name) => name.endsWith(`.${format}`))
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(media, name))).size))
  return { count: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(help)
} else {
  const wanted = values.only ?? Object.keys(pictures)
  const unknown = wanted.filter((slug) => !pictures[slug])
  if (unknown.length) {
    console.error(`No picture is called ${unknown.join(', ')}. Known: ${Object.keys(pictures).join(', ')}`)
    process.exit(1)
  }
  await mkdir(media, { recursive: true })
  for (const [index, slug] of wanted.entries()) {
    const picture = pictures[slug]
    if (!picture) continue
    const { webp, avif } = await draw(slug, picture)
    const sizes = `WebP ${webp.map(kilobytes).join(', ')}; AVIF ${avif.map(kilobytes).join(', ')}`
    console.log(`${String(index + 1).padStart(2)}/${wanted.length} ${slug}: ${sizes}`)
  }
  for (const format of ['webp', 'avif']) {
    const { count, bytes } = await totalSize(format)
    console.log(`${count} ${format} files, ${kilobytes(bytes)} in db/seed/media`)
  }
}
