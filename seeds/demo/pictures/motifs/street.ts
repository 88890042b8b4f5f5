import { box, closed, dabs, fill, line, oval, repeat } from '../brush'
import { deep, light, mix } from '../colour'
import { litter, sack, tyre } from '../clutter'
import { bench, paving } from '../furniture'
import { brickwork, plaster, tiles } from '../masonry'
import { villager } from '../people'
import { shrub } from '../planting'
import type { Dice } from '../random'
import { tree } from '../trees'
import { floor, stand, type Motif, type View } from '../view'
import { beds, raise } from './common'

const signs = ['#b5482f', '#2f6b7f', '#3f7a4f', '#8a5a2f']

function shop(view: View, dice: Dice, i: number): string {
  const { palette: p, stage } = view
  const tidy = stage === 'after'
  const w = 460
  const sign = signs[i % signs.length] ?? '#b5482f'
  const board = tidy || i % 2 ? box(-190, -318, 380, 54) : 'M-190 -312l376 -18 6 50 -378 28z'
  return (
    (i % 2
      ? brickwork(dice.fork('b'), p, -w / 2, w, 360, 13)
      : plaster(dice.fork('p'), p, -w / 2, w, 360, !tidy)) +
    fill(box(-w / 2, -20, w, 20), p.stone[1]) +
    fill(box(-180, -236, 200, 226), deep('#5b6b74', 0.3)) +
    fill(
      closed([
        [-180, -236],
        [-60, -236],
        [-120, -10],
        [-180, -10],
      ]),
      light(p.sky[1], 0.3),
      0.4,
    ) +
    line('M-180 -124h200M-80 -236v226', '#d8d4c6', 7) +
    fill(box(52, -226, 128, 220), '#7d878c') +
    repeat(12, (k) => line(`M54 ${-216 + k * 18}h124`, '#9aa3a6', 4)) +
    fill(board, tidy ? sign : mix(sign, '#a89c88', 0.5)) +
    fill(box(-178, -308, 356, 6), light(sign, 0.4), tidy ? 0.8 : 0.2) +
    (tidy
      ? repeat(8, (k) =>
          fill(
            closed([
              [-192 + k * 48, -258],
              [-144 + k * 48, -258],
              [-150 + k * 50, -214],
              [-202 + k * 50, -214],
            ]),
            k % 2 ? '#f4ecd8' : sign,
          ),
        )
      : fill('M-200 -256L200 -262L236 -196L-160 -190z', '#5f7f9a', 0.9) +
        fill('M-60 -258L40 -260L60 -193L-40 -192z', '#b9c6cc', 0.8)) +
    tiles(
      dice.fork('t'),
      i % 2 ? p.roof : p.roofFar,
      [
        [-w / 2 - 14, -354],
        [w / 2 + 14, -354],
      ],
      [
        [-w / 2 - 4, -420],
        [w / 2 + 4, -420],
      ],
      tidy ? 0 : 3,
    )
  )
}

const crate = (colour: string): string =>
  fill(oval(12, 2, 48, 9), '#46486a', 0.3) +
  fill(box(-38, -50, 64, 50), colour) +
  fill(
    closed([
      [26, 0],
      [44, -10],
      [44, -58],
      [26, -50],
    ]),
    deep(colour, 0.3),
  ) +
  fill(
    closed([
      [-38, -50],
      [26, -50],
      [44, -58],
      [-18, -58],
    ]),
    light(colour, 0.35),
  ) +
  line('M-38 -26h64', deep(colour, 0.25), 3)

const umbrella = (): string =>
  line('M0 0v-200', '#8a8f92', 6) +
  fill('M-150 -186Q0 -286 150 -186Q100 -204 50 -190Q0 -206 -50 -190Q-100 -204 -150 -186z', '#b55a4a') +
  fill('M0 -236Q60 -236 150 -186Q100 -204 50 -190z', '#8f4238')

const bicycle = (colour: string): string =>
  fill(oval(8, 2, 74, 9), '#46486a', 0.3) +
  line(oval(-44, -32, 30, 30) + oval(48, -32, 30, 30), '#33363c', 5) +
  line(
    'M-44 -32L-14 -74L34 -74L48 -32M-14 -74L8 -32L34 -74M34 -74l-4 -18h20M-16 -84h-16M-14 -74v-10',
    colour,
    6,
  )

