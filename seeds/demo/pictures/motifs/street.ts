import { closed, dabs, fill, line, repeat } from '../brush'
import { light, mix } from '../colour'
import { litter, sack } from '../clutter'
import { tyre } from '../tyre'
import { bench, paving } from '../furniture'
import { villager } from '../people'
import { shrub } from '../planting'
import { tree } from '../trees'
import { floor, stand, type Motif } from '../view'
import { beds, raise } from './common'
import { bicycle, crate, shop, signs, umbrella } from './shops'

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
