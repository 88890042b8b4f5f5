import { neglect } from '../neglect'
import { flowers } from '../planting'
import { stand, type Piece, type View } from '../view'

export type Spot = readonly [across: number, away: number]

export const beds = (view: View, name: string, spots: readonly Spot[], wide = 55, high = 46): Piece[] => {
  const dice = view.dice(`beds/${name}`)
  return spots.map(([x, z], i) =>
    stand(
      view,
      x,
      z,
      flowers(view, dice.fork(`${i}`), wide * dice.between(0.85, 1.15), high * dice.between(0.85, 1.2)),
    ),
  )
}

/** Neglect all around a middle: the usual six heaps. */
export const neglectAround = (view: View, name: string, x: number, z: number): Piece[] =>
  neglect(view, name, [
    [x - 3.1, z + 1.6],
    [x + 2.7, z + 1.1],
    [x - 2.6, z - 1],
    [x + 2.2, z - 1.4],
    [x - 0.4, z - 2.1],
    [x + 0.6, z + 2.6],
  ])

export const raise = (svg: string, by: number, across = 0): string =>
  `<g transform="translate(${across} ${-by})">${svg}</g>`
