import { closed, fill } from '../brush'
import { paving, round } from '../furniture'
import { lawn } from '../ground'
import { fence } from '../planting'
import { stand, type Motif } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'
import { figure, heap, ox, thatch } from './straw-work'

export const strawFigures: Motif = (view) => {
  const dice = view.dice('straw')
  const x = dice.between(-1.2, 0)
  const z = dice.between(9, 9.8)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        stand(view, x - 0.6, z + 0.6, heap(view, dice.fork('a'), 210, 170)),
        stand(view, x + 1.9, z - 0.2, heap(view, dice.fork('b'), 120, 90)),
        ...neglectAround(view, 'straw', x, z),
      ],
    }
  const after = view.stage === 'after'
  const farmer = stand(view, x - 1.7, z, figure(view, dice.fork('farmer'), '#3f6f94', true), 1.15)
  const beast = stand(view, x + 0.9, z + 0.3, ox(view, dice.fork('ox')), 1.1)
  const hut = stand(
    view,
    x + 2.2,
    z + 2.6,
    thatch(
      dice.fork('hutwall'),
      closed([
        [-90, 0],
        [-90, -120],
        [90, -120],
        [90, 0],
      ]),
      { x: 0, y: -60, rx: 80, ry: 56 },
    ) +
      fill('M-30 0v-80q30 -30 60 0v80z', '#4a3626') +
      thatch(
        dice.fork('hut'),
        closed([
          [-135, -104],
          [0, -236],
          [135, -104],
        ]),
        { x: 0, y: -140, rx: 86, ry: 40 },
      ),
    1,
  )
  if (!after)
    return {
      ground: '',
      pieces: [
        farmer,
        stand(view, x + 1.8, z + 2, heap(view, dice.fork('b'), 130, 110)),
        ...works(view, 'straw', [
          [x + 0.7, z],
          [x - 3, z + 0.6],
          [x + 2.6, z - 1.2],
        ]),
      ],
    }
  return {
    ground:
      lawn(view, 'lawn', x, z + 0.6, 4.7, 3.2) +
      paving(
        view,
        dice.fork('floor'),
        'pebble',
        { x: [x - 2.4, x + 2.4], z: [z - 2.8, z + 0.6] },
        round(x, z - 1.1, 1.6),
      ),
    pieces: [
      farmer,
      beast,
      hut,
      stand(view, x - 0.5, z + 1.2, figure(view, dice.fork('wife'), '#c8402f', false), 1.05),
      stand(view, x - 2.4, z + 2.4, fence(view, dice.fork('fence'), 150)),
      stand(view, x - 3.1, z + 1.2, raise(heap(view, dice.fork('tidy'), 62, 78), 0)),
      ...beds(view, 'straw', [
        [x - 2.9, z + 0.1],
        [x - 2.6, z - 0.9],
        [x - 2, z - 1.9],
        [x + 2, z - 1.6],
        [x + 2.7, z - 0.7],
        [x + 3.1, z + 0.3],
        [x + 0.2, z + 1.9],
        [x + 3.4, z + 1.4],
      ]),
    ],
  }
}
