import sharp from 'sharp'
import { CARD, LOGO, type Face } from '#db/cards/face.ts'
import { cropTo } from './cut.ts'
import { fit, leading, type Lines } from './lines.ts'
import { isRightToLeft, set, settable, widthOf, type Cut } from './type.ts'

const MARGIN = 64
const INNER = CARD.width - 2 * MARGIN
const PAPER = '#fdfcf9'
const INK = '#15171a'
const GREY = '#55585e'
const ACCENT = '#9b1c1c'

export type Words = Omit<Face, 'picture'>

/** A card of type alone, as a PNG. Nameplate, double rule, headline: a front page with one story on it. */
export async function drawType(words: Words): Promise<Buffer> {
  const { site, kicker, headline, byline, side } = readable(words)
  if (headline === '') return await png(nameplate(site, CARD, [110, 92, 76, 62, 50]) + rules(490), CARD)
  const plate = block(oneLine(site, 'head', INNER, [54, 46, 38, 30]), 'head', 'middle', 104, INK)
  // Between the kicker and the last line, a little above the middle: there the eye looks for it.
  const space = { top: kicker ? 234 : 164, bottom: byline ? 536 : 590 }
  const height = space.bottom - space.top
  const title = fit(headline, { width: INNER, height, cut: 'head', sizes: [96, 84, 72, 64, 56, 48, 42, 36] })
  const free = height - title.lines.length * leading(title)
  const parts = [
    plate,
    rules(132),
    block(oneLine(kicker, 'head', INNER, [29, 24]), 'head', side, 206, ACCENT),
    block(title, 'head', side, space.top + free * 0.42 + title.size * 0.86, INK),
    block(oneLine(byline, 'text', INNER, [27, 23]), 'text', side, 578, GREY),
  ]
  return await png(parts.join(''), CARD)
}

/** A card with a picture over a panel of type, as a JPEG. @param picture file of the picture */
export async function drawWithPicture(words: Words, picture: string): Promise<Buffer> {
  const { site, kicker, headline, byline, side } = readable(words)
  const title = fit(headline, { width: INNER, height: 172, cut: 'head', sizes: [60, 52, 44, 38, 34] })
  const above = 40 + (kicker === '' ? 0 : 42)
  const panel = Math.round(above + title.lines.length * leading(title) + (headline === '' ? 50 : 82))
  const top = CARD.height - panel
  const plate = oneLine(site, 'head', INNER / 2, [32, 26, 20])
  const room = INNER - 48 - widthOf(plate.lines.join(''), 'head', plate.size)
  const foot = CARD.height - 36
  const parts = [
    `<rect y="${top}" width="${CARD.width}" height="${panel}" fill="${PAPER}"/>`,
    `<rect y="${top}" width="${CARD.width}" height="5" fill="${ACCENT}"/>`,
    block(oneLine(kicker, 'head', INNER, [27, 22]), 'head', side, top + 58, ACCENT),
    block(title, 'head', side, top + above + title.size * 0.84, INK),
    block(oneLine(byline, 'text', room, [25, 21]), 'text', side, foot, GREY),
    block(plate, 'head', side === 'start' ? 'end' : 'start', foot, INK),
  ]
  const cropped = await cropTo(picture, { width: CARD.width, height: top }, words.focal)
  const photo = await cropped.toBuffer()
  return await sharp({ create: { ...CARD, channels: 3, background: PAPER } })
    .composite([
      { input: photo, left: 0, top: 0 },
      { input: svg(parts.join(''), CARD), left: 0, top: 0 },
    ])
    .jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** The newspaper's name on its paper, as a PNG: what search engines show beside its stories. */
export async function drawLogo(site: string): Promise<Buffer> {
  return await png(nameplate(settable(site, 'head') ?? '', LOGO, [120, 100, 84, 70, 56]), LOGO)
}

type Size = typeof CARD
type Side = 'start' | 'end' | 'middle'

/** The words that our fonts can set, and the side on which lines begin. */
function readable(words: Words) {
  const headline = settable(words.headline, 'head') ?? ''
  const begins = headline === '' ? words.isRightToLeft : isRightToLeft(headline)
  const beside = (text: string, cut: Cut) => (headline === '' ? '' : (settable(text, cut) ?? ''))
  return {
    site: settable(words.site, 'head') ?? '',
    headline,
    // Without a headline that can be read they would introduce nothing.
    kicker: beside(words.kicker, 'head'),
    byline: beside(words.byline, 'text'),
    side: (begins ? 'end' : 'start') as Side,
  }
}

/** The name in the middle, as large as it can be. */
function nameplate(site: string, { width, height }: Size, sizes: number[]): string {
  const plate = fit(site, { width: width - 80, height: height - 60, cut: 'head', sizes })
  const first = height / 2 - ((plate.lines.length - 1) * leading(plate)) / 2 + plate.size * 0.3
  return block(plate, 'head', 'middle', first, INK, width)
}

const oneLine = (text: string, cut: Cut, width: number, sizes: number[]) =>
  fit(text, { width, height: 0, cut, sizes })

function block(
  lines: Lines,
  cut: Cut,
  side: Side,
  firstLine: number,
  colour: string,
  width = CARD.width,
): string {
  return lines.lines
    .map((text, index) => {
      const line = set(text, cut, lines.size, lines.direction)
      const places = { start: MARGIN, end: width - MARGIN - line.width, middle: (width - line.width) / 2 }
      const y = firstLine + index * leading(lines)
      return `<g transform="translate(${places[side].toFixed(1)} ${y.toFixed(1)})" fill="${colour}">${line.paths}</g>`
    })
    .join('')
}

const rules = (y: number) =>
  `<g fill="${INK}"><rect x="${MARGIN}" y="${y}" width="${INNER}" height="4"/>` +
  `<rect x="${MARGIN}" y="${y + 8}" width="${INNER}" height="1.5"/></g>`

const svg = (content: string, { width, height }: Size) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`)

async function png(content: string, size: Size): Promise<Buffer> {
  const paper = `<rect width="${size.width}" height="${size.height}" fill="${PAPER}"/>`
  return await sharp(svg(paper + content, size))
    .png({ palette: true, colours: 64, effort: 7 })
    .toBuffer()
}

/** The same card for who expects a JPEG. */
export async function asJpeg(card: Buffer): Promise<Buffer> {
  return await sharp(card).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
}
