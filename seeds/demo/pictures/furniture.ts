import { box, closed, fill, line, oval, repeat, type Point } from './brush'
import { deep, light, mix } from './colour'
import type { Dice } from './random'
import { floor, type View } from './view'

export function bench(view: View): string {
  const { palette: p } = view
  const wood = mix(p.wood, '#c08a52', 0.5)
  return (
    fill(oval(16, 2, 104, 17), p.shadow, 0.34) +
    fill(box(-78, -40, 15, 40) + box(62, -40, 15, 40), p.stone[1]) +
    fill(box(-68, -40, 5, 40) + box(72, -40, 5, 40), p.stone[0]) +
    fill(
      closed([
        [-92, -52],
        [90, -52],
        [98, -40],
        [-98, -40],
      ]),
      light(wood, 0.25),
    ) +
    fill(box(-98, -41, 196, 9), deep(wood, 0.15)) +
    line('M-94 -46h188', deep(wood, 0.1), 1.5)
  )
}

export function lamp(view: View): string {
  return (
    fill(oval(14, 1, 24, 6), view.palette.shadow, 0.3) +
    fill(box(-4, -250, 8, 250), '#3c4a4c') +
    fill(box(-12, -14, 24, 14), '#313d3f') +
    fill(
      closed([
        [-16, -286],
        [16, -286],
        [11, -250],
        [-11, -250],
      ]),
      '#ffe9b0',
    ) +
    fill(
      closed([
        [-22, -286],
        [22, -286],
        [0, -304],
      ]),
      '#313d3f',
    )
  )
}

export type Laying = 'brick' | 'slab' | 'pebble'

/** Paving in true perspective wherever `inside` holds (metres). */
export function paving(
  view: View,
  dice: Dice,
  laying: Laying,
  area: { x: readonly [number, number]; z: readonly [number, number] },
  inside: (x: number, z: number) => boolean,
): string {
  const { palette: p } = view
  const base =
    laying === 'brick'
      ? ['#b4664a', '#c47d5c', '#9c5640', '#d09a78']
      : ['#cdbfa4', '#bdb09a', '#d9cdb4', '#a99f90']
  const tones = base.map((c) => mix(mix(c, p.sun, 0.14), p.stone[1], 0.12))
  const [long, deepZ] = laying === 'brick' ? [0.46, 0.24] : laying === 'slab' ? [0.8, 0.55] : [0.22, 0.2]
  const paths = ['', '', '', '']
  let bed = ''
  let row = 0
  for (let z = area.z[0]; z < area.z[1]; z += deepZ, row++)
    for (let x = area.x[0] - (row % 2) * long * 0.5; x < area.x[1]; x += long) {
      if (!inside(x + long / 2, z + deepZ / 2)) continue
      const quad = (g: number): Point[] => [
        floor(view, x + g, z + g),
        floor(view, x + long - g, z + g),
        floor(view, x + long - g, z + deepZ - g),
        floor(view, x + g, z + deepZ - g),
      ]
      bed += closed(quad(-0.04))
      const tone = laying === 'brick' ? (row + Math.round(x / long)) % 3 : dice.whole(0, 3)
      paths[dice.chance(0.16) ? 3 : tone] += closed(quad(0.022))
    }
  return (
    fill(bed, deep(mix(p.earth, '#b9a888', 0.5), 0.16)) +
    paths.map((d, i) => (d ? fill(d, tones[i] ?? p.stone[1]) : '')).join('')
  )
}

export const round = (x: number, z: number, r: number) => (px: number, pz: number) =>
  (px - x) ** 2 + (pz - z) ** 2 < r * r

/** Boulders or half-buried bricks along an edge given in metres. */
export function kerb(view: View, dice: Dice, points: readonly Point[], size = 0.16): string {
  const { palette: p } = view
  return points
    .map(([x, z], i) => {
      const [px, py] = floor(view, x, z)
      const k = (1100 / z) * size * dice.between(0.8, 1.2)
      const tone = p.stone[((i * 7) % 3) as 0 | 1 | 2]
      return (
        fill(oval(px + k * 0.3, py, k * 1.2, k * 0.5), p.shadow, 0.3) +
        fill(oval(px, py - k * 0.4, k, k * 0.68), tone) +
        fill(oval(px - k * 0.25, py - k * 0.6, k * 0.5, k * 0.28), light(tone, 0.4), 0.7)
      )
    })
    .join('')
}

export const ring = (x: number, z: number, r: number, count: number, from = 0, to = Math.PI * 2): Point[] =>
  Array.from({ length: count }, (_, i): Point => {
    const a = from + ((to - from) * i) / count
    return [x + Math.cos(a) * r, z + Math.sin(a) * r]
  }).sort((a, b) => b[1] - a[1])

export const arc = (count: number, draw: (i: number, t: number) => string): string =>
  repeat(count, (i) => draw(i, i / Math.max(1, count - 1)))
