import { blob, dabs, fill, line, open, repeat, type Point } from './brush'
import { deep, light, mix } from './colour'
import { WIDTH, type View } from './view'

/** Shade of a tree we stand under, with flecks of sun: it gives the near ground its depth. */
export function dapple(view: View): string {
  const { palette: p } = view
  const dice = view.dice('dapple')
  if (dice.chance(0.25)) return ''
  const x = dice.between(60, 420)
  const shade = repeat(7, (i) => blob(dice, x + (i - 3) * 95, 880 + dice.around(0, 40), 120, 34, 10, 0.3))
  return (
    fill(shade, p.shadow, 0.24) +
    fill(dabs(dice, 60, { x, y: 880, rx: 400, ry: 62 }, 52, 0, 0.2), p.shadow, 0.16) +
    fill(dabs(dice, 20, { x, y: 880, rx: 330, ry: 40 }, 70, 0, 0.08), p.sun, 0.16)
  )
}

/** A bough hanging into the picture from above, in some places. */
export function bough(view: View): string {
  const { palette: p } = view
  const dice = view.dice('bough')
  if (!dice.chance(0.45)) return ''
  const right = dice.chance(0.6)
  const x0 = right ? WIDTH + 20 : -20
  const way = right ? -1 : 1
  const long = dice.between(240, 420)
  const spine: Point[] = [0, 0.35, 0.7, 1].map((t) => [
    x0 + way * long * t,
    20 + t * t * 70 + dice.around(0, 10),
  ])
  const leaves = (count: number, spread: number, size: number, lift: number) =>
    repeat(count, () => {
      const t = dice.next() ** 0.8
      return dabs(
        dice,
        2,
        { x: x0 + way * long * t, y: 14 + t * t * 70 + lift, rx: spread, ry: spread * (1 - t * 0.4) },
        size,
        1,
        0.9,
      )
    })
  const fruit = p.season !== 'spring'
  return (
    line(open(spine), mix('#4d4440', p.wood, 0.3), 9) +
    fill(leaves(80, 52, 34, 4), deep(p.leaf[0], 0.2)) +
    fill(leaves(62, 46, 30, 0), p.leaf[1]) +
    fill(leaves(30, 38, 26, -12), p.leaf[2]) +
    repeat(5, () => {
      const t = dice.between(0.2, 0.95)
      const [x, y] = [x0 + way * long * t, 40 + t * t * 70 + dice.around(0, 18)]
      const own = fruit ? (p.season === 'autumn' ? '#d5552b' : '#c9a03c') : '#f4c3cc'
      return (
        fill(blob(dice, x, y, 13, 12, 8, 0.05), own) +
        fill(blob(dice, x - 4, y - 4, 4, 3, 6, 0.1), light(own, 0.6))
      )
    })
  )
}
