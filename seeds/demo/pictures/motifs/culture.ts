import { blades, blob, box, closed, dabs, fill, line, oval, repeat, soft } from '../brush'
import { deep, light, mix } from '../colour'
import { plaster, tiles } from '../masonry'
import { bench, paving } from '../furniture'
import { lawn } from '../ground'
import { shrub } from '../planting'
import { stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround } from './common'

const LEFT = -470
const WIDE = 760
const HIGH = 250

/** A mural of the valley itself: sun, hills, fruit trees, ripe wheat. */
function mural(view: View, part: number): string {
  const dice = view.dice('mural')
  const [x, w] = [LEFT + 34, (WIDE - 68) * part]
  const hill = (y: number, colour: string, k: number) =>
    fill(
      soft([
        [x, -30],
        [x, -y],
        [x + 160, -y - 46 * k],
        [x + 330, -y + 10],
        [x + 500, -y - 60 * k],
        [x + WIDE, -y],
        [x + WIDE, -30],
      ]),
      colour,
    )
  const tree = (cx: number, colour: string) =>
    fill(box(cx - 4, -84, 8, 44), '#6b4a34') +
    fill(blob(dice, cx, -106, 30, 30, 9, 0.12), colour) +
    fill(
      repeat(7, () => oval(dice.around(cx, 22), dice.around(-106, 20), 4.5, 4.5)),
      '#e0562f',
    )
  return (
    `<defs><clipPath id="mural"><path d="${box(x, -HIGH + 34, w, HIGH - 64)}"/></clipPath></defs><g clip-path="url(#mural)">` +
    fill(box(x, -HIGH, WIDE, HIGH), '#cfe3df') +
    fill(oval(x + 520, -176, 34, 34), '#e2572f') +
    fill(oval(x + 140, -190, 44, 9) + oval(x + 176, -196, 34, 9) + oval(x + 330, -204, 50, 8), '#fff8ea') +
    hill(128, '#8fb8a8', 1.2) +
    hill(98, '#5f9a78', 0.9) +
    hill(66, '#2f6b4f', 0.5) +
    fill(box(x, -64, WIDE, 40), '#e0a93b') +
    fill(blades(dice, 90, x + WIDE / 2, WIDE / 2, 40, -28), '#f0c869') +
    tree(x + 90, '#3f7f4e') +
    tree(x + 260, '#5a944f') +
    tree(x + 420, '#3f7f4e') +
    tree(x + 610, '#5a944f') +
    '</g>' +
    (part === 1 ? line(box(x, -HIGH + 34, w, HIGH - 64), '#b5482f', 6) : '')
  )
}

function wall(view: View): string {
  const { palette: p, stage } = view
  const dice = view.dice('culture/wall')
  const shabby = stage === 'before'
  const papers = shabby
    ? repeat(13, () => {
        const [x, y] = [LEFT + dice.between(30, WIDE - 70), -dice.between(90, 200)]
        return fill(
          `M${x} ${y}l${dice.between(26, 44)} ${dice.around(0, 5)}l${dice.around(0, 5)} ${dice.between(34, 52)}l-${dice.between(28, 42)} ${dice.around(0, 6)}z`,
          dice.pick(['#f0ead8', '#d9c7a0', '#e3a79a', '#b9cbd3', '#e6d36c']),
          0.9,
        )
      }) + line(`M${LEFT + 120} -70q60 -40 110 6t120 -14M${LEFT + 470} -120q50 30 100 -10`, '#4b5a70', 7, 0.6)
    : ''
  const head = shabby
    ? fill(
        repeat(18, (i) => box(LEFT + i * 43, -HIGH - dice.between(0, 12), 34, 14)),
        deep(p.stone[0], 0.1),
      )
    : fill(box(LEFT, -HIGH, WIDE, 14), p.shadow, 0.4) +
      tiles(
        dice,
        p.roof,
        [
          [LEFT - 20, -HIGH + 4],
          [LEFT + WIDE + 20, -HIGH + 4],
        ],
        [
          [LEFT - 6, -HIGH - 36],
          [LEFT + WIDE + 6, -HIGH - 36],
        ],
        0,
      )
  const cracks = shabby
    ? line(
        `M${LEFT + 300} -${HIGH}l-16 60 22 40 -12 50M${LEFT + 600} -${HIGH}l14 70 -18 30`,
        deep(p.plaster, 0.5),
        3,
      )
    : ''
  return (
    fill(
      closed([
        [LEFT, 3],
        [LEFT + WIDE, 3],
        [LEFT + WIDE + 90, 34],
        [LEFT + 60, 32],
      ]),
      p.shadow,
      0.28,
    ) +
    plaster(dice.fork('lime'), p, LEFT, WIDE, HIGH, shabby) +
    papers +
    cracks +
    (shabby ? '' : mural(view, stage === 'after' ? 1 : 0.45)) +
    fill(box(LEFT, -24, WIDE, 24), shabby ? mix(p.plaster, p.earth, 0.6) : p.stone[1]) +
    head
  )
}

export const culture: Motif = (view) => {
  const dice = view.dice('culture')
  const x = dice.between(-0.4, 0.6)
  const z = 12
  const own = stand(view, x, z, wall(view))
  if (view.stage === 'before')
    return { ground: '', pieces: [own, ...neglectAround(view, 'culture', x - 0.6, z - 2.6)] }
  if (view.stage === 'building')
    return {
      ground: '',
      pieces: [
        own,
        ...works(view, 'culture', [
          [x - 2.2, z - 1.8],
          [x + 1.2, z - 1.2],
          [x - 0.6, z - 3.4],
        ]),
      ],
    }
  return {
    ground:
      lawn(view, 'lawn', x - 0.8, z - 1, 5.4, 1.6) +
      paving(view, dice.fork('floor'), 'slab', { x: [x - 5.6, x + 3.4], z: [z - 5.2, z - 1.8] }, () => true) +
      fill(dabs(dice, 8, { x: 640, y: 860, rx: 400, ry: 60 }, 60, 0.1), light(view.palette.earth, 0.5), 0.25),
    pieces: [
      own,
      ...beds(
        view,
        'culture',
        [-4.4, -3.5, -2.6, -1.7, -0.8, 0.1, 1, 1.9, 2.7].map(
          (dx, i) => [x + dx, z - 0.7 - (i % 2) * 0.25] as const,
        ),
        58,
        44,
      ),
      stand(view, x - 2.4, z - 2.3, bench(view)),
      stand(view, x + 1.2, z - 2.3, bench(view)),
      stand(view, x + 3, z - 1.6, shrub(view, dice.fork('s1'), 58)),
      stand(view, x - 4.2, z - 3, shrub(view, dice.fork('s2'), 58)),
    ],
  }
}
