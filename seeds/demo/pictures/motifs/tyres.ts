import { oval, fill } from '../brush'
import { tyre } from '../tyre'
import { bench, kerb, paving, ring, round } from '../furniture'
import { lawn } from '../ground'
import { flowers, hollyhocks, shrub } from '../planting'
import type { Dice } from '../random'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { neglectAround, raise, type Spot } from './common'

const paints = ['#d9483b', '#f0b13c', '#3f8fa8', '#5b9a55', '#e58aa0', '#efe6d0']

function planter(view: View, dice: Dice, colours: readonly string[], r: number): string {
  const stack = colours
    .map((c, i) => raise(tyre(view, dice, c, true, r * (1 - i * 0.08)), i * r * 0.62))
    .join('')
  return stack + raise(flowers(view, dice, r * 0.78, r * 1.05), colours.length * r * 0.62 - r * 0.1)
}

function pile(view: View, dice: Dice): string {
  const spots = [
    [-95, 0],
    [-28, 8],
    [44, 4],
    [104, -4],
    [-62, 34],
    [8, 36],
    [74, 34],
    [-24, 66],
    [36, 68],
  ] as const
  return (
    fill(oval(20, 4, 180, 34), view.palette.shadow, 0.3) +
    spots
      .map(
        ([x, y], i) =>
          `<g transform="translate(${x} ${-y}) rotate(${dice.around(0, 22)})">${tyre(view, dice, i % 3 ? '#33343a' : '#424349', false, 46)}</g>`,
      )
      .join('')
  )
}

export const tyres: Motif = (view) => {
  const dice = view.dice('tyres')
  const x = dice.between(-1.4, 0)
  const z = dice.between(8.9, 9.8)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [stand(view, x, z, pile(view, dice.fork('pile'))), ...neglectAround(view, 'tyres', x, z)],
    }
  const rowOf = Array.from({ length: 9 }, (_, i): Spot => {
    const a = Math.PI * (1.06 + (i / 8) * 0.88)
    return [x + Math.cos(a) * 2.9, z + 0.5 + Math.sin(a) * 2.1]
  })
  const done = view.stage === 'after' ? 9 : 5
  const row = rowOf
    .slice(0, done)
    .map(([px, pz], i) =>
      stand(view, px, pz, planter(view, dice.fork(`p${i}`), [paints[i % paints.length] ?? '#d9483b'], 40)),
    )
  const tower = stand(
    view,
    x,
    z + 0.7,
    planter(
      view,
      dice.fork('tower'),
      [paints[0], paints[1], paints[2], paints[3]]
        .filter((c) => c !== undefined)
        .slice(0, view.stage === 'after' ? 4 : 2),
      58,
    ),
  )
  const floorOf = paving(
    view,
    dice.fork('paving'),
    'pebble',
    { x: [x - 2.6, x + 2.6], z: [z - 1.4, z + 1.8] },
    round(x, z + 0.4, view.stage === 'after' ? 2.3 : 1.4),
  )
  if (view.stage === 'building')
    return {
      ground: floorOf,
      pieces: [
        ...row,
        tower,
        ...works(view, 'tyres', [
          [x + 2.8, z + 1],
          [x - 3, z + 1.6],
          [x + 2, z - 2],
        ]),
      ],
    }
  return {
    ground:
      lawn(view, 'lawn', x, z + 0.4, 4.6, 3.4) +
      floorOf +
      kerb(view, dice.fork('kerb'), ring(x, z + 0.4, 2.35, 30), 0.1),
    pieces: [
      ...row,
      tower,
      ...[-2.9, 2.9].map((dx, i) =>
        stand(
          view,
          x + dx,
          z + 1.6,
          planter(view, dice.fork(`side${i}`), [paints[i + 2] ?? '#3f8fa8', paints[i] ?? '#d9483b'], 50),
        ),
      ),
      stand(view, x - 1.5, z + 2.8, hollyhocks(view, dice.fork('tall'), 8, 130)),
      stand(view, x + 2, z + 2.7, shrub(view, dice.fork('shrub'), 60)),
      stand(view, x + 1.3, z + 1.9, bench(view)),
    ],
  }
}
