import { side, type Grey } from './grey'

/** A part of a picture, in shares of its sides. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Grey levels within which a pixel counts as background. */
const plain = 8
/** Share of a row or column that must differ from the background to hold picture. */
const holds = { row: 0.1, column: 0.06 }
/** An edge is background when so much of it is of one grey. */
const uniform = 0.93
/** So short a plain stretch (a caption's gap) does not end the picture. */
const gap = 3
const sane = { least: 0.12, most: 0.985 }

/** The picture within a screenshot or frame of one colour; nothing where there is no border. */
export function contentBox(grey: Grey): Box | undefined {
  const row = (y: number) => grey.subarray(y * side, (y + 1) * side)
  const column = (x: number) => Float32Array.from({ length: side }, (_, y) => grey[y * side + x]!)
  const edges = [row(1), row(side - 2), column(1), column(side - 2)].flatMap((edge) => {
    const middle = medianOf(edge)
    return shareOf(edge, middle) > uniform ? [middle] : []
  })
  const background = medianOf(Float32Array.from(edges))
  if (edges.filter((edge) => Math.abs(edge - background) <= plain).length < 2) return undefined
  const rows = longestRun((y) => 1 - shareOf(row(y), background) > holds.row)
  if (!rows) return undefined
  const columns = longestRun((x) => {
    const held = column(x).subarray(rows.from, rows.to + 1)
    return 1 - shareOf(held, background) > holds.column
  })
  if (!columns) return undefined
  const box = {
    left: columns.from / side,
    top: rows.from / side,
    width: (columns.to - columns.from + 1) / side,
    height: (rows.to - rows.from + 1) / side,
  }
  const area = box.width * box.height
  return area >= sane.least && area <= sane.most ? box : undefined
}

const medianOf = (values: Float32Array): number => Float32Array.from(values).sort()[values.length >> 1] ?? 0

const shareOf = (values: Float32Array, background: number): number => {
  let near = 0
  for (const value of values) if (Math.abs(value - background) <= plain) near++
  return near / values.length
}

function longestRun(holdsPicture: (at: number) => boolean): { from: number; to: number } | undefined {
  let best: { from: number; to: number } | undefined
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0 && (!best || to - from > best.to - best.from)) best = { from, to }
    from = -1
  }
  for (let at = 0; at < side; at++) {
    if (holdsPicture(at)) {
      if (from < 0) from = at
      to = at
    } else if (from >= 0 && at - to > gap) close()
  }
  close()
  return best && best.to > best.from ? best : undefined
}
