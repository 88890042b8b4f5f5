import { box, closed, fill, line, oval } from '../brush'
import { deep, light } from '../colour'
import { loosePlanks, rubble, weeds } from '../clutter'
import { bench, kerb, paving, ring, round } from '../furniture'
import { lawn } from '../ground'
import { stonework, tiles } from '../masonry'
import { shrub } from '../planting'
import { tree } from '../trees'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround } from './common'

function wellhead(view: View, restored: boolean): string {
  const { palette: p } = view
  const dice = view.dice('wellhead')
  const high = restored ? 66 : 48
  const wood = restored ? p.wood : deep(p.wood, 0.3)
  const posts = restored
    ? line(`M-70 -20v-176M70 -20v-176`, wood, 11) +
      line('M-72 -128h160M88 -128v20h14', light(wood, 0.2), 9) +
      fill(box(-40, -138, 66, 20), '#c9a66c') +
      line('M0 -118v56', '#d8c79a', 3)
    : line('M-70 -20v-120M66 -14L96 -92', wood, 11)
  const roof = restored
    ? fill(
        closed([
          [-112, -184],
          [112, -184],
          [112, -176],
          [-112, -176],
        ]),
        p.shadow,
        0.6,
      ) +
      tiles(
        dice,
        p.roof,
        [
          [-116, -184],
          [116, -184],
        ],
        [
          [-74, -246],
          [74, -246],
        ],
        0,
      )
    : ''
  return (
    fill(oval(30, 4, 122, 26), p.shadow, 0.36) +
    stonework(dice, p, -88, 176, high, 19) +
    fill(`M20 ${-high}h68v${high}h-50z`, p.shadow, 0.26) +
    fill(`M-88 -2a88 24 0 0 0 176 0v14h-176z`, view.palette.shadow, 0.12) +
    fill(oval(0, -high, 94, 25), p.stone[2]) +
    fill(oval(0, -high + 2, 66, 16), '#20262e') +
    line(oval(0, -high, 80, 20), light(p.stone[2], 0.4), 4, 0.7) +
    posts +
    roof
  )
}

export const well: Motif = (view) => {
  const dice = view.dice('well')
  const x = dice.between(-0.8, 0.6)
  const z = dice.between(9, 9.8)
  const treeX = x - dice.between(2.6, 3.2)
  const old = stand(view, treeX, z + 1.9, tree(view, 'old', 'locust', dice.between(700, 800)))
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        old,
        stand(view, x, z, wellhead(view, false)),
        stand(view, x + 0.9, z - 0.5, loosePlanks(view, dice.fork('planks'))),
        stand(view, treeX + 0.6, z + 1, rubble(view, dice.fork('heap'), 120, 70)),
        stand(view, x - 0.3, z - 0.7, weeds(view, dice.fork('weeds'), 110, 50)),
        ...neglectAround(view, 'well', x, z),
      ],
    }
  const after = view.stage === 'after'
  const floorOf = paving(
    view,
    dice.fork('paving'),
    'slab',
    { x: [x - 3.4, x + 3.4], z: [z - 2.6, z + 2.6] },
    (a, b) => round(x, z, 2.5)(a, b) && (after || a < x + 0.3),
  )
  if (!after)
    return {
      ground: floorOf,
      pieces: [
        old,
        stand(view, x, z, wellhead(view, true)),
        ...works(view, 'well', [
          [x + 2.5, z + 0.8],
          [x - 2.4, z - 1],
          [x + 1.4, z - 2.2],
        ]),
      ],
    }
  return {
    ground:
      lawn(view, 'lawn', x - 0.6, z + 0.8, 4.8, 3.6) +
      floorOf +
      kerb(view, dice.fork('kerb'), ring(x, z, 2.6, 36), 0.11) +
      kerb(view, dice.fork('tree'), ring(treeX, z + 1.9, 1, 18), 0.17),
    pieces: [
      old,
      stand(view, x, z, wellhead(view, true)),
      stand(view, x + 2.5, z + 1.3, bench(view)),
      stand(view, treeX + 0.1, z + 0.2, bench(view)),
      ...beds(view, 'well', [
        [x - 1.2, z + 2.8],
        [x, z + 2.9],
        [x + 1.2, z + 2.8],
        [x + 3.2, z + 0.4],
        [x + 3.2, z - 0.7],
        [x - 2.8, z - 1.4],
        [x - 2, z - 2.2],
      ]),
      stand(view, x + 3.2, z + 2.2, shrub(view, dice.fork('shrub'), 62)),
    ],
  }
}
