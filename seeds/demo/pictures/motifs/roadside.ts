import { blob, box, dabs, fill, line, oval, repeat } from '../brush'
import { deep, light, mix } from '../colour'
import { litter, rubble, sack, weeds } from '../clutter'
import { lawn } from '../ground'
import { shrub } from '../planting'
import { tree } from '../trees'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'

function heap(view: View): string {
  const { palette: p } = view
  const dice = view.dice('rubbish')
  return (
    fill(oval(50, 4, 260, 40), p.shadow, 0.34) +
    fill(blob(dice, 0, -60, 240, 86, 13, 0.16), mix(p.earth, '#6a6058', 0.6)) +
    fill(dabs(dice, 90, { x: 0, y: -66, rx: 210, ry: 70 }, 34, 0.4, 1.2), '#857767') +
    fill(dabs(dice, 50, { x: -20, y: -76, rx: 190, ry: 60 }, 24, 0.4, 1.4), '#cfc9ba', 0.8) +
    repeat(7, (i) => raise(litter(view, dice.fork(`l${i}`), 70), 24 + (i % 3) * 40, -160 + i * 52)) +
    raise(sack(view, dice, '#e2ddce'), 60, -60) +
    raise(sack(view, dice, '#7fa6bd'), 34, 90) +
    line('M-200 -10l90 -60M40 -120l110 40', deep(p.wood, 0.2), 9)
  )
}

const bin = (view: View, colour: string): string =>
  fill(oval(14, 2, 46, 10), view.palette.shadow, 0.34) +
  fill('M-32 -4l-5 -86h74l-5 86z', colour) +
  fill('M8 -4v-86h29l-5 86z', deep(colour, 0.25)) +
  fill(box(-42, -104, 84, 16), light(colour, 0.15)) +
  fill(oval(-20, -4, 8, 8) + oval(20, -4, 8, 8), '#2f3136')

export const roadside: Motif = (view) => {
  const dice = view.dice('roadside')
  const x = dice.between(0, 1)
  const z = dice.between(9.4, 10.4)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        stand(view, x, z, heap(view)),
        stand(view, x - 2.4, z + 0.8, rubble(view, dice.fork('r'), 110, 70)),
        stand(view, x + 0.8, z - 0.8, weeds(view, dice.fork('w'), 150, 60)),
        ...neglectAround(view, 'roadside', x - 0.8, z),
      ],
    }
  if (view.stage === 'building')
    return {
      ground: '',
      pieces: [
        stand(view, x + 0.4, z + 0.2, heap(view), 0.6),
        ...works(view, 'roadside', [
          [x - 2.2, z],
          [x + 2, z - 0.8],
          [x - 0.6, z - 1.8],
        ]),
      ],
    }
  return {
    ground: lawn(view, 'verge', x - 1, z + 0.4, 4.6, 3.6),
    pieces: [
      ...[-3, -1, 1].map((dx, i) => stand(view, x + dx, z + 1.6, tree(view, `young${i}`, 'fruit', 230))),
      ...beds(
        view,
        'roadside',
        [-3.6, -2.7, -1.8, -0.9, 0, 0.9, 1.8, 2.5].map((dx, i) => [x + dx, z - 0.6 + (i % 2) * 0.3] as const),
        56,
        40,
      ),
      stand(view, x + 2.6, z + 1.5, bin(view, '#3f7f5a')),
      stand(view, x + 1.8, z + 1.6, bin(view, '#4f7f9f')),
      stand(view, x - 3.4, z + 0.4, shrub(view, dice.fork('s'), 56)),
    ],
  }
}
