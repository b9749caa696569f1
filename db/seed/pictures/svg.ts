import { seeded, type Random } from './random.ts'

/** The size every picture is drawn at; the smaller widths are scaled from it. */
export const width = 1620
export const height = 1080

export type Point = readonly [number, number]
/** Where in a gradient (0 to 1), which colour, how opaque. */
export type Stop = readonly [number, string, number?]
export type Attributes = Record<string, string | number | undefined>

/** One decimal is finer than a pixel and keeps the SVG a third of the size. */
export const round = (value: number) => Math.round(value * 10) / 10

export function tag(name: string, attributes: Attributes, inside = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`)
    .join('')
  return `<${name}${written}>${inside}</${name}>`
}

export const fill = (colour: string, opacity?: number): Attributes => ({
  fill: colour,
  'fill-opacity': opacity,
})

/** An outline without a filling; `dash` as in stroke-dasharray. */
export const stroke = (colour: string, thickness: number, opacity?: number, dash?: string): Attributes => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': thickness,
  'stroke-opacity': opacity,
  'stroke-dasharray': dash,
  'stroke-linecap': dash ? 'butt' : 'round',
  'stroke-linejoin': 'round',
})

export const blend = (mode: string): Attributes => ({ style: `mix-blend-mode:${mode}` })

export const path = (d: string, paint: Attributes) => tag('path', { d, ...paint })
export const circle = ([x, y]: Point, r: number, paint: Attributes) =>
  tag('circle', { cx: round(x), cy: round(y), r: round(r), ...paint })
export const ellipse = ([x, y]: Point, rx: number, ry: number, paint: Attributes) =>
  tag('ellipse', { cx: round(x), cy: round(y), rx: round(rx), ry: round(ry), ...paint })
export const rect = (x: number, y: number, w: number, h: number, paint: Attributes) =>
  tag('rect', {
    x: round(x),
    y: round(y),
    width: round(Math.max(0, w)),
    height: round(Math.max(0, h)),
    ...paint,
  })
export const group = (paint: Attributes, ...inside: (string | string[])[]) =>
  tag('g', paint, inside.flat().join(''))
export const everywhere = (paint: Attributes) => rect(-20, -20, width + 40, height + 40, paint)

export const move = (x: number, y: number, turn = 0, size = 1): Attributes => ({
  transform: `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${Math.round(size * 1000) / 1000})`,
})

/** Straight lines from point to point. */
export function lines(points: readonly Point[], closed = false) {
  return 'M' + points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L') + (closed ? 'Z' : '')
}
export const polygon = (points: readonly Point[]) => lines(points, true)

/** Straight lines whose corners are rounded off. */
export function rounded(points: readonly Point[], radius: number) {
  let d = ''
  for (const [i, [x, y]] of points.entries()) {
    const [before, after] = [points[i - 1], points[i + 1]]
    if (!before || !after) {
      d += `${d ? 'L' : 'M'}${round(x)} ${round(y)}`
      continue
    }
    const towards = ([px, py]: Point) => {
      const distance = Math.hypot(px - x, py - y)
      const r = Math.min(radius, distance / 2) / distance
      return `${round(x + (px - x) * r)} ${round(y + (py - y) * r)}`
    }
    d += `L${towards(before)}Q${round(x)} ${round(y)} ${towards(after)}`
  }
  return d
}

/** A soft curve through every point (Catmull-Rom as Bézier curves). */
export function curve(points: readonly Point[], closed = false) {
  const count = points.length
  const at = (i: number) =>
    points[closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i))] as Point
  let d = `M${round(at(0)[0])} ${round(at(0)[1])}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += `C${round(b[0] + (c[0] - a[0]) / 6)} ${round(b[1] + (c[1] - a[1]) / 6)} `
    d += `${round(c[0] - (e[0] - b[0]) / 6)} ${round(c[1] - (e[1] - b[1]) / 6)} ${round(c[0])} ${round(c[1])}`
  }
  return closed ? d + 'Z' : d
}

