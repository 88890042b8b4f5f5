import { box, fill, repeat } from './brush'
import { deep, light, mix } from './colour'
import { house, type House } from './houses'
import { brickwork, plaster, stonework } from './masonry'
import { fields, lane, yard } from './ground'
import { fence, reeds } from './planting'
import { bough, dapple } from './shade'
import { tree, type TreeKind } from './trees'
import { hamlet } from './houses'
import { hills, sky } from './sky'
import { floor, stand, type Drawing, type Piece, type View } from './view'
import { blades } from './brush'

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

/** What bounds the plot behind: mostly a wall, else a fenced garden or a row of young fruit trees. */
function boundary(view: View): Piece[] {
  const dice = view.dice('boundary')
  const kind = dice.pick(['wall', 'wall', 'wall', 'garden', 'orchard'] as const)
  if (kind === 'wall') return yardWall(view)
  const across = Array.from({ length: 7 }, (_, i) => -9.6 + i * 1.95)
  if (kind === 'orchard')
    return across.map((x, i) =>
      stand(view, x, 17.4 + dice.around(0, 0.5), tree(view, `orchard${i}`, 'fruit', dice.between(270, 350))),
    )
  return [
    ...across.map((x, i) =>
      stand(view, x, 18.4, reeds(view, dice.fork(`maize${i}`), 95, dice.between(120, 190))),
    ),
    stand(view, -3.2, 17.2, fence(view, dice.fork('fence'), 720, view.stage === 'after' ? 80 : 66)),
  ]
}

function yardWall(view: View): Piece[] {
  const { palette: p, stage } = view
  const dice = view.dice('wall')
  const kind = dice.pick(['stone', 'stone', 'brick', 'plaster'] as const)
  const high = dice.between(130, 175)
  const end = dice.between(230, 380)
  const start = -1150
  const wide = end - start
  const own = dice.fork('stones')
  const body =
    kind === 'stone'
      ? stonework(own, p, start, wide, high, 27)
      : kind === 'brick'
        ? brickwork(own, p, start, wide, high, 12)
        : plaster(own, p, start, wide, high, stage !== 'after')
  const cap = stage === 'after' ? p.roof : deep(p.stone[0], 0.1)
  const coping = repeat(Math.floor(wide / 34), (i) =>
    box(start + i * 34, -high - 12 + (stage === 'after' ? 0 : dice.around(0, 4)), 32, 15),
  )
  const breach = dice.between(-560, 60)
  const behind = mix(mix(p.grass[1], p.earth, 0.35), p.haze, 0.25)
  const gaps =
    stage === 'after'
      ? ''
      : fill(
          `M${breach} ${-high - 16}h200l-8 24 -26 12 -10 30 -34 14 -22 -8 -30 -16 -18 -26 -40 -6z`,
          behind,
        ) +
        fill(
          box(breach + 40, -15, 44, 18) +
            box(breach + 82, -30, 44, 32) +
            box(breach + 128, -14, 40, 16) +
            box(breach + 10, -9, 26, 11),
          p.stone[1],
        ) +
        fill(
          box(breach + 82, -30, 44, 7) + box(breach + 40, -15, 44, 5) + box(breach + 128, -14, 40, 5),
          p.stone[2],
        )
  const weeds =
    stage === 'after'
      ? ''
      : fill(blades(dice.fork('weeds'), 90, start + wide / 2, wide / 2, 60), deep(p.grass[0], 0.1))
  return [
    stand(
      view,
      0,
      17.6,
      fill(box(start, -2, wide + 40, 22), p.shadow, 0.28) +
        body +
        fill(coping, cap) +
        fill(box(start, -high - 12, wide, 4), light(cap, 0.3), 0.6) +
        gaps +
        weeds,
    ),
  ]
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
