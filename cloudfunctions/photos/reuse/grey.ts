/** The side of the small grey pictures that are compared. */
export const side = 256

/** A square grey picture, row by row, 0 to 255. */
export type Grey = Float32Array

/** Left and right exchanged. */
export function mirrored(grey: Grey): Grey {
  const turned = new Float32Array(grey.length)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) turned[y * side + x] = grey[y * side + side - 1 - x]!
  return turned
}

/** One level of a pyramid: brightness and contrast taken out, so that light does not matter. */
export interface Level {
  readonly side: number
  readonly data: Float32Array
}

/** A picture prepared for comparing: as it is, and locally normalised at 32, 64, 128 and 256 pixels, the smallest first. */
export interface Prepared {
  readonly grey: Grey
  readonly levels: readonly Level[]
}

export function prepare(grey: Grey): Prepared {
  const levels: Level[] = []
  for (let size = side, data = grey; size >= 32; data = halved(data, size), size /= 2)
    levels.unshift({ side: size, data: normalised(data, size) })
  return { grey, levels }
}

function halved(data: Float32Array, size: number): Float32Array {
  const small = new Float32Array((size * size) / 4)
  for (let y = 0, out = 0; y < size; y += 2)
    for (let x = 0; x < size; x += 2, out++) {
      const at = y * size + x
      small[out] = (data[at]! + data[at + 1]! + data[at + size]! + data[at + size + 1]!) / 4
    }
  return small
}

/** Keeps flat areas from becoming noise; grey levels. */
const flatness = 6

/** Each pixel less the mean around it, over the spread around it; by summed-area tables (Crow 1984). */
function normalised(data: Float32Array, size: number): Float32Array {
  const reach = Math.max(3, size >> 4)
  const width = size + 1
  const sums = new Float64Array(width * width)
  const squares = new Float64Array(width * width)
  for (let y = 0; y < size; y++)
    for (let x = 0, sum = 0, square = 0; x < size; x++) {
      const value = data[y * size + x]!
      sum += value
      square += value * value
      const at = (y + 1) * width + x + 1
      sums[at] = sums[at - width]! + sum
      squares[at] = squares[at - width]! + square
    }
  const out = new Float32Array(size * size)
  for (let y = 0; y < size; y++) {
    const top = Math.max(0, y - reach) * width
    const bottom = Math.min(size, y + reach + 1) * width
    for (let x = 0; x < size; x++) {
      const left = Math.max(0, x - reach)
      const right = Math.min(size, x + reach + 1)
      const count = ((bottom - top) / width) * (right - left)
      const box = (table: Float64Array) =>
        (table[bottom + right]! - table[top + right]! - table[bottom + left]! + table[top + left]!) / count
      const mean = box(sums)
      const spread = Math.sqrt(Math.max(0, box(squares) - mean * mean))
      out[y * size + x] = (data[y * size + x]! - mean) / (spread + flatness)
    }
  }
  return out
}
