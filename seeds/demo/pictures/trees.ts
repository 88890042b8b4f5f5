import { fill, line, open, oval, repeat, type Point } from './brush'
import { mix } from './colour'
import { foliage, trunk, type Puff } from './foliage'
import type { Dice } from './random'
import type { View } from './view'

export type TreeKind = 'poplar' | 'persimmon' | 'locust' | 'willow' | 'pine' | 'fruit'

/** A tree in centimetres, its foot at the origin. */
export function tree(view: View, name: string, kind: TreeKind, height: number): string {
  const dice = view.dice(name)
  const drawn =
    kind === 'poplar'
      ? poplar(view, dice, height)
      : kind === 'pine'
        ? pine(view, dice, height)
        : kind === 'willow'
          ? willow(view, dice, height)
          : round(view, dice, kind, height)
  return fill(oval(height * 0.14, 2, height * 0.3, height * 0.05), view.palette.shadow, 0.3) + drawn
}

function round(view: View, dice: Dice, kind: 'persimmon' | 'locust' | 'fruit', height: number): string {
  const { palette: p } = view
  const bloom = kind === 'fruit' && p.season === 'spring'
  const tones = bloom ? p.leafAlt : kind === 'persimmon' && p.season === 'autumn' ? p.leafAlt : p.leaf
  const bark = kind === 'persimmon' ? '#4d4440' : mix(p.wood, '#5d564e', 0.5)
  const wide = kind === 'locust' ? 0.44 : 0.34
  const count = kind === 'locust' ? 11 : 8
  const puffs = Array.from({ length: count }, (_, i): Puff => {
    const a = (i / count) * Math.PI * 2
    const far = i % 3 === 0 ? 0.35 : 0.8
    return {
      x: Math.cos(a) * height * wide * far + dice.around(0, height * 0.04),
      y: -height * 0.68 + Math.sin(a) * height * 0.22 * far + dice.around(0, height * 0.03),
      r: height * dice.between(0.13, 0.19),
    }
  }).sort((a, b) => a.y - b.y)
  const branches = puffs.slice(0, 6).map((k): Point => [k.x, k.y])
  const fruits = kind === 'persimmon' || (kind === 'fruit' && p.season === 'autumn')
  const hang = (dx: number, dy: number, r: number) => {
    const own = dice.fork('fruits')
    return repeat(30, () => {
      const k = own.pick(puffs)
      return oval(own.around(k.x, k.r) + dx, own.around(k.y, k.r * 0.9) + dy, r, r * 0.9)
    })
  }
  const small = p.season === 'summer' ? 0.6 : 1
  return (
    trunk(dice, height * 0.6, height * (kind === 'locust' ? 0.045 : 0.03), bark, branches) +
    foliage(
      dice,
      puffs,
      tones,
      p.shadow,
      kind === 'locust' ? 22 : height * 0.036,
      kind === 'locust' ? 1.7 : 1.15,
    ) +
    (fruits
      ? fill(hang(0, 0, 8 * small), p.season === 'summer' ? '#c9a03c' : '#d5552b') +
        fill(hang(-2, -2, 2.6 * small), '#ffd9a0')
      : '')
  )
}

function poplar(view: View, dice: Dice, height: number): string {
  const { palette: p } = view
  const puffs = Array.from({ length: 9 }, (_, i): Puff => {
    const t = i / 8
    return {
      x: dice.around(0, height * 0.035),
      y: -height * (0.95 - t * 0.66),
      r: height * (0.045 + Math.sin(Math.PI * (0.2 + t * 0.7)) * 0.06),
    }
  })
  return (
    trunk(dice, height * 0.9, height * 0.016, '#b9b3a0', []) +
    foliage(
      dice,
      puffs,
      p.season === 'autumn' ? [p.leaf[0], p.leaf[1], '#ecc85a'] : p.leaf,
      p.shadow,
      height * 0.022,
    )
  )
}

function pine(view: View, dice: Dice, height: number): string {
  const { palette: p } = view
  const greens = [
    mix('#23483f', p.leaf[0], 0.3),
    mix('#376353', p.leaf[1], 0.3),
    mix('#6b9470', p.leaf[2], 0.3),
  ] as const
  const puffs = Array.from({ length: 10 }, (_, i): Puff => {
    const t = i / 9
    return {
      x: dice.around(0, height * 0.05 * t),
      y: -height * (0.95 - t * 0.78),
      r: height * (0.03 + t * 0.11),
    }
  })
  return (
    trunk(dice, height * 0.5, height * 0.022, '#5f4a3d', []) +
    foliage(dice, puffs, greens, p.shadow, height * 0.035)
  )
}

function willow(view: View, dice: Dice, height: number): string {
  const { palette: p } = view
  const strands = (count: number, shift: number) =>
    repeat(count, () => {
      const x = dice.around(0, height * 0.36)
      const top = -height * (0.96 - Math.abs(x / height) * 0.6)
      const drop = height * dice.between(0.25, 0.55)
      return open([
        [x * 0.75 + shift, top],
        [x + shift, top + drop * 0.4],
        [x * 1.12 + shift, top + drop],
      ])
    })
  return (
    trunk(dice, height * 0.7, height * 0.04, '#6a5a48', [
      [-height * 0.2, -height * 0.8],
      [height * 0.2, -height * 0.8],
    ]) +
    foliage(
      dice,
      [-0.22, -0.08, 0.08, 0.22].map((k) => ({
        x: k * height,
        y: -height * (0.86 - Math.abs(k) * 0.5),
        r: height * 0.16,
      })),
      p.leaf,
      p.shadow,
      height * 0.045,
    ) +
    line(strands(40, 6), p.leaf[0], height * 0.011, 0.85) +
    line(strands(40, 0), p.leaf[1], height * 0.009, 0.9) +
    line(strands(26, -8), p.leaf[2], height * 0.007, 0.9)
  )
}