/** Shops along the street: goods spread outside, then everything within its own door. */
export const street: Motif = (view) => {
  const dice = view.dice('street')
  const tidy = view.stage === 'after'
  const shift = dice.between(-0.8, 0.8)
  const shops = [-9.2, -4.6, 0, 4.6, 9.2].map((dx, i) =>
    stand(view, dx + shift, 14.5, shop(view, dice.fork(`shop${i}`), i)),
  )
  const trees = [-6.9, -2.3, 2.3, 6.9].map((dx, i) =>
    stand(view, dx + shift, 12.9, tree(view, `street${i}`, 'fruit', 300)),
  )
  const wires = tidy
    ? ''
    : line(
        `M-20 ${view.horizon - 130}q360 90 660 20t660 -20M-20 ${view.horizon - 100}q400 60 700 30t620 -60M300 ${view.horizon - 70}q120 70 260 -20`,
        '#3b3d48',
        3,
        0.8,
      )
  const pavement = paving(
    view,
    dice.fork('floor'),
    tidy ? 'slab' : 'pebble',
    { x: [-11, 11], z: [10.2, 14.4] },
    () => tidy || dice.chance(0.8),
  )
  const tar = mix(mix('#8d8f92', view.palette.earth, tidy ? 0.15 : 0.45), view.palette.sun, 0.1)
  const road =
    fill(
      closed([floor(view, -12, 10.2), floor(view, 12, 10.2), floor(view, 12, 5.4), floor(view, -12, 5.4)]),
      tar,
    ) +
    fill(
      dabs(dice.fork('tar'), 60, { x: 640, y: 860, rx: 640, ry: 100 }, 90, 0, 0.1),
      light(tar, 0.25),
      0.35,
    ) +
    fill(
      closed([floor(view, -12, 10.2), floor(view, 12, 10.2), floor(view, 12, 10), floor(view, -12, 10)]),
      light(view.palette.stone[2], tidy ? 0.3 : 0),
    ) +
    (tidy
      ? repeat(6, (i) =>
          fill(
            closed([
              floor(view, -7 + i * 2.6, 7.5),
              floor(view, -5.6 + i * 2.6, 7.5),
              floor(view, -5.6 + i * 2.6, 7.3),
              floor(view, -7 + i * 2.6, 7.3),
            ]),
            '#f6efdc',
            0.9,
          ),
        )
      : '')
  const overhead = { away: 10, svg: wires }
  const goods = [-4.4, -3, -1.6, 0.4, 2, 3.4, 4.8].flatMap((dx, i) => {
    const own = dice.fork(`goods${i}`)
    const z = 12.4 - own.between(0, 2.6)
    const pile =
      i % 3 === 0
        ? crate('#c29a5c') + raise(crate('#7f9f8a'), 54, 8) + raise(crate('#b5705a'), 0, 86)
        : i % 3 === 1
          ? sack(view, own, '#e2ddce') + raise(sack(view, own, '#8fb0c4'), -8, 60)
          : tyre(view, own, '#3a3b41', false, 46) + raise(tyre(view, own, '#44454b', false, 44), 30)
    return [stand(view, dx + shift, z, pile), stand(view, dx + shift + 0.5, z - 0.8, litter(view, own, 80))]
  })
  if (view.stage === 'before')
    return {
      ground: road + pavement,
      pieces: [
        ...shops,
        ...trees,
        ...goods,
        overhead,
        stand(view, -2.4 + shift, 11.4, umbrella()),
        stand(view, 2.9 + shift, 11, umbrella()),
        stand(view, 1, 8.6, bicycle('#6a6f74')),
        stand(view, -2.6, 8.2, litter(view, dice.fork('l'), 160)),
      ],
    }
  if (!tidy)
    return {
      ground: road + pavement,
      pieces: [
        ...shops,
        ...trees,
        ...goods.slice(6),
        overhead,
        stand(view, -2.6, 10.8, villager(view, dice.fork('a'), 'broom')),
        stand(view, -0.6, 11.4, villager(view, dice.fork('b'), 'basket')),
        stand(view, 1.2, 9.4, villager(view, dice.fork('c'), 'broom')),
        stand(view, -3.6, 9.2, crate('#c29a5c')),
      ],
    }
  return {
    ground: road + pavement,
    pieces: [
      ...shops,
      ...trees,
      ...beds(
        view,
        'street',
        [-6.6, -3.4, -2.2, -1, 2, 3.2, 4.4].map((dx) => [dx + shift, 10.5] as const),
        52,
        44,
      ),
      ...[-1.9, -1.1, -0.3].map((dx, i) =>
        stand(view, dx + shift + 3.4, 12.2, bicycle(signs[i] ?? '#b5482f')),
      ),
      stand(view, -2.4 + shift, 12, bench(view)),
      ...[-6.8, -2.3, 2.3, 6.9].map((dx, i) =>
        stand(view, dx + shift, 13.6, shrub(view, dice.fork(`s${i}`), 40)),
      ),
    ],
  }
}
