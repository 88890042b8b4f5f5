/** A signature as a finger drew it: each stroke x and y in turn, in thousandths of the pad's width. */
export type Strokes = readonly (readonly number[])[]

export const signatureScale = 1000
export const mostStrokes = 60
/** In all; a phone thins what it draws. */
export const mostPoints = 1500

/** A dot or a slip of the thumb is no name: so much ink a signature has at least. */
const least = { points: 12, length: 250 }

export interface Ink {
  readonly points: number
  /** In thousandths of the pad's width. */
  readonly length: number
}

/** How much was drawn. */
export function inkOf(strokes: Strokes): Ink {
  let points = 0
  let length = 0
  for (const line of strokes) {
    points += line.length / 2
    for (let i = 2; i + 1 < line.length; i += 2)
      length += Math.hypot((line[i] ?? 0) - (line[i - 2] ?? 0), (line[i + 1] ?? 0) - (line[i - 1] ?? 0))
  }
  return { points, length }
}

/** Whether somebody signed: the same on the phone and on the server. */
export const enoughInk = (strokes: Strokes): boolean => {
  const { points, length } = inkOf(strokes)
  return points >= least.points && length >= least.length
}

/** A stroke with one more point; one too near to the last is left out, so that a slow finger fills no phone. */
export function drawn(line: readonly number[], x: number, y: number): readonly number[] {
  const at = (value: number) => Math.round(Math.min(signatureScale, Math.max(0, value)))
  const [lastX, lastY] = [line[line.length - 2], line[line.length - 1]]
  if (lastX !== undefined && lastY !== undefined && Math.hypot(at(x) - lastX, at(y) - lastY) < 5) return line
  return [...line, at(x), at(y)]
}

/** Whether one more point still fits. */
export const mayDraw = (strokes: Strokes): boolean =>
  strokes.length <= mostStrokes && inkOf(strokes).points < mostPoints