/** A picture being built: definitions get their numbers here, so that no picture has to name them. */
export class Sheet {
  readonly random: Random
  #definitions: string[] = []
  #body: string[] = []

  constructor(name: string) {
    this.random = seeded(name)
  }

  add(...elements: (string | string[])[]) {
    this.#body.push(...elements.flat())
  }

  define(name: string, attributes: Attributes, inside: string) {
    const id = `d${this.#definitions.length}`
    this.#definitions.push(tag(name, { id, ...attributes }, inside))
    return `url(#${id})`
  }

  linear(from: Point, to: Point, stops: readonly Stop[]) {
    const [[x1, y1], [x2, y2]] = [from, to]
    return this.define('linearGradient', { x1, y1, x2, y2, gradientUnits: 'userSpaceOnUse' }, markup(stops))
  }

  radial([cx, cy]: Point, r: number, stops: readonly Stop[], squash = 1) {
    // Squashing around the centre makes pools of light on the ground.
    const gradientTransform = `translate(0 ${round(cy * (1 - squash))}) scale(1 ${squash})`
    const attributes = { cx, cy, r, gradientUnits: 'userSpaceOnUse', gradientTransform }
    return this.define('radialGradient', attributes, markup(stops))
  }

  filter(inside: string, margin = 0.2) {
    const [x, size] = [`${-margin * 100}%`, `${100 + margin * 200}%`]
    const space = { x, y: x, width: size, height: size, 'color-interpolation-filters': 'sRGB' }
    return this.define('filter', space, inside)
  }

  blur(amount: number) {
    return this.filter(tag('feGaussianBlur', { stdDeviation: amount }), 0.6)
  }

  clip(d: string) {
    return this.define('clipPath', {}, path(d, {}))
  }

  mask(...inside: string[]) {
    return this.define('mask', { maskUnits: 'userSpaceOnUse', x: 0, y: 0, width, height }, inside.join(''))
  }

  /**
   * Aquatint: a shape filled with a gradient of opacity comes out as grains of one colour, dense where it was
   * opaque. `size` is roughly the grain's diameter in pixels.
   */
  stipple(colour: string, size = 2.4) {
    const grain = { type: 'fractalNoise', baseFrequency: round(10 / size) / 10, numOctaves: 2, seed: 11 }
    const stretch = '0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  2.3 0 0 0 -0.65'
    const sum = { in: 'SourceAlpha', in2: 'n', operator: 'arithmetic', k1: 0, k2: 3.4, k3: 3.4, k4: -3.4 }
    return this.filter(
      tag('feTurbulence', grain) +
        tag('feColorMatrix', { type: 'matrix', values: stretch, result: 'n' }) +
        tag('feComposite', { ...sum, result: 'grains' }) +
        tag('feFlood', { 'flood-color': colour }) +
        tag('feComposite', { in2: 'grains', operator: 'in' }) +
        tag('feComposite', { in2: 'SourceAlpha', operator: 'in' }),
      0,
    )
  }

  /** A faint tooth over everything, as of uncoated paper. Kept low: grain is what costs bytes. */
  paper(strength = 0.16, frequency = 0.55) {
    const grain = { type: 'fractalNoise', baseFrequency: frequency, numOctaves: 2, seed: 3 }
    const grey = '1.6 0 0 0 -0.3  1.6 0 0 0 -0.3  1.6 0 0 0 -0.3  0 0 0 0 1'
    const noise = tag('feTurbulence', grain) + tag('feColorMatrix', { type: 'matrix', values: grey })
    const style = `mix-blend-mode:soft-light;opacity:${strength}`
    this.add(rect(0, 0, width, height, { filter: this.filter(noise, 0), style }))
  }

  toString() {
    const size = { width, height, viewBox: `0 0 ${width} ${height}` }
    const definitions = tag('defs', {}, this.#definitions.join(''))
    return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, definitions + this.#body.join(''))
  }
}

function markup(stops: readonly Stop[]) {
  return stops
    .map(([offset, colour, opacity]) =>
      tag('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    )
    .join('')
}
