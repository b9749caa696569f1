import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { pictures } from './all.ts'

const help = `Draws the demo newspaper's pictures into db/seed/media.

Usage: npm run pictures -- [--only <slug>] [--help]

  --only <slug>   draw one article's picture (may be repeated)
  --help          show this text

Every picture is written as WebP in the widths 540, 1080 and 1620. The same code draws the same picture.`

const media = join(import.meta.dirname, '..', 'media')
const widths = [1620, 1080, 540]
/** What a reader on a slow line should wait for at most, in bytes. */
const largest = 110_000
const qualities = [67, 64, 61, 58, 55]

async function encode(drawn: Sharp, width: number) {
  const pixels = drawn.clone().resize(width, (width * 2) / 3)
  let webp = Buffer.alloc(0)
  for (const quality of qualities) {
    webp = await pixels.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (webp.length <= largest) break
  }
  return webp
}

async function draw(slug: string, picture: () => string) {
  // Rasterised once; the filters in the drawings are the slow part.
  const { data, info } = await sharp(Buffer.from(picture()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const sizes: number[] = []
  for (const width of widths) {
    const webp = await encode(sharp(data, { raw }), width)
    await writeFile(join(media, `${slug}-${width}.webp`), webp)
    sizes.push(webp.length)
  }
  return sizes
}

async function totalSize() {
  const files = (await readdir(media)).filter((name) => name.endsWith('.webp'))
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
    const sizes = await draw(slug, picture)
    console.log(
      `${String(index + 1).padStart(2)}/${wanted.length} ${slug}: ${sizes.map(kilobytes).join(', ')}`,
    )
  }
  const { count, bytes } = await totalSize()
  console.log(`${count} files, ${kilobytes(bytes)} in db/seed/media`)
}
