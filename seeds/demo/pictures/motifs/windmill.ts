import { closed, fill, line, oval, repeat } from '../brush'
import { deep, light } from '../colour'
import { weeds } from '../clutter'
import { bench, kerb, paving, ring, round } from '../furniture'
import { lawn } from '../ground'
import type { Dice } from '../random'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround } from './common'

const rust = '#8f4f32'
const paints = ['#d9483b', '#f0b13c', '#3f8fa8', '#5b9a55', '#e58aa0', '#8a6fb0']

const gear = (r: number, colour: string): string =>
  repeat(10, (i) => {
    const a = (i / 10) * Math.PI * 2
    return line(
      `M${Math.cos(a) * r * 0.8} ${Math.sin(a) * r * 0.8}L${Math.cos(a) * r * 1.2} ${Math.sin(a) * r * 1.2}`,
      colour,
      r * 0.34,
    )
  }) +
  fill(oval(0, 0, r, r), colour) +
  fill(oval(-r * 0.1, -r * 0.1, r * 0.7, r * 0.7), light(colour, 0.25)) +
  fill(oval(0, 0, r * 0.32, r * 0.32), deep(colour, 0.45))

function scrap(view: View, dice: Dice): string {
  const tones = [rust, deep(rust, 0.25), light(rust, 0.2), '#6f7478', '#555a60']
  return (
    fill(oval(30, 4, 190, 34), view.palette.shadow, 0.34) +
    fill('M-150 0Q-90 -70 0 -82Q110 -70 160 0z', deep(rust, 0.45)) +
    repeat(30, () => {
      const x = dice.around(0, 130)
      const y = -dice.between(4, 84) * (1 - Math.abs(x) / 180)
      return line(
        `M${x - 50} ${y + dice.around(0, 26)}L${x + 50} ${y + dice.around(0, 26)}`,
        dice.pick(tones),
        dice.between(4, 10),
      )
    }) +
    `<g transform="translate(-70 -34)">${gear(30, rust)}</g><g transform="translate(66 -28)">${gear(22, '#6f7478')}</g>` +
    fill('M-8 -6v-62h64v62z', '#7a4a34') +
    fill(oval(24, -68, 32, 10), '#9a6a4c') +
    line('M-8 -28h64M-8 -48h64', deep(rust, 0.4), 3)
  )
}

function mill(view: View, dice: Dice, blades: number): string {
  const steel = '#59666b'
  const turn = dice.between(0, 0.7)
  return (
    fill(oval(46, 3, 140, 20), view.palette.shadow, 0.32) +
    line('M-58 0L-14 -330M58 0L14 -330', deep(steel, 0.1), 9) +
    line(
      'M-50 -60L42 -120M50 -60L-42 -120M-40 -130L32 -200M40 -130L-32 -200M-30 -210L22 -280M30 -210L-22 -280',
      steel,
      5,
    ) +
    line('M-50 -60h100M-40 -130h80M-30 -208h60', light(steel, 0.2), 6) +
    line('M0 -336L96 -356', steel, 7) +
    fill(
      closed([
        [88, -384],
        [142, -392],
        [132, -356],
        [142, -328],
        [88, -338],
      ]),
      paints[2] ?? '#3f8fa8',
    ) +
    repeat(blades, (i) => {
      const a = turn + (i / 8) * Math.PI * 2
      const c = paints[i % paints.length] ?? '#d9483b'
      const at = (r: number, off: number): readonly [number, number] => [
        Math.cos(a + off) * r,
        -336 + Math.sin(a + off) * r,
      ]
      return (
        fill(closed([at(26, -0.12), at(128, -0.24), at(136, 0.14), at(26, 0.12)]), c) +
        fill(closed([at(26, 0.02), at(132, -0.02), at(136, 0.14), at(26, 0.12)]), deep(c, 0.25), 0.7)
      )
    }) +
    `<g transform="translate(0 -336)">${gear(21, rust)}</g>`
  )
}

const gearFlower = (dice: Dice, i: number): string =>
  line('M0 0v-96M0 -40q24 -8 34 -30', '#4c6b4f', 6) +
  fill('M0 -34q24 -26 38 -34q2 26 -38 34z', '#5b8a5c') +
  `<g transform="translate(0 ${-112 - dice.between(0, 24)})">${gear(25, paints[i % paints.length] ?? rust)}</g>`

export const windmill: Motif = (view) => {
  const dice = view.dice('windmill')
  const x = dice.between(-1.2, 0.4)
  const z = dice.between(9.2, 10)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        stand(view, x, z, scrap(view, dice.fork('scrap'))),
        stand(view, x - 0.4, z - 0.6, weeds(view, dice.fork('weeds'), 150, 56)),
        ...neglectAround(view, 'windmill', x, z),
      ],
    }
  if (view.stage === 'building')
    return {
      ground: '',
      pieces: [
        stand(view, x, z, mill(view, dice.fork('mill'), 3)),
        stand(view, x + 2.3, z - 0.4, scrap(view, dice.fork('scrap')), 0.6),
        ...works(view, 'windmill', [
          [x - 2.4, z],
          [x + 1.8, z + 1.4],
          [x - 0.8, z - 2],
        ]),
      ],
    }
  return {
    ground:
      lawn(view, 'lawn', x, z + 0.3, 4.7, 3.3) +
      paving(
        view,
        dice.fork('floor'),
        'brick',
        { x: [x - 2.4, x + 2.4], z: [z - 2.3, z + 2.3] },
        (a, b) => round(x, z, 2.1)(a, b) && !round(x, z, 1)(a, b),
      ) +
      kerb(view, dice.fork('k'), ring(x, z, 2.2, 32), 0.1),
    pieces: [
      stand(view, x, z, mill(view, dice.fork('mill'), 8)),
      ...[-2.9, -2.2, 2.2, 2.9, -2.6, 2.6].map((dx, i) =>
        stand(view, x + dx, z + 1 - i * 0.3, gearFlower(dice.fork(`g${i}`), i)),
      ),
      ...beds(view, 'windmill', [
        [x, z + 0.7],
        [x - 0.6, z + 0.2],
        [x + 0.6, z + 0.2],
        [x, z - 0.7],
        [x - 2.9, z - 0.3],
        [x + 2.9, z - 0.5],
        [x - 2.3, z - 1.8],
        [x + 2.3, z - 1.8],
        [x - 2.5, z + 2],
        [x + 2.3, z + 2.2],
      ]),
      stand(view, x + 3.1, z + 1.8, bench(view)),
    ],
  }
}
