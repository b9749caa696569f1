import { isRightToLeft, widthOf, type Cut } from './type.ts'

export interface Lines {
  lines: string[]
  /** In pixels. */
  size: number
  direction: 'ltr' | 'rtl'
}

interface Room {
  /** In pixels. */
  width: number
  height: number
  /** In pixels, from the largest, which short texts get, to the smallest. */
  sizes: readonly number[]
  cut: Cut
}

/** From one base line to the next, in pixels. Arabic reaches further down than Latin does. */
export const leading = ({ size, direction }: Omit<Lines, 'lines'>) =>
  size * (direction === 'rtl' ? 1.36 : 1.1)

/** Where a line may end: after a space, and after a hyphen, dash or slash within a word. */
const PIECES = /[^ \-–—/]*[-–—/]+|[^ \-–—/]+| +/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** No headline that anybody wrote is longer; what follows would never be seen. */
const MOST_READ = 400

/**
 * Breaks a text into lines that are about as long as each other, at the largest size at which it fits. What fits at no
 * size is cut off with an ellipsis; a word that is longer than a line is broken with a hyphen.
 */
export function fit(text: string, { width, height, sizes, cut }: Room): Lines {
  const direction = isRightToLeft(text) ? 'rtl' : 'ltr'
  const most = (size: number) => Math.max(1, Math.floor(height / leading({ size, direction })))
  const pieces = piecesOf(text.slice(0, MOST_READ), cut)
  for (const size of sizes) {
    const room = width / size
    if (pieces.some((piece) => piece.width > room)) continue
    const { length } = filled(pieces, room)
    if (length <= most(size)) return { lines: balanced(pieces, room, length), size, direction }
  }
  const size = sizes.at(-1) ?? 1
  const room = width / size
  const lines = filled(
    pieces.flatMap((piece) => (piece.width > room ? broken(piece, room, cut) : piece)),
    room,
  )
  const kept = lines.slice(0, most(size))
  const last = kept.pop() ?? ''
  return { lines: [...kept, lines.length > most(size) ? cutOff(last, room, cut) : last], size, direction }
}

interface Piece {
  text: string
  /** At a size of one pixel. */
  width: number
  /** What parts it from the piece before it: a space, or nothing after a hyphen. */
  space: number
}

function piecesOf(text: string, cut: Cut): Piece[] {
  const space = widthOf(' ', cut)
  const pieces: Piece[] = []
  let afterSpace = false
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece.trim() === '') afterSpace = true
    else {
      pieces.push({ text: piece, width: widthOf(piece, cut), space: afterSpace ? space : 0 })
      afterSpace = false
    }
  }
  return pieces
}

/** Each line takes what it can. */
function filled(pieces: Piece[], room: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of pieces) {
    const more = width + piece.space + piece.width
    if (line !== '' && more > room) {
      lines.push(line)
      line = piece.text
      width = piece.width
    } else {
      line += line !== '' && piece.space > 0 ? ` ${piece.text}` : piece.text
      width = line === piece.text ? piece.width : more
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The same number of lines, the longest of them as short as it can be. */
function balanced(pieces: Piece[], room: number, count: number): string[] {
  let low = room / 2
  let high = room
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2
    if (pieces.every(({ width }) => width <= middle) && filled(pieces, middle).length <= count) high = middle
    else low = middle
  }
  return filled(pieces, high)
}

function broken({ text, space }: Piece, room: number, cut: Cut): Piece[] {
  const parts: Piece[] = []
  let part = ''
  for (const { segment } of graphemes.segment(text)) {
    if (part !== '' && widthOf(`${part}${segment}-`, cut) > room) {
      parts.push({ text: `${part}-`, width: room, space: parts.length === 0 ? space : 0 })
      part = ''
    }
    part += segment
  }
  return [...parts, { text: part, width: widthOf(part, cut), space: parts.length === 0 ? space : 0 }]
}

function cutOff(line: string, room: number, cut: Cut): string {
  let kept = line
  while (kept !== '' && widthOf(`${kept}…`, cut) > room) kept = kept.replace(/\s*\S*$/u, '')
  if (kept !== '') return `${kept.replace(/[\s.,;:–—-]+$/u, '')}…`
  const letters = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, cut) > room) letters.pop()
  return `${letters.join('')}…`
}
