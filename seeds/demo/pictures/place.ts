import { boundary } from './boundary'
import { blades, fill, repeat } from './brush'
import { deep } from './colour'
import { hamlet, house, type House } from './houses'
import { fields, lane, yard } from './ground'
import { bough, dapple } from './shade'
import { tree, type TreeKind } from './trees'
import { hills, sky } from './sky'
import { floor, stand, type Drawing, type Piece, type View } from './view'

/** What a motif may ask of the village around it. */
export interface Surroundings {
  wall?: boolean
  lane?: boolean
  houses?: boolean
}

export function place(
  view: View,
  { wall = true, lane: road = true, houses = true }: Surroundings,
): Drawing & { shade: string; overhead: string } {
  return {
    ground: sky(view) + hills(view) + hamlet(view) + fields(view) + yard(view) + (road ? lane(view) : ''),
    shade: dapple(view),
    overhead: bough(view),
    pieces: [
      ...(houses ? farms(view) : []),
      ...(wall ? boundary(view) : []),
      ...standing(view, road),
      ...verge(view),
    ],
  }
}

function farms(view: View): Piece[] {
  const { palette: p } = view
  const dice = view.dice('farms')
  const walls = ['stone', 'stone', 'brick', 'plaster'] as const
  const make = (gable: House['gable'], roof: string): House => ({
    width: dice.between(720, 1050),
    wall: dice.pick(walls),
    gable,
    roof,
  })
  const layout = dice.pick(['left', 'pair', 'centre'] as const)
  const first = make('right', p.roof)
  const pieces: Piece[] = []
  if (layout === 'left')
    pieces.push(stand(view, dice.between(-9, -5.5), dice.between(20.5, 23), house(view, 'house1', first)))
  if (layout === 'pair') {
    pieces.push(stand(view, dice.between(-10.5, -8.5), dice.between(20.5, 22), house(view, 'house1', first)))
    pieces.push(
      stand(
        view,
        dice.between(1, 3.4),
        dice.between(26, 30),
        house(view, 'house2', make('right', dice.chance(0.5) ? p.roof : p.roofFar)),
      ),
    )
  }
  if (layout === 'centre')
    pieces.push(stand(view, dice.between(-3, 0), dice.between(20.5, 23), house(view, 'house1', first)))
  pieces.push(
    stand(view, dice.between(13, 16), dice.between(25, 32), house(view, 'house3', make('left', p.roofFar))),
  )
  return pieces
}

const kinds: readonly TreeKind[] = ['poplar', 'persimmon', 'locust', 'willow', 'pine', 'fruit']

function standing(view: View, road: boolean): Piece[] {
  const dice = view.dice('trees')
  const main = dice.pick(kinds)
  const pieces: Piece[] = []
  const rowOf = dice.pick(['poplar', 'poplar', 'pine', 'willow'] as const)
  const rowFrom = dice.between(-14, 8)
  for (let i = 0; i < dice.whole(4, 7); i++)
    pieces.push(
      stand(
        view,
        rowFrom + i * 3.4 + dice.around(0, 0.8),
        dice.between(36, 40),
        tree(view, `row${i}`, rowOf, dice.between(900, 1350)),
      ),
    )
  pieces.push(
    stand(
      view,
      dice.between(-11, 1),
      dice.between(18.5, 19.5),
      tree(view, 'behind', main, main === 'poplar' ? 1200 : dice.between(560, 720)),
    ),
  )
  if (road) {
    const side = dice.pick(['poplar', 'fruit', 'persimmon', 'pine', 'willow'] as const)
    pieces.push(
      stand(
        view,
        dice.between(8.4, 9.4),
        dice.between(14.5, 16.5),
        tree(view, 'beyond', side, side === 'poplar' ? 1150 : 560),
      ),
    )
    pieces.push(
      stand(
        view,
        dice.between(10.8, 12),
        dice.between(19.5, 22),
        tree(view, 'beyond2', side, side === 'poplar' ? 1250 : 600),
      ),
    )
  }
  return pieces
}

/** Grass at our feet. */
function verge(view: View): Piece[] {
  const { palette: p, stage } = view
  const dice = view.dice('verge')
  const [, y] = floor(view, 0, 5.7)
  const wild = stage !== 'after'
  const tuft = (x: number) =>
    fill(blades(dice, 26, x, 90, wild ? 92 : 48, y), deep(p.grass[0], 0.25)) +
    fill(blades(dice, 18, x, 90, wild ? 76 : 40, y + 6), p.grass[1]) +
    fill(blades(dice, 8, x, 80, 40, y + 8), p.grass[2])
  return [{ away: 5.6, svg: repeat(4, (i) => tuft([40, 260, 900, 1240][i] ?? 0)) }]
}
