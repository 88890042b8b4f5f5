import { blob, box, closed, dabs, fill, line, oval, repeat } from './brush'
import { deep, light, mix } from './colour'
import { villager } from './people'
import type { Dice } from './random'
import { stand, type Piece, type View } from './view'

export function soil(view: View, dice: Dice, wide: number, high: number): string {
  const { palette: p } = view
  const earth = mix(p.earth, '#8a5f3c', 0.55)
  return (
    fill(oval(wide * 0.2, 3, wide * 1.1, wide * 0.2), p.shadow, 0.34) +
    fill(
      `M${-wide} 4Q${-wide * 0.5} ${-high * 0.9} ${dice.around(0, 10)} ${-high}Q${wide * 0.5} ${-high * 0.8} ${wide} 4z`,
      deep(earth, 0.12),
    ) +
    fill(
      `M${-wide} 4Q${-wide * 0.5} ${-high * 0.9} 0 ${-high}Q${-wide * 0.05} ${-high * 0.3} ${-wide * 0.2} 6z`,
      light(earth, 0.12),
    ) +
    fill(
      dabs(dice, 34, { x: 0, y: -high * 0.35, rx: wide * 0.7, ry: high * 0.4 }, wide * 0.13, 0.4, 0.8),
      deep(earth, 0.32),
      0.5,
    ) +
    fill(
      dabs(
        dice,
        24,
        { x: -wide * 0.2, y: -high * 0.4, rx: wide * 0.5, ry: high * 0.4 },
        wide * 0.1,
        -0.5,
        0.5,
      ),
      light(earth, 0.35),
      0.6,
    )
  )
}

export function brickStack(view: View, dice: Dice): string {
  const { palette: p } = view
  const red = ['#a8543a', '#b8664a', '#96492f']
  return (
    fill(oval(20, 2, 78, 15), p.shadow, 0.34) +
    repeat(6, (row) =>
      repeat(5, (i) =>
        row === 5 && i > 2
          ? ''
          : fill(box(-60 + i * 24 + (row % 2) * 4, -13 - row * 13, 22.5, 11.6), dice.pick(red)),
      ),
    ) +
    fill(
      closed([
        [62, 0],
        [88, -10],
        [88, -74],
        [62, -65],
      ]),
      '#7c3b28',
    ) +
    fill(
      closed([
        [-58, -78],
        [14, -78],
        [36, -88],
        [-34, -88],
      ]),
      '#cd8063',
    )
  )
}

export function barrow(view: View): string {
  const { palette: p } = view
  return (
    fill(oval(10, 2, 78, 13), p.shadow, 0.34) +
    line('M-96 -56L30 -30M-60 -46L-52 -2', deep(p.wood, 0.15), 6) +
    fill('M-44 -78L54 -74L36 -30L-26 -32z', '#3f7a8a') +
    fill('M10 -76L54 -74L36 -30L14 -31z', '#2f5d6c') +
    fill('M-42 -78Q0 -108 52 -75z', mix(p.earth, '#8a5f3c', 0.5)) +
    fill(oval(40, -18, 19, 19), '#33343a') +
    fill(oval(40, -18, 8, 8), '#b5b3aa')
  )
}

export function spade(view: View): string {
  return line('M0 -6L20 -112M14 -112h14', view.palette.wood, 5) + fill('M-10 4l2 -34 18 2 -4 36z', '#7f878b')
}

/** Bricks set out on a bed of sand, not yet all of them. */
export function halfLaid(view: View, dice: Dice): string {
  const { palette: p } = view
  return (
    fill(blob(dice, 0, -2, 150, 26, 11, 0.12), mix(p.earth, '#e8d5a8', 0.55)) +
    repeat(3, (row) =>
      repeat(7 - row, (i) =>
        fill(
          box(-120 + i * 33 + row * 12, -18 + row * 12, 29, 9),
          dice.pick([p.brick[1], p.brick[2], '#b8664a']),
        ),
      ),
    ) +
    line('M-140 -26L150 -20', '#e9e2c8', 1.6)
  )
}

/** A site at work: people, earth, bricks and tools in the given spots (metres). */
export function works(view: View, name: string, spots: readonly (readonly [number, number])[]): Piece[] {
  const dice = view.dice(`works/${name}`)
  const start = dice.whole(0, 5)
  return spots.flatMap(([x, z], i): Piece[] => {
    const own = dice.fork(`${i}`)
    switch ((start + i) % 6) {
      case 0:
        return [
          stand(view, x, z, soil(view, own, 120, 82)),
          stand(view, x + 0.7, z - 0.15, spade(view)),
          stand(view, x - 1.2, z - 0.3, villager(view, own, 'spade')),
        ]
      case 1:
        return [
          stand(view, x, z, brickStack(view, own)),
          stand(view, x + 1.2, z - 0.2, villager(view, own, 'none')),
        ]
      case 2:
        return [
          stand(view, x, z, halfLaid(view, own)),
          stand(view, x + 0.4, z + 0.6, villager(view, own, 'broom')),
        ]
      case 3:
        return [stand(view, x, z, barrow(view)), stand(view, x - 1.1, z + 0.1, villager(view, own, 'none'))]
      case 4:
        return [
          stand(view, x, z, soil(view, own, 90, 60)),
          stand(view, x + 0.9, z, villager(view, own, 'basket')),
        ]
      default:
        return [
          stand(view, x, z, halfLaid(view, own)),
          stand(view, x + 1, z + 0.7, villager(view, own, 'spade')),
        ]
    }
  })
}
