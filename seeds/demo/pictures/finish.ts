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

let fields: { dx: Float32Array; dy: Float32Array; pigment: Float32Array } | undefined

const textures = () =>
  (fields ??= {
    dx: blend([
      [noise('dx', 32, 32), 2.6],
      [noise('dx2', 8, 8), 1.3],
    ]),
    dy: blend([
      [noise('dy', 32, 32), 2.6],
      [noise('dy2', 8, 8), 1.3],
    ]),
    pigment: blend([
      [noise('wash', 128, 64), 0.035],
      [noise('brush', 32, 4), 0.03],
      [noise('tooth', 2, 2), 0.022],
    ]),
  })

export interface Grade {
  /** 1 keeps the colours; below is duller. */
  saturation: number
  gain: readonly [number, number, number]
}

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
  const target = Buffer.allocUnsafe(width * height * 3)
  const { saturation, gain } = grade
  const scale = width / 1280
  let out = 0
  for (let y = 0; y < height; y++) {
    const row = ((y + shiftY) & MASK) * SIZE
    const fall = (y / height - 0.5) ** 2
    for (let x = 0; x < width; x++) {
      const k = row + ((x + shiftX) & MASK)
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + (dx[k] ?? 0) * scale)))
      const sy = Math.min(height - 1, Math.max(0, Math.round(y + (dy[k] ?? 0) * scale)))
      const from = (sy * width + sx) * 3
      const r = source[from] ?? 0
      const g = source[from + 1] ?? 0
      const b = source[from + 2] ?? 0
      const grey = r * 0.3 + g * 0.59 + b * 0.11
      const corner = (x / width - 0.5) ** 2 + fall
      const tone = (1 + (pigment[k] ?? 0)) * (1.03 - corner * 0.34)
      const keep = (c: number, channel: number) =>
        Math.min(255, (grey + (c - grey) * saturation) * tone * channel)
      target[out++] = keep(r, gain[0])
      target[out++] = keep(g, gain[1])
      target[out++] = keep(b, gain[2])
    }
  }
  return target
}
