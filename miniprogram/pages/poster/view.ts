import type { EntryDetail } from '../../../typings/contract'
import { readEntryNumber } from '../../shared/landscape/quota'
import { townName } from '../../page/town-name'

/** The poster's size in canvas pixels, its photo in a phone's own 4 to 3: nothing is cut off, the watermark neither. */
export const poster = { width: 750, height: 1080, photo: 563, margin: 48, code: 190 } as const

export const posterWords = (entry: EntryDetail, demo: boolean) => ({
  title: entry.title,
  village: `${townName} ${entry.villageName}`,
  number: `作品编号 ${readEntryNumber(entry.number)}`,
  /** Stands on the picture itself, since a poster leaves the mini-program. */
  demo: demo ? '演示数据，不是真实的村情' : '',
  cover: entry.photos.find(({ stage }) => stage === 'after')?.display ?? entry.cover,
})
export type PosterWords = ReturnType<typeof posterWords>

/** The part of a picture that fills a frame without stretching: x, y, width, height in the picture. */
export function coverOf(
  picture: { width: number; height: number },
  frame: { width: number; height: number },
): [number, number, number, number] {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height)
  const [width, height] = [frame.width / scale, frame.height / scale]
  return [(picture.width - width) / 2, (picture.height - height) / 2, width, height]
}

/** A text as lines no wider than `width`, at most `most`; what is cut off ends in an ellipsis. */
export function linesOf(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (measure(line + letter) <= width) line += letter
    else {
      lines.push(line)
      line = letter
    }
  }
  const above = lines[lines.length - 1] ?? ''
  // One letter alone in the last line takes the one before it along.
  if (line.length === 1 && above.length > 2) {
    lines[lines.length - 1] = above.slice(0, -1)
    line = above.slice(-1) + line
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}

/** The largest size at which every line is no wider than `width`, the smallest of them at the worst. */
export const sizeFor = (
  lines: readonly string[],
  width: number,
  sizes: readonly number[],
  measure: (text: string, size: number) => number,
): number => sizes.find((size) => lines.every((line) => measure(line, size) <= width)) ?? Math.min(...sizes)
