import { box, closed, fill, oval, type Point } from '../brush'
import { deep, mix } from '../colour'
import { fallenTiles, rubble, weeds } from '../clutter'
import { bench, lamp, paving } from '../furniture'
import { lawn } from '../ground'
import { stonework } from '../masonry'
import { hollyhocks, shrub, vine } from '../planting'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'

/** 残垣断壁: what is left of an old house front, its doorway and a window. The broken edge is the same before and after. */
function remains(view: View, tended: boolean): string {
  const { palette: p } = view
  const dice = view.dice('remains')
  const top: Point[] = [
    [-340, -90],
    [-300, -120],
    [-250, -190],
    [-200, -200],
    [-165, -268],
    [-60, -284],
    [-20, -246],
    [40, -240],
    [92, -262],
    [190, -250],
    [230, -180],
    [262, -170],
    [300, -96],
    [352, -70],
  ]
  const doorway: Point[] = [
    [40, 0],
    [40, -188],
    [130, -188],
    [130, 0],
  ]
  const outline = closed([[-340, 0], ...top, [352, 0], ...[...doorway].reverse()])
  const inside = mix(p.grass[0], p.shadow, tended ? 0.1 : 0.4)
  return (
    `<defs><clipPath id="ruin"><path d="${outline}"/></clipPath></defs>` +
    fill(
      closed([
        [-330, 4],
        [360, 4],
        [470, 44],
        [-200, 40],
      ]),
      p.shadow,
      0.26,
    ) +
    `<g clip-path="url(#ruin)">${stonework(dice, p, -345, 700, 292, 26)}` +
    fill(box(-210, -170, 86, 88), tended ? mix(p.sky[2], p.leaf[2], 0.4) : inside) +
    (tended
      ? ''
      : fill(
          closed([
            [-340, -60],
            [-120, -20],
            [-60, 0],
            [-340, 0],
          ]),
          mix(p.earth, p.shadow, 0.3),
          0.4,
        )) +
    '</g>' +
    fill(box(-220, -182, 106, 13) + box(28, -204, 114, 17), deep(p.wood, tended ? 0 : 0.3)) +
    fill(box(-214, -84, 94, 8), p.stone[2]) +
    (tended
      ? ''
      : fill(
          closed([
            [130, -188],
            [142, -188],
            [96, -30],
            [84, -34],
          ]),
          deep(p.wood, 0.35),
        ))
  )
}

export const ruin: Motif = (view) => {
  const dice = view.dice('ruin')
  const x = dice.between(-1.2, 0)
  const z = dice.between(10.6, 11.4)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        stand(view, x, z, remains(view, false)),
        stand(view, x - 1.8, z - 0.6, rubble(view, dice.fork('a'), 170, 110)),
        stand(view, x + 1.8, z - 0.9, rubble(view, dice.fork('b'), 110, 70)),
        stand(view, x + 0.2, z - 1.3, fallenTiles(view, dice.fork('tiles'), 150)),
        stand(view, x + 2.6, z - 0.3, weeds(view, dice.fork('w'), 110, 110)),
        stand(view, x - 0.2, z - 0.4, weeds(view, dice.fork('w2'), 90, 80)),
        ...neglectAround(view, 'ruin', x, z - 1.6),
      ],
    }
  const after = view.stage === 'after'
  const door = x + 0.85
  const ground = paving(
    view,
    dice.fork('path'),
    'brick',
    { x: [x - 4, x + 4], z: [z - 5, z] },
    (a, b) => Math.abs(a - door + (z - b) * 0.14) < 0.62 && (after || b > z - 2.2),
  )
  if (!after)
    return {
      ground,
      pieces: [
        stand(view, x, z, remains(view, true)),
        ...works(view, 'ruin', [
          [x - 1.8, z - 1.4],
          [x + 2.4, z - 1.6],
          [x - 0.6, z - 3],
        ]),
      ],
    }
  return {
    ground: lawn(view, 'lawn', x, z - 1.8, 4.4, 2.7) + ground,
    pieces: [
      stand(
        view,
        x,
        z,
        remains(view, true) +
          raise(vine(view, dice.fork('v1'), 90, 150), 282, -80) +
          raise(vine(view, dice.fork('v2'), 50, 120), 252, 200) +
          raise(vine(view, dice.fork('v3'), 40, 80), 180, -280),
      ),
      stand(view, x - 1.7, z - 0.3, hollyhocks(view, dice.fork('tall'), 9, 130)),
      stand(view, x + 2.3, z - 0.4, hollyhocks(view, dice.fork('tall2'), 5, 60)),
      stand(view, x + 3, z - 0.5, shrub(view, dice.fork('s'), 60)),
      ...beds(view, 'ruin', [
        [x - 2.9, z - 0.8],
        [x - 1.9, z - 0.9],
        [x - 0.9, z - 0.8],
        [x - 0.4, z - 1.6],
        [x + 1.8, z - 1],
        [x + 1.6, z - 2],
        [x - 0.6, z - 2.6],
        [x + 1.3, z - 3],
        [x - 2.8, z - 3.2],
      ]),
      stand(view, x - 2.1, z - 2.1, bench(view)),
      stand(view, x + 2.7, z - 2, lamp(view)),
      stand(
        view,
        x + 2.4,
        z - 3,
        fill(oval(8, 2, 60, 12), view.palette.shadow, 0.3) +
          stonework(dice.fork('trough'), view.palette, -56, 112, 34, 17),
      ),
      stand(
        view,
        x + 2.4,
        z - 3.02,
        raise(beds(view, 'trough', []).length ? '' : shrub(view, dice.fork('s3'), 30), 32),
      ),
    ],
  }
}
