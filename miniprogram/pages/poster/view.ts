import type { EntryDetail } from '../../../typings/contract'
import { readEntryNumber } from '../../shared/landscape/quota'
import { townName } from '../../page/town-name'

/** The poster's size in canvas pixels: 3 to 4, as phones show and print. */
export const poster = { width: 750, height: 1120, photo: 640, margin: 48, code: 190 } as const

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
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}
