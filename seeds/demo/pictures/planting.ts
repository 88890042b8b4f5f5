import { blades, blob, box, dabs, fill, line, oval, repeat, touch } from './brush'
import { deep, light, mix } from './colour'
import type { Dice } from './random'
import type { View } from './view'

/** A mound of flowers in centimetres. */
export function flowers(view: View, dice: Dice, wide: number, high: number, only?: string): string {
  const { palette: p } = view
  const colours = only ? [only] : p.flowers
  const area = { x: 0, y: -high * 0.55, rx: wide, ry: high * 0.5 }
  const heads = (colour: string, k: number) => {
    const own = dice.fork(colour + k)
    return fill(
      repeat(Math.round(10 + wide / 6), () => {
        const a = own.next() * Math.PI * 2
        const r = Math.sqrt(own.next())
        const s = own.between(3.4, 6.4)
        const [x, y] = [Math.cos(a) * r * wide * 0.95, -high * 0.66 + Math.sin(a) * r * high * 0.42]
        return oval(x, y, s, s * 0.8)
      }),
      colour,
    )
  }
  return (
    fill(oval(wide * 0.15, 1, wide * 1.1, Math.max(6, wide * 0.16)), p.shadow, 0.26) +
    fill(blob(dice, 0, -high * 0.42, wide, high * 0.48, 10, 0.14), deep(p.leaf[0], 0.15)) +
    fill(dabs(dice, 30, area, 15, -1.2, 0.8), p.leaf[1]) +
    fill(dabs(dice, 18, { ...area, x: -wide * 0.15, y: -high * 0.7 }, 13, -1.2, 0.8), p.leaf[2]) +
    colours.map((c, i) => heads(c, i)).join('') +
    fill(dabs(dice, 8, { ...area, x: -wide * 0.1, y: -high * 0.75 }, 4, 0, 1), '#fff4d8', 0.9)
  )
}

export function shrub(view: View, dice: Dice, r: number): string {
  const { palette: p } = view
  return (
    fill(oval(r * 0.25, 1, r * 1.15, r * 0.25), p.shadow, 0.3) +
    fill(blob(dice, 0, -r * 0.75, r, r * 0.8, 11, 0.12), deep(p.leaf[0], 0.2)) +
    fill(
      dabs(dice, 46, { x: -r * 0.05, y: -r * 0.82, rx: r * 0.95, ry: r * 0.75 }, r * 0.24, 0.4, 1.2),
      p.leaf[1],
    ) +
    fill(
      dabs(dice, 26, { x: -r * 0.25, y: -r * 1.08, rx: r * 0.6, ry: r * 0.42 }, r * 0.2, 0.4, 1.2),
      p.leaf[2],
    )
  )
}

export function hollyhocks(view: View, dice: Dice, count: number, wide: number): string {
  const { palette: p } = view
  return repeat(count, (i) => {
    const x = -wide + (i / Math.max(1, count - 1)) * wide * 2 + dice.around(0, 8)
    const h = dice.between(95, 160)
    const colour = p.flowers[i % p.flowers.length] ?? '#d8412f'
    return (
      line(`M${x} 0q${dice.around(0, 8)} ${-h * 0.5} ${dice.around(0, 10)} ${-h}`, p.leaf[0], 3.4) +
      fill(dabs(dice, 7, { x, y: -h * 0.2, rx: 15, ry: h * 0.2 }, 19, 0.5, 1.4), p.leaf[1]) +
      fill(
        repeat(8, (k) => oval(x + dice.around(0, 7), -h * (0.4 + k * 0.075), 8.4 - k * 0.6, 7 - k * 0.5)),
        colour,
      ) +
      fill(
        repeat(6, (k) => oval(x - 2 + dice.around(0, 4), -h * (0.42 + k * 0.08), 2.4, 2)),
        light(colour, 0.6),
      )
    )
  })
}

export function vine(view: View, dice: Dice, wide: number, drop: number): string {
  const { palette: p } = view
  const strand = () => {
    const x = dice.around(0, wide)
    const l = drop * dice.between(0.35, 1)
    return repeat(7, (k) => touch(x + dice.around(0, 9), (k / 7) * l, 17, 7, dice.around(1.2, 0.8)))
  }
  return (
    fill(repeat(16, strand), deep(p.leaf[0], 0.1)) +
    fill(repeat(13, strand), p.leaf[1]) +
    fill(repeat(7, strand), p.leaf[2]) +
    fill(
      repeat(16, () => oval(dice.around(0, wide), dice.between(0, drop * 0.7), 5, 4.4)),
      p.flowers[0] ?? '#d8412f',
    )
  )
}

export const reeds = (view: View, dice: Dice, wide: number, high: number): string =>
  fill(blades(dice, 24, 0, wide, high), view.palette.leaf[0]) +
  fill(blades(dice, 20, 0, wide, high * 0.85, 2), view.palette.leaf[1]) +
  fill(dabs(dice, 12, { x: 0, y: -high * 0.85, rx: wide, ry: high * 0.12 }, 18, -1.4, 0.3), '#ecdcb4')

/** A low fence of split bamboo. */
export function fence(view: View, dice: Dice, wide: number, high = 48): string {
  const cane = mix('#d8b66a', view.palette.sun, 0.2)
  const posts = repeat(Math.floor((wide * 2) / 15), (i) =>
    box(-wide + i * 15, -high + dice.around(0, 4), 7, high),
  )
  return (
    fill(box(-wide, -4, wide * 2 + 10, 8), view.palette.shadow, 0.25) +
    fill(posts, cane) +
    fill(posts.replace(/h7v/g, 'h2.4v').replace(/h-7z/g, 'h-2.4z'), light(cane, 0.5), 0.7) +
    line(`M${-wide} ${-high * 0.72}h${wide * 2}M${-wide} ${-high * 0.3}h${wide * 2}`, deep(cane, 0.25), 5)
  )
}
