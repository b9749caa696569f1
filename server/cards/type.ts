import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import bidiFactory from 'bidi-js'
import * as harfbuzz from 'harfbuzzjs'

/** Letters of headlines, and of everything smaller. */
export type Cut = 'head' | 'text'

/** In the order in which they are asked for a letter; each has both cuts. */
const SCRIPTS = [
  { name: 'latin', enlarged: 1 },
  { name: 'latin-ext', enlarged: 1 },
  { name: 'vietnamese', enlarged: 1 },
  { name: 'cyrillic', enlarged: 0.93 },
  { name: 'greek', enlarged: 0.93 },
  // Naskh stands small in its body: beside Latin letters of the same size it would be hard to read.
  { name: 'arabic', enlarged: 1.12 },
]

interface Font {
  font: harfbuzz.Font
  letters: Set<number>
  /** Pixels of one unit of the font at a size of one pixel. */
  unit: number
}

/** A piece of text as outlines. */
export interface Setting {
  /** In pixels. */
  width: number
  /** SVG, from the left end of the base line. */
  paths: string
}

const bidi = bidiFactory()
const fonts = new Map<Cut, Font[]>()

function fontsOf(cut: Cut): Font[] {
  const known = fonts.get(cut)
  if (known) return known
  const loaded = SCRIPTS.map(({ name, enlarged }) => {
    const bytes = readFileSync(join(import.meta.dirname, 'fonts', `${cut}-${name}.ttf`))
    const face = new harfbuzz.Face(new harfbuzz.Blob(bytes))
    const font = new harfbuzz.Font(face)
    return { font, letters: new Set(face.collectUnicodes()), unit: enlarged / face.upem }
  })
  fonts.set(cut, loaded)
  return loaded
}

/** What no font is asked for: controls and marks of direction, but not what joins and parts Persian letters. */
const SILENT = /[[\p{C}\p{Default_Ignorable_Code_Point}]--[\u200c\u200d]]/gv
const BREAKABLE = /[^\S\u00a0\u202f]+/g
const SYMBOL = /^[^\p{L}\p{N}\p{M}]+$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A line of text with nothing in it that our fonts do not have: signs without a picture are left out, letters lose what
 * they carry if that helps.
 *
 * @returns null when letters are left that no font has, or nothing at all: a text with holes says something else
 */
export function settable(text: string, cut: Cut): string | null {
  const clean = glued(text.normalize('NFC').replace(BREAKABLE, ' ').replace(SILENT, '')).trim()
  const kept: string[] = []
  for (const { segment } of graphemes.segment(clean)) {
    const bare = segment.normalize('NFD').replace(/\p{M}/gu, '')
    if (isCovered(segment, cut)) kept.push(segment)
    else if (SYMBOL.test(segment)) continue
    else if (bare !== '' && isCovered(bare, cut)) kept.push(bare)
    else return null
  }
  return kept.join('').replace(/ +/g, ' ').trim() || null
}

/** French parts its signs from the words by a space at which no line may end, and many write a common one there. */
const glued = (text: string) =>
  text
    .replaceAll('\u202f', '\u00a0')
    .replace(/ (?=[:;!?»])/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0')

const isCovered = (text: string, cut: Cut) =>
  fontsOf(cut).some(({ letters }) => codesOf(text).every((code) => letters.has(code)))
const codesOf = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)

/** Whether a text runs from right to left by itself. */
export function isRightToLeft(text: string): boolean {
  return bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1
}

/**
 * Sets one line: in the order of the bidirectional algorithm, each script shaped by its own rules.
 *
 * @param text as `settable` returned it
 * @param size in pixels
 * @param direction of the text that the line is a part of
 */
export function set(text: string, cut: Cut, size: number, direction: 'ltr' | 'rtl'): Setting {
  const paths: string[] = []
  let x = 0
  for (const { font, glyphs } of runsOf(text, cut, direction)) {
    const scale = font.unit * size
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphs) {
      const outline = font.font.glyphToPath(codepoint)
      const place = `translate(${(x + xOffset * scale).toFixed(2)} ${(-yOffset * scale).toFixed(2)})`
      const sizing = `scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`
      if (outline !== '') paths.push(`<path transform="${place} ${sizing}" d="${outline}"/>`)
      x += xAdvance * scale
    }
  }
  return { width: x, paths: paths.join('') }
}

/** How wide a line would be, in pixels. */
export function widthOf(text: string, cut: Cut, size = 1): number {
  let width = 0
  for (const { font, glyphs } of runsOf(text, cut))
    for (const { xAdvance = 0 } of glyphs) width += xAdvance * font.unit * size
  return width
}

interface Run {
  start: number
  end: number
  font: Font
  level: number
}

/** Stretches of one font and one direction, shaped, from left to right. */
function runsOf(text: string, cut: Cut, direction?: 'ltr' | 'rtl') {
  const levels = bidi.getEmbeddingLevels(text, direction ?? 'auto')
  const runs: Run[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const level = levels.levels[index] ?? 0
    const last = runs.at(-1)
    const font = fontFor(segment, cut, last?.font)
    if (last?.font === font && last.level === level) last.end = index + segment.length
    else runs.push({ start: index, end: index + segment.length, font, level })
  }
  // A run has one level, so runs can be moved as wholes.
  const placeOf = new Map(bidi.getReorderedIndices(text, levels).map((index, place) => [index, place]))
  const firstPlace = ({ start, end, level }: Run) => placeOf.get(level % 2 === 1 ? end - 1 : start) ?? 0
  return runs
    .sort((one, other) => firstPlace(one) - firstPlace(other))
    .map(({ start, end, font, level }) => {
      const isRightToLeft = level % 2 === 1
      return { font, glyphs: shaped(text.slice(start, end), font.font, isRightToLeft) }
    })
}

/** A space between two Arabic words is an Arabic one. */
function fontFor(letters: string, cut: Cut, last: Font | undefined): Font {
  const all = fontsOf(cut)
  const fits = (font: Font) => codesOf(letters).every((code) => font.letters.has(code))
  const font = last && fits(last) ? last : (all.find(fits) ?? all[0])
  if (!font) throw new Error('there are no fonts')
  return font
}

function shaped(text: string, font: harfbuzz.Font, isRightToLeft: boolean) {
  const buffer = new harfbuzz.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(isRightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
  harfbuzz.shape(font, buffer)
  return buffer.getGlyphInfosAndPositions()
}
