import { blob, dabs, fill, open, repeat, soft, touch, type Point } from './brush'
import { deep, light, mix } from './colour'
import type { View } from './view'
import { WIDTH } from './view'

export function sky(view: View): string {
  const { palette: p, horizon } = view
  const dice = view.dice('sky')
  const sunX = dice.between(60, 520)
  const sunY = dice.between(40, horizon * 0.55)
  const streaks = (colour: string, from: number, to: number) =>
    repeat(22, () =>
      touch(
        dice.between(0, WIDTH),
        dice.between(from, to),
        dice.between(120, 420),
        dice.between(3, 12),
        dice.around(-0.03, 0.08),
      ),
    ).replace(/^/, `<path opacity=".22" fill="${colour}" d="`) + '"/>'
  return (
    `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${p.sky[0]}"/><stop offset=".55" stop-color="${p.sky[1]}"/>` +
    `<stop offset="1" stop-color="${p.sky[2]}"/></linearGradient>` +
    `<radialGradient id="sun"><stop stop-color="${p.sun}" stop-opacity=".95"/><stop offset=".12" stop-color="${p.sun}" stop-opacity=".6"/>` +
    `<stop offset="1" stop-color="${p.sun}" stop-opacity="0"/></radialGradient></defs>` +
    `<rect width="${WIDTH}" height="${horizon + 60}" fill="url(#sky)"/>` +
    streaks(light(p.sky[1], 0.5), 0, horizon * 0.7) +
    streaks(p.sky[0], 0, horizon * 0.4) +
    `<circle cx="${sunX}" cy="${sunY}" r="330" fill="url(#sun)"/>` +
    clouds(view)
  )
}

function clouds(view: View): string {
  const { palette: p, horizon } = view
  const dice = view.dice('clouds')
  return repeat(dice.whole(1, 4), () => {
    const x = dice.between(60, WIDTH - 60)
    const y = dice.between(40, horizon * 0.55)
    const w = dice.between(70, 190)
    const heights = Array.from(
      { length: 7 },
      (_, i) => Math.sin(((i + 0.7) / 7.4) * Math.PI) * dice.between(0.12, 0.26),
    )
    const puffs = (dx: number, dy: number, k: number) =>
      heights
        .map((h, i) => {
          const r = w * (0.09 + h * 0.55) * k
          return blob(dice, x + (i - 3) * w * 0.22 + dx, y - h * w * 0.6 + dy, r * 1.25, r, 9, 0.12)
        })
        .join('')
    return (
      fill(puffs(w * 0.05, w * 0.06, 1.05), mix(mix(p.sky[0], p.shadow, 0.15), p.cloud, 0.55), 0.75) +
      fill(puffs(0, 0, 0.95), p.cloud, 0.92) +
      fill(puffs(-w * 0.04, -w * 0.035, 0.62), '#fffdf6', 0.85) +
      fill(
        dabs(dice, 16, { x, y: y + w * 0.07, rx: w * 0.85, ry: w * 0.035 }, w * 0.3, 0, 0.06),
        mix(p.sky[1], p.cloud, 0.4),
        0.8,
      )
    )
  })
}

/** Ridges one behind another, each paler. The 崮 — flat-topped hills of the Yimeng country — stand on some. */
export function hills(view: View): string {
  const { palette: p, horizon } = view
  const dice = view.dice('hills')
  const layers = dice.whole(3, 4)
  return repeat(layers, (i) => {
    const near = i / (layers - 1)
    const colour = mix(mix(p.hill, p.sky[0], 0.55 * (1 - near)), p.haze, 0.62 - near * 0.5)
    return ridge(view, i, {
      height: dice.between(190, 300) * (1.1 - near * 0.6),
      base: horizon + 14 + near * 16,
      colour,
      near,
    })
  })
}

interface Ridge {
  height: number
  base: number
  colour: string
  near: number
}

function ridge(view: View, index: number, { height, base, colour, near }: Ridge): string {
  const dice = view.dice(`ridge${index}`)
  const peaks = Array.from({ length: dice.whole(2, 4) }, () => ({
    x: dice.between(-100, WIDTH + 100),
    w: dice.between(170, 380),
    h: dice.between(0.45, 1) * height,
    mesa: dice.chance(0.35) && near < 0.8,
  }))
  const top = (x: number): number => {
    const lift = peaks.map((k) => {
      const d = Math.abs(x - k.x) / k.w
      const slope = Math.max(0, 1 - d) ** 1.35
      return k.mesa ? k.h * Math.min(0.62, slope) * 1.25 + (slope > 0.5 ? k.h * 0.14 : 0) : k.h * slope
    })
    return base - 26 - Math.max(...lift) - 10 * Math.sin(x / 90 + index * 2) - 5 * Math.sin(x / 37 + index)
  }
  const points: Point[] = []
  for (let x = -20; x <= WIDTH + 20; x += 14) points.push([x, top(x) + dice.around(0, 2.2)])
  const strokes = (lit: boolean, count: number) =>
    repeat(count, () => {
      const x = dice.between(0, WIDTH)
      const slope = top(x + 12) - top(x - 12)
      const y0 = top(x)
      if (slope < 0 !== lit) return ''
      const y = y0 + dice.next() ** 1.4 * (base - y0) * 0.75 + 6
      return touch(
        x,
        y,
        dice.between(18, 60),
        dice.between(2, 7),
        Math.atan2(slope, 24) * 0.9 + dice.around(lit ? 0.25 : -0.25, 0.5),
      )
    })
  const orchard =
    near < 0.6
      ? ''
      : fill(
          orchardRows(view, index, top, base),
          mix(deep(view.palette.leaf[0], 0.1), view.palette.haze, 0.22),
          0.75,
        )
  return (
    `<defs><linearGradient id="r${index}" x2="0" y2="1"><stop stop-color="${colour}"/><stop offset="1" stop-color="${mix(colour, view.palette.haze, 0.55)}"/></linearGradient></defs>` +
    `<path d="${open(points)}V${base + 80}H-20Z" fill="url(#r${index})"/>` +
    fill(strokes(true, 130), light(mix(colour, view.palette.sun, 0.4), 0.1), 0.45) +
    fill(strokes(false, 150), mix(deep(colour, 0.28), view.palette.shadow, 0.25), 0.38) +
    orchard
  )
}

function orchardRows(view: View, index: number, top: (x: number) => number, base: number): string {
  const dice = view.dice(`orchard${index}`)
  return repeat(5, (row) =>
    repeat(70, (i) => {
      const x = i * 19 + dice.around(0, 6) + row * 7
      const y = base - 6 - row * dice.between(13, 15)
      if (y < top(x) + 10 || dice.chance(0.25)) return ''
      const r = dice.between(4, 7.5)
      return soft([
        [x - r, y],
        [x, y - r],
        [x + r, y],
        [x, y + r * 0.7],
      ])
    }),
  )
}
