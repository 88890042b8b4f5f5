import { dabs, fill, line, oval, touch } from '../brush'
import { deep, light } from '../colour'
import { rubble, weeds } from '../clutter'
import { paving } from '../furniture'
import { lawn } from '../ground'
import { stonework } from '../masonry'
import { flowers, reeds, vine } from '../planting'
import type { Dice } from '../random'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise } from './common'

const glazes = ['#8a4f32', '#6b4234', '#a5663d', '#4f4a48', '#8f7a4c']

/** 瓦罐, about r·2.4 high. */
function jar(view: View, dice: Dice, r: number): string {
  const c = dice.pick(glazes)
  const body = `M${-r * 0.5} 0C${-r * 1.25} ${-r * 0.7} ${-r * 1.2} ${-r * 1.8} ${-r * 0.52} ${-r * 2.1}h${r * 1.04}C${r * 1.2} ${-r * 1.8} ${r * 1.25} ${-r * 0.7} ${r * 0.5} 0z`
  return (
    fill(oval(r * 0.3, 1, r * 1.1, r * 0.22), view.palette.shadow, 0.34) +
    fill(body, c) +
    fill(
      `M${r * 0.1} 0C${r * 0.9} ${-r * 0.7} ${r * 0.7} ${-r * 1.8} ${r * 0.2} ${-r * 2.1}h${r * 0.32}C${r * 1.2} ${-r * 1.8} ${r * 1.25} ${-r * 0.7} ${r * 0.5} 0z`,
      deep(c, 0.4),
      0.6,
    ) +
    fill(touch(-r * 0.55, -r * 1.25, r * 1.1, r * 0.16, 1.75), light(c, 0.6), 0.8) +
    line(`M${-r * 0.95} ${-r * 1.5}Q0 ${-r * 1.25} ${r * 0.95} ${-r * 1.5}`, light(c, 0.28), r * 0.08, 0.7) +
    fill(oval(0, -r * 2.1, r * 0.6, r * 0.17), light(c, 0.2)) +
    fill(oval(0, -r * 2.08, r * 0.45, r * 0.11), '#221d20')
  )
}

const lying = (view: View, dice: Dice, r: number): string =>
  `<g transform="translate(${-r} ${-r * 0.8}) rotate(${dice.between(70, 96)})">${jar(view, dice, r)}</g>`

export const jars: Motif = (view) => {
  const dice = view.dice('jars')
  const x = dice.between(-1.2, 0)
  const z = dice.between(9.2, 10)
  const steps = [
    [-280, 300, 96],
    [20, 190, 60],
    [210, 110, 34],
  ] as const
  if (view.stage === 'before') {
    const broken = stonework(dice.fork('step'), view.palette, -280, 170, 54, 22)
    return {
      ground: '',
      pieces: [
        stand(view, x, z + 0.6, broken),
        stand(view, x + 0.6, z + 0.6, rubble(view, dice.fork('heap'), 150, 80)),
        ...[
          [-2.3, 0],
          [-1.1, -0.4],
          [0.4, -0.5],
          [1.7, -0.2],
          [2.3, -1],
        ].map(([dx = 0, dz = 0], i) =>
          stand(
            view,
            x + dx,
            z + dz,
            i % 3 === 1 ? jar(view, dice.fork(`jar${i}`), 38) : lying(view, dice.fork(`jar${i}`), 36),
          ),
        ),
        stand(view, x - 0.4, z - 0.8, weeds(view, dice.fork('weeds'), 170, 48)),
        ...neglectAround(view, 'jars', x, z),
      ],
    }
  }
  const after = view.stage === 'after'
  const wall = steps
    .slice(0, after ? 3 : 2)
    .map(
      ([from, wide, high], i) =>
        fill(oval(from + wide / 2 + 14, 3, wide / 2 + 20, 16), view.palette.shadow, 0.3) +
        stonework(dice.fork(`step${i}`), view.palette, from, wide, high, 20),
    )
    .join('')
  const onTop = [
    [-236, 96, 34],
    [-168, 96, 42],
    [-90, 96, 36],
    [-22, 96, 30],
    [62, 60, 38],
    [146, 60, 32],
    [238, 34, 30],
    [292, 34, 24],
  ] as const
  const shown = onTop
    .slice(0, after ? 8 : 4)
    .map(([dx, high, r], i) =>
      raise(
        jar(view, dice.fork(`top${i}`), r) +
          (after && i % 2 ? raise(flowers(view, dice.fork(`in${i}`), r * 0.9, r * 1.3), r * 2) : ''),
        high - 2,
        dx,
      ),
    )
    .join('')
  const pieces = [stand(view, x, z + 0.6, wall + shown)]
  if (!after)
    return {
      ground: '',
      pieces: [
        ...pieces,
        ...works(view, 'jars', [
          [x + 2.2, z + 0.4],
          [x - 2.3, z - 1],
          [x + 0.8, z - 2],
        ]),
      ],
    }
  const own = dice.fork('fallen')
  return {
    ground:
      lawn(view, 'lawn', x, z, 4.7, 2.7) +
      paving(
        view,
        dice.fork('path'),
        'pebble',
        { x: [x - 4.4, x + 4.6], z: [z - 3.2, z - 1.3] },
        (a, b) => Math.abs(b - (z - 2.2) - Math.sin(a) * 0.3) < 0.6,
      ),
    pieces: [
      ...pieces,
      stand(view, x - 1.6, z + 0.55, raise(vine(view, dice.fork('vine'), 100, 70), 96)),
      stand(view, x - 3.5, z + 0.8, reeds(view, dice.fork('reeds'), 40, 170)),
      stand(view, x - 2, z - 0.7, jar(view, own, 48) + raise(flowers(view, own, 40, 52), 96)),
      stand(view, x + 0.5, z - 0.8, lying(view, own.fork('spill'), 44) + raise('', 0)),
      stand(
        view,
        x + 1.4,
        z - 0.95,
        flowers(view, own, 86, 36) +
          fill(dabs(own, 10, { x: 0, y: -10, rx: 80, ry: 10 }, 8, 0), view.palette.flowers[1] ?? '#f2b233'),
      ),
      ...beds(view, 'jars', [
        [x - 2.9, z - 0.1],
        [x - 0.8, z],
        [x + 2.6, z - 0.2],
        [x + 3.5, z + 0.3],
        [x + 2.9, z - 1.1],
      ]),
    ],
  }
}
