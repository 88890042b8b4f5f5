import { stampMoment, type Moment } from '@shared/kernel/days'
import outlines from './glyphs.json'

/** What is drawn on a photo: the place, and the server's time. */
export interface Stamp {
  readonly village: string
  readonly at: Moment
}

const glyphs: Readonly<Record<string, string>> = outlines
const glyphOf = (character: string) => (Object.hasOwn(glyphs, character) ? glyphs[character] : undefined)

/** Whether every character has an outline. */
export const canDraw = (text: string): boolean =>
  [...text].every((character) => glyphOf(character) !== undefined)

/**
 * The words as they are drawn. A place with a character that has no outline is left out whole: no stamp is better
 * than one that reads wrong. The time can always be drawn.
 */
export const stampWords = ({ village, at }: Stamp): string =>
  village && canDraw(village) ? `${village} ${stampMoment(at)}` : stampMoment(at)

/**
 * The stamp as a picture of outlines: servers have no Chinese font, and text that is never text needs no escaping.
 * Light letters with a dark seam can be read on sky and on soil.
 * @param width of the photo it goes on; letters are a fortieth of it, 12 px at least
 */
export function watermark(stamp: Stamp, width: number): Buffer {
  const size = Math.max(12, Math.round(width / 40))
  const room = (width * 0.94 * 1000) / size
  const drawn = placed(stampWords(stamp))
  const line = drawn.advance > room ? placed(stampMoment(stamp.at)) : drawn
  const pixels = Math.ceil((line.advance * size) / 1000)
  const margin = Math.round(size / 2)
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels + 2 * margin}" height="${size + 2 * margin}">` +
      `<g transform="translate(${margin} ${margin + size * 0.86}) scale(${size / 1000})" fill="#fff" fill-opacity=".92" ` +
      `stroke="#000" stroke-opacity=".5" stroke-width="90" stroke-linejoin="round" paint-order="stroke">` +
      `${line.paths}</g></svg>`,
  )
}

function placed(words: string): { paths: string; advance: number } {
  let advance = 0
  let paths = ''
  for (const character of words) {
    const [width = '0', ...path] = (glyphOf(character) ?? '').split(' ')
    paths += `<path transform="translate(${advance} 0)" d="${path.join(' ')}"/>`
    advance += Number(width)
  }
  return { paths, advance }
}
