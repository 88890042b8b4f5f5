import { box, dabs, fill, line, oval, repeat } from '../brush'
import { deep, light } from '../colour'
import { firewood, litter, loosePlanks, rubble, sack, weeds } from '../clutter'
import { tyre } from '../tyre'
import { paving } from '../furniture'
import { house } from '../houses'
import { stonework } from '../masonry'
import { flowers, shrub } from '../planting'
import { tree } from '../trees'
import { villager } from '../people'
import { stand, type Motif, type View } from '../view'
import { raise } from './common'

const pot = (view: View, name: string): string =>
  fill(oval(8, 1, 28, 6), view.palette.shadow, 0.3) +
  fill('M-20 0l-7 -36h54l-7 36z', '#a55f3f') +
  fill('M4 0v-36h23l-7 36z', '#7f452e') +
  raise(flowers(view, view.dice(name), 26, 40), 34)

const washing = (): string =>
  line('M-160 0v-190M160 0v-190', '#8a6242', 7) +
  line('M-160 -184q160 26 320 0', '#efe6d0', 2.5) +
  fill(box(-116, -172, 62, 78), '#d8574a') +
  fill(box(-36, -166, 74, 92), '#f0ead8') +
  fill(box(58, -170, 50, 70), '#4f87a5')

const basin = (colour: string): string =>
  fill('M-34 -22l10 22h48l10 -22z', deep(colour, 0.2)) + fill(oval(0, -22, 34, 9), light(colour, 0.3))

function side(view: View, name: string): string {
  const dice = view.dice(name)
  return repeat(
    5,
    (i) =>
      `<g transform="translate(0 ${i * 14}) scale(${1 + i * 0.1})">${i === 0 ? stonework(dice, view.palette, -300, 600, 190, 28) : ''}</g>`,
  )
}

/** A household's yard: messy, being tidied, clean. */
export const courtyard: Motif = (view) => {
  const { palette: p } = view
  const dice = view.dice('courtyard')
  const x = dice.between(-1.2, 0.4)
  const walls = ['stone', 'brick', 'plaster'] as const
  const home = house(view, 'home', {
    width: dice.between(860, 1000),
    wall: dice.pick(walls),
    gable: 'right',
    roof: p.roof,
  })
  const fruit = dice.pick(['persimmon', 'fruit'] as const)
  const fixed = [
    stand(view, x - 7.6, 14.4, side(view, 'left')),
    stand(view, x + 9.4, 14.8, side(view, 'right')),
    stand(view, x, 14, home),
    stand(view, x - 4.2, 11.6, tree(view, 'yardtree', fruit, 420)),
  ]
  const messy = [
    stand(view, x - 2.7, 11.4, rubble(view, dice.fork('r'), 120, 70)),
    stand(view, x + 2.4, 11.8, firewood(view, dice.fork('f'), 140, false)),
    stand(
      view,
      x + 3.4,
      9.8,
      sack(view, dice.fork('s1'), '#d9d3c2') + raise(sack(view, dice.fork('s2'), '#8fb0c4'), -8, 62),
    ),
    stand(view, x - 1.3, 9.2, loosePlanks(view, dice.fork('p'))),
    stand(view, x + 0.6, 10.6, weeds(view, dice.fork('w'), 90, 50)),
    stand(view, x - 3.2, 8.8, weeds(view, dice.fork('w2'), 80, 60)),
    stand(view, x + 1.3, 8.4, litter(view, dice.fork('l'), 130)),
    stand(view, x - 0.8, 7.6, litter(view, dice.fork('l2'), 110)),
    stand(
      view,
      x + 2.6,
      7.9,
      tyre(view, dice.fork('t'), '#3a3b41', false, 44) + raise(basin('#c77a86'), -18, -120),
    ),
    stand(view, x - 2.6, 7.6, rubble(view, dice.fork('r2'), 80, 46)),
  ]
  const mire = fill(
    dabs(dice, 26, { x: 640, y: 800, rx: 520, ry: 110 }, 130, 0, 0.15),
    deep(p.earth, 0.35),
    0.3,
  )
  if (view.stage === 'before') return { ground: mire, pieces: [...fixed, ...messy] }
  const stack = stand(view, x + 3.6, 12.2, firewood(view, dice.fork('tidy'), 120, true))
  const half = view.stage === 'building'
  const floorOf = paving(
    view,
    dice.fork('floor'),
    'brick',
    { x: [x - 5.6, x + 6], z: [half ? 9 : 5.7, 13.8] },
    (a, b) => Math.abs(a - x) < 1.5 + (half ? 0 : (14 - b) * 0.02) || b > 12.6,
  )
  if (half)
    return {
      ground: floorOf,
      pieces: [
        ...fixed,
        stack,
        ...messy.slice(3, 7),
        stand(view, x - 1.8, 10.4, villager(view, dice.fork('a'), 'broom')),
        stand(view, x + 1.9, 9.8, villager(view, dice.fork('b'), 'basket')),
        stand(view, x + 0.2, 8, villager(view, dice.fork('c'), 'broom')),
      ],
    }
  const rows = repeat(4, () =>
    fill(dabs(dice, 18, { x: 0, y: -12, rx: 120, ry: 8 }, 20, -1.2, 0.5), p.leaf[2]),
  )
  return {
    ground: floorOf,
    pieces: [
      ...fixed,
      stack,
      stand(view, x - 3.4, 12, washing()),
      ...[-2.2, -1.7, 1.7, 2.2].map((dx, i) =>
        stand(view, x + dx, 12.5 - Math.abs(i - 1.5) * 0.2, pot(view, `pot${i}`)),
      ),
      ...[7.2, 8.2, 9.2, 10.2].map((z, i) =>
        stand(
          view,
          x - 3.2,
          z,
          fill(box(-130, -10, 260, 14), deep(p.earth, 0.25)) +
            raise(rows, 4) +
            (i === 0 ? flowers(view, dice.fork('edge'), 110, 26) : ''),
        ),
      ),
      ...[7.4, 8.6, 9.8].map((z, i) => stand(view, x + 2.4, z, flowers(view, dice.fork(`r${i}`), 66, 44))),
      stand(view, x + 3.8, 10.2, shrub(view, dice.fork('s'), 60)),
      stand(view, x + 3.8, 8.2, flowers(view, dice.fork('big'), 90, 60)),
    ],
  }
}
