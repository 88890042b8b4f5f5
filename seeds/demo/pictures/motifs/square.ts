import { box, closed, fill, line, oval, repeat } from '../brush'
import { deep, light } from '../colour'
import { firewood, rubble } from '../clutter'
import { bench, lamp, paving } from '../furniture'
import { lawn } from '../ground'
import { shrub, vine } from '../planting'
import { tree } from '../trees'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'

function pergola(view: View, planted: boolean): string {
  const { palette: p } = view
  const wood = light(p.wood, 0.12)
  const back = repeat(4, (i) => box(-190 + i * 130, -264, 10, 236))
  const front = repeat(4, (i) => box(-235 + i * 150, -250, 15, 250))
  const beams = repeat(15, (i) =>
    closed([
      [-245 + i * 34, -246],
      [-233 + i * 34, -246],
      [-196 + i * 29, -276],
      [-206 + i * 29, -276],
    ]),
  )
  return (
    fill(
      closed([
        [-220, 0],
        [240, 0],
        [330, 40],
        [-120, 44],
      ]),
      p.shadow,
      0.2,
    ) +
    fill(back, deep(wood, 0.3)) +
    fill(beams, deep(wood, 0.1)) +
    fill(box(-205, -280, 440, 12), deep(wood, 0.2)) +
    fill(front, wood) +
    fill(front.replace(/h15v/g, 'h5v').replace(/h-15z/g, 'h-5z'), light(wood, 0.4), 0.7) +
    fill(box(-256, -256, 500, 15), light(wood, 0.12)) +
    (planted
      ? raise(vine(view, view.dice('pergola'), 245, 80), 264) +
        raise(vine(view, view.dice('pergola2'), 60, 170), 250, -215)
      : '')
  )
}

function table(view: View, broken: boolean): string {
  const { palette: p } = view
  const top =
    fill(oval(0, -72, 66, 17), p.stone[2]) +
    fill('M-66 -72a66 17 0 0 0 132 0v9a66 17 0 0 1 -132 0z', p.stone[0])
  return (
    fill(oval(14, 2, 84, 16), p.shadow, 0.34) +
    fill('M-20 0l6 -64h28l6 64z', p.stone[1]) +
    `<g transform="${broken ? 'translate(40 46) rotate(24)' : ''}">${top}</g>` +
    [-92, 92]
      .map((x) => fill(`M${x - 22} 0v-30h44v30z`, p.stone[0]) + fill(oval(x, -30, 24, 8), p.stone[2]))
      .join('') +
    line('M-40 -74h60', light(p.stone[2], 0.6), 2)
  )
}

export const square: Motif = (view) => {
  const dice = view.dice('square')
  const x = dice.between(-1.4, -0.4)
  const z = dice.between(9.8, 10.6)
  const shadeTree = stand(view, x - 4, z + 2.6, tree(view, 'shade', 'persimmon', 560))
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        shadeTree,
        stand(view, x + 0.2, z - 0.4, table(view, true)),
        stand(view, x + 1.3, z + 1.6, firewood(view, dice.fork('wood'), 150, false)),
        stand(view, x - 1.6, z + 1.7, rubble(view, dice.fork('heap'), 130, 100)),
        ...neglectAround(view, 'square', x, z),
      ],
    }
  const after = view.stage === 'after'
  const ground = paving(
    view,
    dice.fork('floor'),
    'slab',
    { x: [x - 4, x + 4.4], z: [z - 3.1, z + 3] },
    (a) => after || a < x + 0.8,
  )
  const base = [shadeTree, stand(view, x + 0.4, z + 1.6, pergola(view, after))]
  if (!after)
    return {
      ground,
      pieces: [
        ...base,
        ...works(view, 'square', [
          [x + 2.4, z - 0.8],
          [x - 2.2, z - 0.6],
          [x + 0.4, z - 2.2],
        ]),
      ],
    }
  return {
    ground: lawn(view, 'lawn', x, z, 5.2, 3.8) + ground,
    pieces: [
      ...base,
      stand(view, x + 0.3, z + 2, bench(view)),
      stand(view, x - 0.9, z - 0.7, table(view, false)),
      stand(view, x + 2.6, z - 0.6, bench(view)),
      stand(view, x - 3.1, z + 0.8, lamp(view)),
      ...beds(view, 'square', [
        [x - 2.6, z + 2.4],
        [x - 3.6, z + 1.6],
        [x + 3.4, z + 1.7],
        [x + 3.9, z + 0.7],
        [x - 3.8, z - 0.6],
        [x - 3.7, z - 1.7],
        [x + 4, z - 1.4],
        [x - 2.6, z - 2.9],
        [x - 1.4, z - 2.9],
      ]),
      stand(view, x + 3.6, z + 2.5, shrub(view, dice.fork('s'), 64)),
    ],
  }
}
