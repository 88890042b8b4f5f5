import { makeDice } from './random'

const SIZE = 512
const MASK = SIZE - 1

/** Tileable value noise, −1..1. */
function noise(seed: string, cellX: number, cellY: number): Float32Array {
  const dice = makeDice(seed)
  const columns = SIZE / cellX
  const rows = SIZE / cellY
  const knots = Float32Array.from({ length: columns * rows }, () => dice.between(-1, 1))
  const knot = (x: number, y: number) => knots[(y % rows) * columns + (x % columns)] ?? 0
  const ease = (t: number) => t * t * (3 - 2 * t)
  const field = new Float32Array(SIZE * SIZE)
  for (let y = 0; y < SIZE; y++) {
    const gy = Math.floor(y / cellY)
    const ty = ease(y / cellY - gy)
    for (let x = 0; x < SIZE; x++) {
      const gx = Math.floor(x / cellX)
      const tx = ease(x / cellX - gx)
      const upper = knot(gx, gy) * (1 - tx) + knot(gx + 1, gy) * tx
      const lower = knot(gx, gy + 1) * (1 - tx) + knot(gx + 1, gy + 1) * tx
      field[y * SIZE + x] = upper * (1 - ty) + lower * ty
    }
  }
  return field
}

const blend = (parts: readonly (readonly [Float32Array, number])[]): Float32Array =>
  new Float32Array(SIZE * SIZE).map((_, i) =>
    parts.reduce((sum, [field, share]) => sum + (field[i] ?? 0) * share, 0),
  )

const whole = (field: Float32Array, scale: number): Int16Array =>
  Int16Array.from(field, (v) => Math.round(v * scale))

let fields: { dx: Int16Array; dy: Int16Array; pigment: Int16Array } | undefined

/** Displacement in pixels; pigment in 1/1024. Integers keep the pass over a million pixels short. */
const textures = () =>
  (fields ??= {
    dx: whole(
      blend([
        [noise('dx', 32, 32), 2.6],
        [noise('dx2', 8, 8), 1.5],
      ]),
      1,
    ),
    dy: whole(
      blend([
        [noise('dy', 32, 32), 2.6],
        [noise('dy2', 8, 8), 1.5],
      ]),
      1,
    ),
    pigment: whole(
      blend([
        [noise('wash', 128, 64), 0.035],
        [noise('brush', 32, 4), 0.026],
        [noise('tooth', 2, 2), 0.018],
      ]),
      1024,
    ),
  })

export interface Grade {
  /** 1 keeps the colours; below is duller. */
  saturation: number
  gain: readonly [number, number, number]
}

const falloff = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => (i / length - 0.5) ** 2 * 0.3 * 1024)

/** Paper and brush: edges wander as a hand's do, pigment pools and the paper's tooth shows. */
export function finish(
  source: Uint8Array,
  width: number,
  height: number,
  grade: Grade,
  seed: string,
): Buffer {
  const { dx, dy, pigment } = textures()
  const dice = makeDice(seed)
  const shiftX = dice.whole(0, MASK)
  const shiftY = dice.whole(0, MASK)
  const target = new Uint8ClampedArray(width * height * 3)
  const across = falloff(width)
  const down = falloff(height)
  const { saturation } = grade
  const [red, green, blue] = [grade.gain[0] / 1024, grade.gain[1] / 1024, grade.gain[2] / 1024]
  const right = width - 1
  const bottom = height - 1
  let out = 0
  for (let y = 0; y < height; y++) {
    const row = ((y + shiftY) & MASK) * SIZE
    const fall = 1054 - (down[y] as number)
    for (let x = 0; x < width; x++) {
      const k = row + ((x + shiftX) & MASK)
      let sx = x + (dx[k] as number)
      let sy = y + (dy[k] as number)
      if (sx < 0) sx = 0
      else if (sx > right) sx = right
      if (sy < 0) sy = 0
      else if (sy > bottom) sy = bottom
      const from = (sy * width + sx) * 3
      const r = source[from] as number
      const g = source[from + 1] as number
      const b = source[from + 2] as number
      const grey = r * 0.3 + g * 0.59 + b * 0.11
      const tone = fall - (across[x] as number) + (pigment[k] as number)
      target[out] = (grey + (r - grey) * saturation) * tone * red
      target[out + 1] = (grey + (g - grey) * saturation) * tone * green
      target[out + 2] = (grey + (b - grey) * saturation) * tone * blue
      out += 3
    }
  }
  return Buffer.from(target.buffer)
}
