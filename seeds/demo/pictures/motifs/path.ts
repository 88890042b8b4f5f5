import { closed, dabs, fill, line, oval, repeat } from '../brush'
import { deep, light, mix } from '../colour'
import { kerb, lamp, paving } from '../furniture'
import { lawn } from '../ground'
import { shrub, vine } from '../planting'
import { floor, scaleAt, stand, type Motif, type View } from '../view'
import { works } from '../works'
import { beds, neglectAround, raise, type Spot } from './common'

function arch(view: View): string {
  const wood = view.palette.wood
  return (
    line('M-105 0v-205Q-105 -262 0 -266Q105 -262 105 -205v205', deep(wood, 0.15), 10) +
    line('M-88 0v-200Q-88 -244 0 -248Q88 -244 88 -200v200', wood, 8) +
    raise(vine(view, view.dice('arch'), 108, 90), 262)
  )
}

export const path: Motif = (view) => {
  const dice = view.dice('path')
  const swing = dice.between(0.9, 1.5) * dice.pick([-1, 1])
  const shift = dice.between(-1.4, -0.2)
  const middle = (z: number) => shift + Math.sin((z - 6) / 2.6) * swing
  const side = (off: number) =>
    Array.from({ length: 15 }, (_, i) => 5.6 + i * 0.75).map((z): Spot => [middle(z) + off, z])
  const ribbon = (half: number) =>
    closed([
      ...side(-half).map(([x, z]) => floor(view, x, z)),
      ...side(half)
        .reverse()
        .map(([x, z]) => floor(view, x, z)),
    ])
  const arching = stand(view, middle(13.4), 13.4, arch(view))
  if (view.stage === 'before') {
    const mud = mix(deep(view.palette.earth, 0.35), '#5f4b3a', 0.4)
    const own = dice.fork('puddles')
    const wet = repeat(5, (i) => {
      const z = 6.6 + i * 1.7
      const [px, py] = floor(view, middle(z) + own.around(0, 0.5), z)
      const k = scaleAt(z)
      return (
        fill(oval(px, py, k * 0.55, k * 0.15), deep(mud, 0.35)) +
        fill(oval(px, py + 2, k * 0.47, k * 0.11), light(view.palette.sky[1], 0.15), 0.9)
      )
    })
    const [cx, cy] = floor(view, middle(8), 8)
    return {
      ground:
        fill(ribbon(1.15), mud) +
        fill(ribbon(0.5), deep(mud, 0.2), 0.6) +
        fill(dabs(own, 60, { x: cx, y: cy, rx: 260, ry: 130 }, 46, 0.1, 0.3), light(mud, 0.25), 0.4) +
        wet,
      pieces: neglectAround(view, 'path', middle(10), 10),
    }
  }
  const after = view.stage === 'after'
  const bricks =
    fill(ribbon(1.12), mix(view.palette.earth, '#e6d4aa', 0.5)) +
    paving(
      view,
      dice.fork('bricks'),
      'brick',
      { x: [-6, 6], z: [5.6, after ? 16.2 : 9] },
      (x, z) => Math.abs(x - middle(z)) < 0.98,
    )
  if (!after)
    return {
      ground: bricks,
      pieces: works(view, 'path', [
        [middle(10) + 0.4, 10],
        [middle(9) - 2.6, 9.4],
        [middle(8) + 2.4, 8.6],
        [middle(12) + 2.4, 12],
      ]),
    }
  const spots = side(0)
    .slice(1, 13)
    .flatMap(([x, z]): Spot[] => [
      [x - 1.5, z],
      [x + 1.5, z],
    ])
  return {
    ground:
      lawn(view, 'left', middle(9) - 2.8, 10.4, 2.9, 4.4) +
      lawn(view, 'right', middle(9) + 2.9, 10.4, 2.6, 4.4) +
      bricks +
      kerb(view, dice.fork('l'), side(-1.08).reverse(), 0.08) +
      kerb(view, dice.fork('r'), side(1.08).reverse(), 0.08),
    pieces: [
      ...beds(view, 'path', spots, 44, 40),
      arching,
      stand(view, middle(10) - 2.6, 10.6, lamp(view)),
      stand(view, middle(8) + 2.6, 9, shrub(view, dice.fork('s1'), 62)),
      stand(view, middle(8) - 2.9, 8.4, shrub(view, dice.fork('s2'), 52)),
    ],
  }
}
