import { frame, type Affine } from './align'
import { side, type Grey } from './grey'

/** How two aligned pictures differ, over blocks. */
export interface Changes {
  /** Median and 10th percentile of the correlation of blocks that show anything. */
  readonly median: number
  readonly low: number
  /** Share of blocks that changed, and of the largest region of them. */
  readonly changed: number
  readonly region: number
}

const block = 16
const stride = 8
/** Under this correlation a block has changed. */
const alike = 0.6
/** Fewer comparable blocks than this say nothing. */
const leastBlocks = 120
/** Variance, grey levels squared: what steadies the correlation of flat blocks, and from where a block shows something. */
const steady = 20
const textured = 80
/** Blown-out highlights and lost shadows are the camera's or the editor's, not a change of the place. */
const saturated = (a: number, b: number) =>
  (a > 249 && b > 190) || (b > 249 && a > 190) || (a < 4 && b < 50) || (b < 4 && a < 50)

interface Block {
  readonly column: number
  readonly row: number
  readonly ownVariance: number
  readonly otherVariance: number
  readonly covariance: number
}

/** Compares block by block what `fit` lays over each other; nothing where too little of it overlaps. */
export function changesBetween(query: Grey, stored: Grey, fit: Affine): Changes | undefined {
  const blocks = blocksOf(query, laidOver(stored, fit))
  if (blocks.length < leastBlocks) return undefined
  const gain = contrastBetween(blocks)
  const rows = blocks.map((one) => {
    const other = one.otherVariance * gain * gain
    return {
      ...one,
      correlation:
        (one.covariance * gain + steady) / Math.sqrt((one.ownVariance + steady) * (other + steady)),
      shows: Math.max(one.ownVariance, other) > textured,
    }
  })
  const shown = rows.flatMap(({ shows, correlation }) => (shows ? [correlation] : [])).sort((a, b) => a - b)
  const bad = rows.filter(({ correlation }) => correlation < alike)
  return {
    median: shown[shown.length >> 1] ?? 0,
    low: shown[Math.floor(shown.length * 0.1)] ?? 0,
    changed: bad.length / rows.length,
    region: largestRegion(bad) / rows.length,
  }
}

/** The stored picture as the query would see it; −1 outside. */
function laidOver(stored: Grey, [a, b, c, d, e, f]: Affine): Float32Array {
  const over = new Float32Array(side * side).fill(-1)
  for (let y = 0; y < side; y++) {
    const v = (y + 0.5) / side - 0.5
    for (let x = 0; x < side; x++) {
      const u = (x + 0.5) / side - 0.5
      const sx = (a * u + b * v + c + 0.5) * side - 0.5
      const sy = (d * u + e * v + f + 0.5) * side - 0.5
      // The other picture may have a watermark strip of its own.
      if (!(sx >= 0 && sy >= 0 && sx < side - 1 && sy < side * 0.9)) continue
      const left = Math.floor(sx)
      const top = Math.floor(sy)
      const fx = sx - left
      const fy = sy - top
      const at = top * side + left
      over[y * side + x] =
        (stored[at]! * (1 - fx) + stored[at + 1]! * fx) * (1 - fy) +
        (stored[at + side]! * (1 - fx) + stored[at + side + 1]! * fx) * fy
    }
  }
  return over
}

function blocksOf(query: Grey, over: Float32Array): Block[] {
  const margin = Math.round(side * frame.edge)
  const blocks: Block[] = []
  for (let y = margin, row = 0; y + block <= side * (frame.bottom + 0.01); y += stride, row++)
    for (let x = margin, column = 0; x + block <= side - margin; x += stride, column++) {
      const measured = measure(query, over, y * side + x)
      if (measured) blocks.push({ column, row, ...measured })
    }
  return blocks
}

function measure(query: Grey, over: Float32Array, corner: number): Omit<Block, 'column' | 'row'> | undefined {
  let [count, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (let y = 0; y < block; y++)
    for (let x = 0; x < block; x++) {
      const at = corner + y * side + x
      const other = over[at]!
      const own = query[at]!
      if (other < 0 || saturated(own, other)) continue
      count++
      a += own
      b += other
      aa += own * own
      bb += other * other
      ab += own * other
    }
  if (count < (block * block) / 2) return undefined
  return {
    ownVariance: aa / count - (a / count) ** 2,
    otherVariance: bb / count - (b / count) ** 2,
    covariance: ab / count - (a / count) * (b / count),
  }
}

/** How much more contrast the query has over all, by the median block. */
function contrastBetween(blocks: readonly Block[]): number {
  const ratios = blocks
    .filter(({ ownVariance, otherVariance }) => otherVariance > 60 && ownVariance > 10)
    .map(({ ownVariance, otherVariance }) => Math.sqrt(ownVariance / otherVariance))
    .sort((x, y) => x - y)
  return ratios.length > 20 ? ratios[ratios.length >> 1]! : 1
}

/** The most changed blocks that touch each other. */
function largestRegion(bad: readonly Block[]): number {
  const width = side / stride
  const left = new Set(bad.map(({ row, column }) => row * width + column))
  let largest = 0
  for (const start of left) {
    const open = [start]
    left.delete(start)
    let size = 0
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size++
      for (const next of [at + 1, at - 1, at + width, at - width]) if (left.delete(next)) open.push(next)
    }
    largest = Math.max(largest, size)
  }
  return largest
}
