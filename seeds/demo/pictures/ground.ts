import { at, closed, dabs, fill, oval, repeat, soft, touch, type Point } from './brush'
import { deep, light, mix } from './colour'
import { floor, flatness, HEIGHT, scaleAt, WIDTH, type View } from './view'

/** Fields in strips between the hamlet and the yard. */
export function fields(view: View): string {
  const { palette: p, horizon } = view
  const dice = view.dice('fields')
  const crops = [
    p.grass[1],
    p.grass[2],
    mix(p.grass[1], '#e0b95a', 0.55),
    p.leaf[1],
    mix(p.earth, p.grass[1], 0.3),
  ]
  return repeat(6, (i) => {
    const y = horizon + 34 + i * 17
    const colour = mix(dice.pick(crops), p.haze, 0.4 - i * 0.06)
    const slant = dice.around(0, 10)
    const rows = repeat(60, () =>
      touch(dice.between(0, WIDTH), y + dice.between(2, 18), dice.between(20, 80), 1.6, 0.02),
    )
    return (
      fill(
        closed([
          [-10, y + slant],
          [WIDTH + 10, y - slant],
          [WIDTH + 10, y + 60],
          [-10, y + 60],
        ]),
        colour,
      ) + fill(rows, deep(colour, 0.22), 0.4)
    )
  })
}

export function yard(view: View): string {
  const { palette: p, horizon, stage } = view
  const dice = view.dice('yard')
  const top = horizon + 128
  const tone = stage === 'after' ? light(mix(p.earth, p.grass[1], 0.3), 0.14) : mix(p.earth, '#7d6b58', 0.18)
  const strokes = (count: number, spread = 1) =>
    repeat(count, () => {
      const away = 5.6 + dice.next() ** 0.6 * 18
      const [x, y] = floor(view, dice.around(0, away * 0.62 * spread), away)
      const k = scaleAt(away)
      return touch(x, y, k * dice.between(0.3, 1), k * 0.045, dice.around(0, 0.12))
    })
  return (
    `<defs><linearGradient id="yard" x2="0" y2="1"><stop stop-color="${mix(tone, p.haze, 0.3)}"/><stop offset=".35" stop-color="${tone}"/><stop offset="1" stop-color="${deep(tone, 0.2)}"/></linearGradient></defs>` +
    `<rect y="${top}" width="${WIDTH}" height="${HEIGHT - top}" fill="url(#yard)"/>` +
    fill(strokes(170), light(tone, 0.35), 0.4) +
    fill(strokes(150), mix(deep(tone, 0.25), p.shadow, 0.2), 0.3) +
    fill(strokes(90), p.grass[1], stage === 'after' ? 0.5 : 0.3)
  )
}

/** A patch of ground in metres, its edge drawn by hand. */
export function patch(
  view: View,
  name: string,
  across: number,
  away: number,
  wide: number,
  long: number,
  colour: string,
  opacity = 1,
): string {
  const dice = view.dice(name)
  const edge = Array.from({ length: 16 }, (_, i): Point => {
    const a = (i / 16) * Math.PI * 2
    const k = 1 + dice.around(0, 0.12)
    return floor(view, across + Math.cos(a) * wide * k, away + Math.sin(a) * long * k)
  })
  return fill(soft(edge), colour, opacity)
}

export function lawn(
  view: View,
  name: string,
  across: number,
  away: number,
  wide: number,
  long: number,
): string {
  const { palette: p } = view
  const dice = view.dice(`${name}/tufts`)
  const [x, y] = floor(view, across, away)
  const k = scaleAt(away)
  const area = { x, y, rx: wide * k * 0.95, ry: long * k * flatness(away) * 0.95 }
  return (
    patch(view, name, across, away, wide, long, p.grass[1]) +
    fill(dabs(dice, 90, area, k * 0.22, -1.3, 0.5), p.grass[0], 0.7) +
    fill(dabs(dice, 90, area, k * 0.2, -1.3, 0.5), p.grass[2], 0.75)
  )
}

/** The lane from the lower corner past the wall to the hamlet: mud and ruts first, clean concrete with a kerb at last. */
export function lane(view: View): string {
  const { palette: p, stage } = view
  const dice = view.dice('lane')
  const bend = dice.between(-1, 2.4)
  const middle = (away: number) => 5.2 + Math.sin((away - 5) / 9) * bend + (away - 6) * 0.12
  const half = 1.5
  const edge = (off: number) =>
    Array.from({ length: 15 }, (_, i) => {
      const away = 5.3 * 1.17 ** i
      return floor(view, middle(away) + off + (stage === 'after' ? 0 : dice.around(0, 0.12)), away)
    })
  const strip = (from: Point[], to: Point[]) => closed([...from, ...to.reverse()])
  const mud = mix(deep(p.earth, 0.3), '#6d5a46', 0.4)
  const concrete = mix('#cfc8b8', p.sun, 0.15)
  const dots = (count: number) =>
    repeat(count, () => {
      const away = 5.3 + dice.next() ** 0.7 * 25
      const [x, y] = floor(view, middle(away) + dice.around(0, half), away)
      return touch(x, y, scaleAt(away) * 0.4, scaleAt(away) * 0.03, 0.05)
    })
  if (stage === 'after')
    return (
      fill(strip(edge(-half - 0.16), edge(half + 0.16)), deep(concrete, 0.2)) +
      fill(strip(edge(-half), edge(half)), concrete) +
      fill(dots(50), light(concrete, 0.5), 0.5) +
      fill(dots(40), deep(concrete, 0.3), 0.25) +
      fill(
        repeat(
          14,
          (i) =>
            `M${at(floor(view, middle(6 + i * 2.4) - half, 6 + i * 2.4))}L${at(floor(view, middle(6 + i * 2.4) + half, 6 + i * 2.4))}l0 2z`,
        ),
        deep(concrete, 0.3),
        0.6,
      )
    )
  const ruts = [-0.65, 0.65].map((r) => strip(edge(r - 0.16), edge(r + 0.16))).join('')
  return (
    fill(strip(edge(-half), edge(half)), mud) +
    fill(dots(60), light(mud, 0.3), 0.5) +
    fill(ruts, deep(mud, 0.3), 0.7) +
    puddles(view, middle)
  )
}

function puddles(view: View, middle: (away: number) => number): string {
  const dice = view.dice('puddles')
  return repeat(3, () => {
    const away = dice.between(6.5, 14)
    const [x, y] = floor(view, middle(away) + dice.around(0, 0.6), away)
    const k = scaleAt(away)
    return (
      fill(oval(x, y, k * 0.62, k * 0.15), deep(view.palette.earth, 0.5), 0.7) +
      fill(oval(x, y + 2, k * 0.54, k * 0.115), light(view.palette.sky[1], 0.1), 0.85)
    )
  })
}
