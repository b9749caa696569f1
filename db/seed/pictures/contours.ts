import { round, type Point } from './svg.ts'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/**
 * The lines along which a field has one height (marching squares). With `closed`, the field is taken to fall away
 * outside the area, so every line is a ring that can be filled (with fill-rule evenodd).
 */
export function contour(
  field: (x: number, y: number) => number,
  level: number,
  area: Area,
  step: number,
  closed = false,
) {
  const columns = Math.ceil(area.width / step) + 1
  const rows = Math.ceil(area.height / step) + 1
  const heights: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const rim = row === 0 || column === 0 || row === rows - 1 || column === columns - 1
      const value = field(area.x + column * step, area.y + row * step) - level
      heights.push(closed && rim ? Math.min(value, -1e-4) : value)
    }
  }
  const places = new Map<number, Point>()
  const links = new Map<number, number[]>()
  // Every crossing has the number of its grid edge: even numbers run across, odd ones down.
  const crossing = (column: number, row: number, down: boolean) => {
    const from = row * columns + column
    const id = from * 2 + (down ? 1 : 0)
    if (!places.has(id)) {
      const [a, b] = [heights[from] ?? 0, heights[from + (down ? columns : 1)] ?? 0]
      const t = a / (a - b)
      places.set(id, [area.x + (column + (down ? 0 : t)) * step, area.y + (row + (down ? t : 0)) * step])
    }
    return id
  }
  const link = (a: number, b: number) => {
    links.set(a, [...(links.get(a) ?? []), b])
    links.set(b, [...(links.get(b) ?? []), a])
  }
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column
      const high = [at, at + 1, at + columns + 1, at + columns].map((i) => (heights[i] ?? 0) > 0)
      const sides = [
        high[0] !== high[1] && crossing(column, row, false),
        high[1] !== high[2] && crossing(column + 1, row, true),
        high[3] !== high[2] && crossing(column, row + 1, false),
        high[0] !== high[3] && crossing(column, row, true),
      ].filter((side) => side !== false)
      if (sides.length > 1) link(sides[0] as number, sides[1] as number)
      if (sides.length === 4) link(sides[2] as number, sides[3] as number)
    }
  }
  return joined(places, links)
}

/** Follows the links from crossing to crossing until they end or come round. */
function joined(places: Map<number, Point>, links: Map<number, number[]>) {
  const seen = new Set<number>()
  const walk = (start: number) => {
    const points: Point[] = []
    let at: number | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      points.push(places.get(at) as Point)
      at = links.get(at)?.find((next) => !seen.has(next))
    }
    return points
  }
  let d = ''
  for (const [id, next] of links) if (next.length === 1 && !seen.has(id)) d += softened(walk(id), false)
  for (const id of links.keys()) if (!seen.has(id)) d += softened(walk(id), true)
  return d
}

/** Rounds the corners by running through the middles of the segments. */
function softened(points: Point[], ring: boolean) {
  if (points.length < 4) return ''
  const middle = (i: number) => {
    const [a, b] = [points[i % points.length] as Point, points[(i + 1) % points.length] as Point]
    return `${round((a[0] + b[0]) / 2)} ${round((a[1] + b[1]) / 2)}`
  }
  const through = (i: number) => (points[i % points.length] as Point).map(round).join(' ')
  let d = ring ? `M${middle(0)}` : `M${through(0)}L${middle(0)}`
  for (let i = 1; i < points.length - (ring ? 0 : 1); i++) d += `Q${through(i)} ${middle(i)}`
  return ring ? `${d}Q${through(0)} ${middle(0)}Z` : `${d}L${through(points.length - 1)}`
}
