/** What colours stand on, as the reader's style sheet has it (app/(site)/styles/base.css). */
export const PAPERS = {
  light: ['#fdfcf9', '#f4f1ea'],
  dark: ['#131517', '#1c1f22'],
} as const
export type Paper = keyof typeof PAPERS

/** WCAG 2.2, 1.4.3: text of the usual size. */
export const LEAST_CONTRAST = 4.5

export const isColour = (text: string) => /^#[\da-f]{6}$/.test(text)

/** How a colour stands out from the paper that it shows least on. @param colour #rrggbb */
export function contrastOn(colour: string, paper: Paper): number {
  return Math.min(...PAPERS[paper].map((ground) => contrast(colour, ground)))
}

/**
 * The tone of the same colour that stands out enough and is nearest to it: darker on light paper, lighter on dark.
 *
 * @param colour #rrggbb
 */
export function nearestTone(colour: string, paper: Paper): string {
  const [hue, saturation, lightness] = toHsl(colour)
  const step = paper === 'light' ? -0.005 : 0.005
  for (let light = lightness; light >= 0 && light <= 1; light += step) {
    const tone = fromHsl(hue, saturation, light)
    if (contrastOn(tone, paper) >= LEAST_CONTRAST) return tone
  }
  return paper === 'light' ? '#000000' : '#ffffff'
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

function toHsl(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [range, lightness] = [most - least, (most + least) / 2]
  if (range === 0) return [0, 0, lightness]
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return [(sixth * 60 + 360) % 360, saturation, lightness]
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const range = saturation * Math.min(lightness, 1 - lightness)
  const part = (offset: number) => {
    const at = (offset + hue / 30) % 12
    const value = lightness - range * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(0)}${part(8)}${part(4)}`
}
