/** What has to be seen of a picture where it is cropped, in hundredths of its width from the left and its height from the top. */
export interface Focal {
  x: number
  y: number
}

/** Steps in each direction for which there is a class (app/admin/styles/focal.css): no style may stand in markup. */
const STEPS = 5

/**
 * The class by which a cropped picture shows what matters in it.
 *
 * @param focal none for the middle
 * @returns undefined for the middle, where pictures are cropped around anyway
 */
export function focalClass(focal: Focal | null | undefined): string | undefined {
  if (!focal) return undefined
  const step = (hundredths: number) => Math.round((hundredths / 100) * (STEPS - 1))
  const [x, y] = [step(focal.x), step(focal.y)]
  return x === (STEPS - 1) / 2 && y === (STEPS - 1) / 2 ? undefined : `focal-${x}${y}`
}

/**
 * Which part of a picture is left when it is cropped around what matters.
 *
 * @param from the picture, in pixels
 * @param shape what is to be filled; any size of its proportions
 */
export function around(
  focal: Focal,
  from: { width: number; height: number },
  shape: { width: number; height: number },
): { left: number; top: number; width: number; height: number } {
  const scale = Math.min(from.width / shape.width, from.height / shape.height)
  const width = Math.max(1, Math.min(from.width, Math.round(shape.width * scale)))
  const height = Math.max(1, Math.min(from.height, Math.round(shape.height * scale)))
  const begin = (hundredths: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max((hundredths / 100) * whole - part / 2, 0), whole - part))
  return { left: begin(focal.x, from.width, width), top: begin(focal.y, from.height, height), width, height }
}
