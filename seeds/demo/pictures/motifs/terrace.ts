import { blob, dabs, fill, oval } from '../brush'
import { deep, light, mix } from '../colour'
import { rubble, weeds } from '../clutter'
import { paving } from '../furniture'
import { stonework } from '../masonry'
import { flowers, hollyhocks, shrub } from '../planting'
import { tree } from '../trees'
import { stand, type Motif, type Piece, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'

const steps = [
  { dz: 2.4, half: 330, high: 150 },
  { dz: 1.2, half: 300, high: 98 },
  { dz: 0, half: 262, high: 48 },
] as const

function bank(view: View): string {
  const { palette: p } = view
  const dice = view.dice('bank')
  const earth = mix(p.earth, '#8a6a48', 0.45)
  return (
    fill(oval(40, 4, 340, 30), p.shadow, 0.3) +
    fill(blob(dice, 0, -40, 330, 92, 14, 0.12), deep(earth, 0.14)) +
    fill(blob(dice, -40, -62, 260, 60, 12, 0.16), earth) +
    fill(dabs(dice, 60, { x: 0, y: -50, rx: 290, ry: 60 }, 40, 0.3, 0.5), deep(earth, 0.3), 0.5) +
    fill(dabs(dice, 40, { x: -60, y: -80, rx: 220, ry: 40 }, 34, -0.2, 0.5), light(earth, 0.3), 0.6)
  )
}

export const terrace: Motif = (view) => {
  const dice = view.dice('terrace')
  const x = dice.between(-1, 0.2)
  const z = dice.between(9, 9.6)
  const apricot = (high: number): Piece =>
    stand(view, x - 2, z + 2.6, raise(tree(view, 'apricot', 'fruit', 360), high))
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        apricot(70),
        stand(view, x, z + 1.6, bank(view)),
        stand(view, x + 1.4, z + 0.9, rubble(view, dice.fork('slide'), 140, 90)),
        stand(view, x - 1.6, z + 0.8, weeds(view, dice.fork('w1'), 150, 80)),
        stand(view, x + 0.4, z + 0.5, weeds(view, dice.fork('w2'), 160, 60)),
        ...neglectAround(view, 'terrace', x, z),
      ],
    }
  const after = view.stage === 'after'
  const walls = steps.slice(after ? 0 : 1).map(({ dz, half, high }, i): Piece => {
    const own = dice.fork(`wall${i}`)
    const top = fill(blob(own, 0, -high - 4, half + 4, 20, 14, 0.05), mix(view.palette.earth, '#7a5638', 0.6))
    const crop = after
      ? [-0.8, -0.48, -0.16, 0.16, 0.48, 0.8]
          .map((k, j) =>
            raise(
              i === 1 && j % 2
                ? shrub(view, own.fork(`s${j}`), 34)
                : flowers(view, own.fork(`f${j}`), half * 0.17, 40),
              high,
              k * half,
            ),
          )
          .join('')
      : ''
    return stand(
      view,
      x,
      z + dz,
      fill(oval(26, 3, half + 10, 16), view.palette.shadow, 0.3) +
        stonework(own, view.palette, -half, half * 2, high, 21) +
        top +
        crop,
    )
  })
  if (!after)
    return {
      ground: '',
      pieces: [
        apricot(120),
        stand(view, x, z + 3, bank(view)),
        ...walls,
        ...works(view, 'terrace', [
          [x + 2.2, z - 0.8],
          [x - 2.2, z - 0.9],
          [x, z - 2.1],
        ]),
      ],
    }
  return {
    ground: paving(
      view,
      dice.fork('path'),
      'pebble',
      { x: [x - 5, x + 5], z: [z - 2.8, z - 0.7] },
      (a, b) => Math.abs(b - (z - 1.7) - Math.sin(a * 0.8) * 0.3) < 0.62,
    ),
    pieces: [
      apricot(150),
      ...walls,
      stand(view, x + 2.2, z + 3.4, raise(hollyhocks(view, dice.fork('tall'), 8, 110), 146)),
      ...beds(
        view,
        'terrace',
        [
          [x - 2.2, z - 0.5],
          [x - 1.1, z - 0.5],
          [x + 1.1, z - 0.5],
          [x + 2.2, z - 0.5],
          [x - 2.4, z - 2.7],
          [x + 2.5, z - 2.6],
        ],
        48,
        28,
      ),
    ],
  }
}
