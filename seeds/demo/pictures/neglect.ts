import { fallenTiles, firewood, litter, loosePlanks, rubble, sack, weeds } from './clutter'
import { tyre } from './tyre'
import { stand, type Piece, type View } from './view'

/** The sorry state of a plot: heaps in the given spots (metres), weeds and wrappers between. */
export function neglect(view: View, name: string, spots: readonly (readonly [number, number])[]): Piece[] {
  const dice = view.dice(`neglect/${name}`)
  const kinds = ['rubble', 'firewood', 'sacks', 'planks', 'tiles', 'tyres'] as const
  const start = dice.whole(0, kinds.length - 1)
  return spots.flatMap(([x, z], i): Piece[] => {
    const own = dice.fork(`${i}`)
    const kind = kinds[(start + i) % kinds.length]
    const heap =
      kind === 'rubble'
        ? rubble(view, own, own.between(80, 130), own.between(55, 85))
        : kind === 'firewood'
          ? firewood(view, own, own.between(80, 110), false)
          : kind === 'planks'
            ? loosePlanks(view, own)
            : kind === 'tiles'
              ? fallenTiles(view, own, 85)
              : kind === 'tyres'
                ? tyre(view, own, '#34353b', false) +
                  `<g transform="translate(46 14) rotate(9)">${tyre(view, own, '#3c3d42', false)}</g>`
                : sack(view, own, '#d9d3c2') +
                  `<g transform="translate(54 8) scale(.8)">${sack(view, own, '#8fb0c4')}</g>`
    return [
      stand(view, x, z, heap),
      stand(view, x + own.around(0, 0.9), z + 0.25, weeds(view, own, 70, own.between(40, 85))),
      stand(view, x + own.around(0, 0.5), z - 0.5, litter(view, own, 80)),
      stand(view, x + own.around(0, 1.2), z - 0.7, weeds(view, own, 40, own.between(25, 45))),
    ]
  })
}
