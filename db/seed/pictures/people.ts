import type { Random } from './random.ts'
import { ellipse, fill, group, path, round } from './svg.ts'

/** Figures a hundred units tall with their feet at 0: body, then head with hair, hood or cap. */
const figures = [
  // From behind, in a long coat.
  'M-7 -84C-13 -81 -15 -74 -15.5 -64L-17 -44C-17.5 -38 -15 -36 -13.5 -38L-13 -30C-13.5 -22 -13 -18 -12 -16H-8L-8.5 -3L-12 0H-3L-1.5 -16H2L3 -3L5 0H11L8.5 -3V-16H12C13 -24 13 -32 12.5 -40C15 -38 17 -40 16.5 -45L14.5 -64C14 -75 12 -81 6 -84L4 -88H-4Z' +
    'M-6 -92C-6 -103 6 -103 6 -92S-6 -81 -6 -92Z',
  // Sideways, with a rucksack and a cap.
  'M-2 -86C-9 -83 -10 -72 -9 -60V-48L-10 -34L-9 -32L-8 -4L-9 0H2L3 -2L-1 -5L1 -32L3 -31L5 -5L4 0H14L14.5 -2L10 -5V-34C11 -46 11 -60 9 -74C8 -81 6 -84 5 -86Z' +
    'M-8 -79C-17 -79 -20 -72 -20 -62V-52C-20 -48 -16 -47 -9 -48ZM-4.5 -94C-4 -102 8 -102 8.5 -95L14 -94L8.5 -92C9 -86 7 -83 3 -83S-5 -88 -4.5 -94Z',
  // A flared coat, hair to the shoulders, a bag.
  'M-5 -83C-11 -80 -13 -76 -14 -68L-16 -50L-12 -49L-11 -55L-15 -28C-16 -25 -14 -24 -12 -24H-7L-6.5 -3L-9 0H-2L-1 -24H3L4 -3L3 0H10L8 -4L8.5 -24H13C16 -24 16.5 -26 16 -28L11 -55L14 -46L15 -34H13V-20H24V-34H19L18 -48L14 -68C13 -76 11 -80 5 -83Z' +
    'M-7.5 -92C-8 -103 8 -103 7.5 -92L8.5 -80C6 -77 -6 -77 -8.5 -80Z',
  // Hooded, hands in pockets.
  'M-4 -97C-11 -96 -12 -88 -10 -83C-16 -79 -17 -70 -17 -60C-18 -52 -16 -46 -12 -44V-37L-10 -36L-9 -3L-12 0H-2L-1 -32H1L2 -3V0H12L9 -3L10 -36L12 -37V-44C16 -47 18 -52 17 -60C16 -72 15 -79 9 -83C11 -90 8 -98 0 -98Z',
  // Looking down at a telephone.
  'M3 -86C10 -82 11 -72 10 -58L11 -36L9 -34L10 -4L11 0H1L0 -3L3 -6L1 -33H-1L-3 -5V0H-13V-2L-8 -5L-9 -36C-10 -46 -9 -50 -8 -56L-14 -62L-15 -67L-6 -62L-7 -74C-7 -81 -4 -84 -3 -86Z' +
    'M-7 -90C-9 -99 4 -104 6 -93S-5 -80 -7 -90Z',
]

const scarf = 'M-9 -86Q0 -80 9 -86L9 -79Q0 -74 -9 -79ZM1 -78l7 24l-8 2l-4 -24Z'

/** Overlapping parts drawn as one path would cancel each other out where they turn opposite ways. */
const parts = (figure: string) => figure.split(/(?=M)/)

/** Someone standing at (x, y), `tall` pixels high; with a scarf if a colour for it is given. */
export function person(
  random: Random,
  x: number,
  y: number,
  tall: number,
  coat: string,
  scarfColour?: string,
) {
  const [side, size] = [random() < 0.5 ? -1 : 1, tall / 100]
  const broad = size * side * random.between(0.94, 1.12)
  const transform = `translate(${round(x)} ${round(y)}) scale(${broad.toFixed(3)} ${size.toFixed(3)})`
  return group(
    { transform },
    parts(random.pick(figures)).map((part) => path(part, fill(coat))),
    scarfColour ? path(scarf, fill(scarfColour)) : '',
  )
}

/** A head and shoulders seen from behind, as in an audience; `wide` is the width of the shoulders. */
export function onlooker(random: Random, x: number, y: number, wide: number, colour: string) {
  const hair = random() < 0.4
  const body = 'M-50 70V16Q-48 -8 -18 -14L-13 -34H13L18 -14Q48 -8 50 16V70Z'
  const transform = `translate(${round(x)} ${round(y)}) rotate(${round(random.between(-4, 4))}) scale(${(wide / 100).toFixed(3)})`
  const head = ellipse([random.between(-4, 4), -50], 21, 27, fill(colour))
  return group(
    { transform },
    path(body, fill(colour)),
    head,
    hair ? path('M-22 -60Q-32 -16 -20 -8H20Q32 -16 22 -60Z', fill(colour)) : '',
  )
}
