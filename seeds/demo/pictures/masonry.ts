import { blob, box, closed, cut, fill, line, repeat, touch, type Point } from './brush'
import { deep, light, mix } from './colour'
import type { Palette } from './palette'
import type { Dice } from './random'

/** Courses of rough field stone in a rectangle standing on y = 0, light from the left. */
export function stonework(
  dice: Dice,
  p: Palette,
  x: number,
  width: number,
  height: number,
  course = 26,
): string {
  const tones = ['', '', '', '']
  let glint = ''
  const rows = Math.max(1, Math.round(height / course))
  const h = height / rows
  for (let row = 0; row < rows; row++) {
    const y = -height + row * h
    let cx = x
    while (cx < x + width - 2) {
      const w = Math.min(dice.between(0.8, 2) * h, x + width - cx)
      const [l, t, r, b] = [cx + 1.5, y + 1.5, cx + w - 1.5, y + h - 1.5]
      const tone = dice.whole(0, 3)
      tones[tone] += cut(
        dice,
        [
          [l + 2, t],
          [r - 2, t],
          [r, b - 2],
          [l, b],
        ],
        1.8,
      )
      if (dice.chance(0.55))
        glint += touch((l + r) / 2 - 2, t + 3.5, (r - l) * 0.7, 2.2, dice.around(0, 0.08))
      cx += w
    }
  }
  return (
    fill(box(x, -height, width, height), deep(p.stone[0], 0.32)) +
    tones.map((path, i) => (path ? fill(path, p.stone[i as 0 | 1 | 2 | 3]) : '')).join('') +
    fill(glint, light(p.stone[2], 0.45), 0.55)
  )
}

export function brickwork(
  dice: Dice,
  p: Palette,
  x: number,
  width: number,
  height: number,
  course = 11,
): string {
  const tones = ['', '', '']
  const rows = Math.max(1, Math.round(height / course))
  const h = height / rows
  const w = course * 3.2
  for (let row = 0; row < rows; row++) {
    const y = -height + row * h
    for (let cx = x - (row % 2) * w * 0.5; cx < x + width; cx += w) {
      const l = Math.max(x, cx)
      const r = Math.min(x + width, cx + w - 2)
      if (r - l > 2 && !dice.chance(0.12)) tones[dice.whole(0, 2)] += box(l, y + 0.8, r - l, h - 2)
    }
  }
  return (
    fill(box(x, -height, width, height), mix(p.brick[1], p.plaster, 0.32)) +
    tones.map((path, i) => (path ? fill(path, p.brick[i as 0 | 1 | 2]) : '')).join('')
  )
}

/** Lime plaster: a wash with brushed patches; a shabby one has stains and bare spots. */
export function plaster(
  dice: Dice,
  p: Palette,
  x: number,
  width: number,
  height: number,
  shabby: boolean,
): string {
  const strokes = (colour: string, count: number, opacity: number) =>
    fill(
      repeat(count, () =>
        touch(
          x + dice.between(0.08, 0.92) * width,
          -dice.between(0.05, 0.95) * height,
          width * dice.between(0.04, 0.14),
          height * 0.04,
          dice.around(0.1, 0.5),
        ),
      ),
      colour,
      opacity,
    )
  const stain = () =>
    blob(
      dice,
      x + dice.between(0.1, 0.9) * width,
      -dice.between(0, 0.25) * height,
      width * 0.06,
      height * 0.09,
    )
  const bare = () =>
    blob(
      dice,
      x + dice.between(0.1, 0.9) * width,
      -dice.between(0.15, 0.8) * height,
      width * 0.045,
      height * 0.1,
    )
  return (
    fill(box(x, -height, width, height), p.plaster) +
    strokes(light(p.plaster, 0.6), 22, 0.5) +
    strokes(deep(p.plaster, 0.25), 16, 0.22) +
    (shabby
      ? fill(repeat(9, stain), mix(p.earth, p.shadow, 0.3), 0.32) + fill(repeat(4, bare), p.brick[1], 0.65)
      : '')
  )
}

/** A roof plane between an eave and a ridge, in rows of tiles. */
export function tiles(
  dice: Dice,
  colour: string,
  eave: readonly [Point, Point],
  ridge: readonly [Point, Point],
  holes: number,
): string {
  const between = (u: number, v: number): Point => {
    const [a, b] = [eave[0][0] + (eave[1][0] - eave[0][0]) * u, eave[0][1] + (eave[1][1] - eave[0][1]) * u]
    const [c, d] = [
      ridge[0][0] + (ridge[1][0] - ridge[0][0]) * u,
      ridge[0][1] + (ridge[1][1] - ridge[0][1]) * u,
    ]
    return [a + (c - a) * v, b + (d - b) * v]
  }
  const rows = 8
  const columns = Math.round((eave[1][0] - eave[0][0]) / 22)
  const tones = ['', '', '']
  let gaps = ''
  const missing = new Set(
    Array.from({ length: holes }, () => `${dice.whole(0, rows - 2)}:${dice.whole(0, columns - 1)}`),
  )
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < columns; i++) {
      const [v, v2] = [row / rows, (row + 0.86) / rows]
      const [u, u2] = [(i + 0.06) / columns, (i + 0.9) / columns]
      const corners = [between(u, v), between(u2, v), between(u2, v2), between(u, v2)] as const
      const near = missing.has(`${row}:${i}`) || missing.has(`${row}:${i - 1}`)
      if (near) gaps += cut(dice, corners, 4)
      else tones[dice.whole(0, 2)] += cut(dice, corners, 1.2)
    }
  return (
    fill(closed([eave[0], eave[1], ridge[1], ridge[0]]), deep(colour, 0.38)) +
    fill(tones[0] ?? '', colour) +
    fill(tones[1] ?? '', light(colour, 0.16)) +
    fill(tones[2] ?? '', mix(deep(colour, 0.1), '#b98a5a', 0.16)) +
    fill(gaps, '#3a2f33') +
    line(`M${ridge[0][0]} ${ridge[0][1]}L${ridge[1][0]} ${ridge[1][1]}`, deep(colour, 0.3), 13) +
    line(`M${ridge[0][0]} ${ridge[0][1] - 3}L${ridge[1][0]} ${ridge[1][1] - 3}`, light(colour, 0.25), 4, 0.7)
  )
}
