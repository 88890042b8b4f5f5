import { closed, fill, line, oval } from '../brush'
import { deep, light, mix } from '../colour'
import { firewood, rubble } from '../clutter'
import { bench, lamp, paving } from '../furniture'
import { lawn } from '../ground'
import { shrub } from '../planting'
import { tree } from '../trees'
import { floor, stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround } from './common'

const walker = (view: View, colour: string): string =>
  fill(oval(12, 2, 78, 14), view.palette.shadow, 0.32) +
  line('M-60 0v-130h120v130M-60 -70h120', colour, 9) +
  line('M-28 -128L-44 -18h26M20 -128L40 -24h24', deep(colour, 0.25), 7) +
  line('M-56 -130h112', light(colour, 0.5), 3)

const twister = (view: View, colour: string): string =>
  fill(oval(10, 2, 70, 14), view.palette.shadow, 0.32) +
  line('M0 0v-142M-46 -128q46 -22 92 0', colour, 9) +
  fill(oval(-40, -10, 28, 9) + oval(40, -10, 28, 9), '#3d454a') +
  fill(oval(-40, -14, 28, 9) + oval(40, -14, 28, 9), mix(colour, '#f0e6d0', 0.3)) +
  line('M-2 -4v-130', light(colour, 0.5), 2.5)

const wheel = (view: View, colour: string): string =>
  fill(oval(10, 2, 60, 12), view.palette.shadow, 0.32) +
  line('M-36 0L0 -120L36 0', colour, 9) +
  line(oval(0, -122, 46, 46), '#f0b13c', 8) +
  line('M-46 -122h92M0 -168v92', '#f0b13c', 5) +
  fill(oval(0, -122, 9, 9), '#d9483b')

export const fitness: Motif = (view) => {
  const dice = view.dice('fitness')
  const x = dice.between(-1, 0)
  const z = dice.between(9.6, 10.2)
  const shade = stand(view, x - 3.8, z + 2.4, tree(view, 'shade', 'locust', 620))
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        shade,
        stand(view, x - 1.4, z + 1, firewood(view, dice.fork('wood'), 160, false)),
        stand(view, x + 1.6, z + 0.4, rubble(view, dice.fork('heap'), 150, 110)),
        ...neglectAround(view, 'fitness', x, z),
      ],
    }
  const after = view.stage === 'after'
  const quad = (x0: number, x1: number, z0: number, z1: number) =>
    closed([floor(view, x0, z0), floor(view, x1, z0), floor(view, x1, z1), floor(view, x0, z1)])
  const court =
    fill(quad(x - 3.4, x + 0.9, z - 1.6, z + 2.2), mix('#b5563d', view.palette.sun, 0.12)) +
    fill(quad(x - 3.2, x + 0.7, z - 1.4, z + 2), mix('#4f8a6a', view.palette.sun, 0.1))
  const parking =
    paving(view, dice.fork('parking'), 'slab', { x: [x + 1.1, x + 4.2], z: [z - 2.6, z + 2.2] }, () => true) +
    fill(
      [0, 1, 2].map((i) => quad(x + 1.3 + i * 1.35, x + 1.38 + i * 1.35, z - 2.4, z + 1.4)).join(''),
      '#fbf6e6',
      0.9,
    )
  const gear = [
    stand(view, x - 2.5, z + 1.1, walker(view, '#3f7f9a')),
    stand(view, x - 0.5, z + 1.2, twister(view, '#d9483b')),
  ]
  if (!after)
    return {
      ground: court,
      pieces: [
        shade,
        gear[0] ?? shade,
        ...works(view, 'fitness', [
          [x + 2.2, z + 0.4],
          [x - 1.4, z - 1],
          [x + 1.2, z - 2.2],
        ]),
      ],
    }
  return {
    ground: lawn(view, 'lawn', x - 0.4, z + 0.4, 5.2, 3.8) + court + parking,
    pieces: [
      shade,
      ...gear,
      stand(view, x - 1.5, z - 0.4, wheel(view, '#5b9a55')),
      stand(view, x + 0.6, z - 0.6, bench(view)),
      stand(view, x - 3.4, z - 0.4, lamp(view)),
      ...beds(
        view,
        'fitness',
        [
          [x - 3.2, z + 2.6],
          [x - 2, z + 2.7],
          [x - 0.8, z + 2.7],
          [x + 0.4, z + 2.6],
          [x + 1.8, z + 2.7],
          [x + 3, z + 2.6],
          [x - 3, z - 2.2],
          [x - 1.9, z - 2.3],
          [x - 0.8, z - 2.3],
        ],
        54,
        40,
      ),
      stand(view, x + 4, z + 2, shrub(view, dice.fork('s'), 60)),
    ],
  }
}
