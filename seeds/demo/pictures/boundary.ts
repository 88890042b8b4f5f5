import { blades, box, fill, repeat } from './brush'
import { deep, light, mix } from './colour'
import { brickwork, plaster, stonework } from './masonry'
import { fence, reeds } from './planting'
import { tree } from './trees'
import { stand, type Piece, type View } from './view'

/** What bounds the plot behind: mostly a wall, else a fenced garden or a row of young fruit trees. */
export function boundary(view: View): Piece[] {
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
