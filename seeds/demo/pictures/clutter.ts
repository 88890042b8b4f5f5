import { blades, blob, box, closed, cut, dabs, fill, line, oval, repeat, touch } from './brush'
import { deep, light, mix } from './colour'
import type { Dice } from './random'
import type { View } from './view'

export const shade = (view: View, rx: number, ry = rx * 0.24): string =>
  fill(oval(rx * 0.25, 2, rx * 1.1, ry), view.palette.shadow, 0.34)

/** Broken stone, brick and earth. */
export function rubble(view: View, dice: Dice, wide: number, high: number): string {
  const { palette: p } = view
  const tones = [p.stone[0], p.stone[1], p.stone[2], p.brick[1], light(p.earth, 0.3)]
  const chunk = (i: number) => {
    const t = dice.next() ** 0.8
    const y = -high * (1 - t) * 0.92
    const x = dice.around(0, wide * (0.25 + t * 0.8))
    const s = dice.between(0.09, 0.2) * high + 5
    const tone = tones[i % tones.length] ?? p.stone[1]
    return (
      fill(
        cut(
          dice,
          [
            [x - s, y],
            [x - s * 0.6, y - s],
            [x + s * 0.7, y - s * 0.9],
            [x + s * 1.1, y - s * 0.1],
            [x + s * 0.5, y + s * 0.4],
            [x - s * 0.7, y + s * 0.4],
          ],
          s * 0.22,
        ),
        deep(tone, 0.28),
      ) +
      fill(
        cut(
          dice,
          [
            [x - s, y],
            [x - s * 0.6, y - s],
            [x + s * 0.7, y - s * 0.9],
            [x + s * 0.4, y - s * 0.25],
          ],
          s * 0.15,
        ),
        tone,
      )
    )
  }
  return (
    shade(view, wide) +
    fill(blob(dice, 0, -high * 0.32, wide * 0.95, high * 0.42, 11, 0.2), mix(p.earth, '#6f6152', 0.45)) +
    fill(
      blob(dice, -wide * 0.1, -high * 0.55, wide * 0.6, high * 0.34, 10, 0.25),
      mix(p.earth, '#8d7d68', 0.4),
    ) +
    repeat(34, chunk)
  )
}

export function weeds(view: View, dice: Dice, wide: number, high: number): string {
  const { palette: p } = view
  return (
    fill(blades(dice, 34, 0, wide, high), deep(p.grass[0], 0.22)) +
    fill(blades(dice, 26, 0, wide, high * 0.85, 3), mix(p.grass[1], '#b59a55', 0.25)) +
    fill(blades(dice, 10, 0, wide, high * 0.6, 5), light(mix(p.grass[2], '#d8c07a', 0.4), 0.1)) +
    fill(dabs(dice, 10, { x: 0, y: -high * 0.7, rx: wide, ry: high * 0.25 }, 9, 0.3, 1), '#e4d8b0')
  )
}

/** Plastic bags, film and wrappers. */
export function litter(view: View, dice: Dice, wide: number): string {
  const colours = ['#f4f1ea', '#cfdfe8', '#d8574a', '#e9c7d2', '#4f87b0', '#f0d36a', '#e8e6df']
  return repeat(11, () => {
    const x = dice.around(0, wide)
    const y = dice.around(0, wide * 0.16)
    const s = dice.between(7, 21)
    const colour = dice.pick(colours)
    return (
      fill(oval(x + 3, y + 2, s * 1.1, s * 0.3), view.palette.shadow, 0.3) +
      fill(blob(dice, x, y - s * 0.45, s, s * 0.6, 7, 0.45), colour, 0.95) +
      fill(
        touch(x - s * 0.2, y - s * 0.6, s, s * 0.12, 0.5) +
          touch(x + s * 0.2, y - s * 0.3, s * 0.8, s * 0.1, -0.6),
        deep(colour, 0.35),
        0.5,
      )
    )
  })
}

export function firewood(view: View, dice: Dice, wide: number, tidy: boolean): string {
  const { palette: p } = view
  const bark = [deep(p.wood, 0.2), p.wood, light(p.wood, 0.25)]
  if (tidy)
    return (
      shade(view, wide) +
      fill(box(-wide, -wide * 0.8, wide * 2, wide * 0.8), deep(p.wood, 0.45)) +
      repeat(6, (row) =>
        repeat(11, (i) => {
          const r = wide * 0.085
          const x = -wide + r + i * r * 2.12 + (row % 2) * r * 0.5
          const y = -r - row * r * 1.75
          return (
            fill(oval(x, y, r, r), dice.pick(bark)) +
            fill(oval(x, y, r * 0.7, r * 0.7), '#d9b384') +
            line(oval(x, y, r * 0.35, r * 0.35), '#a9794c', 1.2)
          )
        }),
      )
    )
  return (
    shade(view, wide) +
    repeat(26, (i) => {
      const y = -dice.between(0, wide * 0.42) * (1 - Math.abs(i - 13) / 16)
      const x = dice.around(0, wide * 0.5)
      const a = dice.around(0.1, 0.6)
      const l = dice.between(0.5, 1) * wide
      return line(
        `M${x - Math.cos(a) * l * 0.5} ${y - Math.sin(a) * l * 0.4}l${Math.cos(a) * l} ${Math.sin(a) * l * 0.5}`,
        dice.pick(bark),
        dice.between(5, 12),
      )
    })
  )
}

export function loosePlanks(view: View, dice: Dice): string {
  const { palette: p } = view
  return (
    shade(view, 90) +
    repeat(5, (i) => {
      const a = -0.5 + i * 0.28 + dice.around(0, 0.1)
      const x = dice.around(0, 30)
      return line(
        `M${x - 80 * Math.cos(a)} ${-10 - i * 5 - 80 * Math.sin(a) * 0.35}l${160 * Math.cos(a)} ${160 * Math.sin(a) * 0.35}`,
        i % 2 ? p.wood : light(p.wood, 0.3),
        13,
      )
    })
  )
}

export function fallenTiles(view: View, dice: Dice, wide: number): string {
  const colour = view.palette.roof
  return repeat(16, () => {
    const x = dice.around(0, wide)
    const y = dice.around(0, wide * 0.2)
    const s = dice.between(9, 15)
    return fill(
      cut(
        dice,
        [
          [x - s, y],
          [x - s * 0.4, y - s * 0.6],
          [x + s, y - s * 0.5],
          [x + s * 0.5, y + s * 0.2],
        ],
        3,
      ),
      dice.chance(0.5) ? colour : deep(colour, 0.25),
    )
  })
}

export function sack(view: View, dice: Dice, colour: string): string {
  return (
    shade(view, 32) +
    fill(
      closed([
        [-30, 0],
        [-34, -40],
        [-20, -66],
        [8, -70],
        [28, -58],
        [33, -22],
        [26, 0],
      ]),
      colour,
    ) +
    fill(
      closed([
        [6, -70],
        [28, -58],
        [33, -22],
        [26, 0],
        [10, 0],
      ]),
      deep(colour, 0.28),
      0.7,
    ) +
    fill(dabs(dice, 7, { x: -8, y: -34, rx: 20, ry: 28 }, 22, 1.2, 0.4), light(colour, 0.5), 0.6)
  )
}
