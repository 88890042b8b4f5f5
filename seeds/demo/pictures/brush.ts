import type { Dice } from './random'

export type Point = readonly [number, number]

const n = (value: number): string => String(Math.round(value * 10) / 10)
export const at = ([x, y]: Point): string => `${n(x)} ${n(y)}`

export const fill = (path: string, colour: string, opacity = 1): string =>
  `<path d="${path}" fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

export const line = (path: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

export const closed = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`
export const open = (points: readonly Point[]): string => `M${points.map(at).join('L')}`
export const box = (x: number, y: number, w: number, h: number): string =>
  `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`

export const oval = (x: number, y: number, rx: number, ry: number): string =>
  `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0z`

/** A closed curve through the midpoints of the given corners. */
export function soft(points: readonly Point[]): string {
  const middle = (i: number): Point => {
    const [x, y] = points[i % points.length] ?? [0, 0]
    const [x2, y2] = points[(i + 1) % points.length] ?? [0, 0]
    return [(x + x2) / 2, (y + y2) / 2]
  }
  return (
    `M${at(middle(points.length - 1))}` + points.map((p, i) => `Q${at(p)} ${at(middle(i))}`).join('') + 'Z'
  )
}

export function blob(
  dice: Dice,
  x: number,
  y: number,
  rx: number,
  ry: number,
  corners = 9,
  rough = 0.2,
): string {
  const turn = dice.next() * Math.PI
  return soft(
    Array.from({ length: corners }, (_, i): Point => {
      const a = turn + (i / corners) * Math.PI * 2
      const k = 1 + dice.around(0.06, rough)
      return [x + Math.cos(a) * rx * k, y + Math.sin(a) * ry * k]
    }),
  )
}

/** A hand-cut quadrilateral or polygon: corners off by up to `off`. */
export const cut = (dice: Dice, points: readonly Point[], off: number): string =>
  closed(points.map(([x, y]): Point => [dice.around(x, off), dice.around(y, off)]))

/** One touch of a flat brush, pointed at both ends. */
export function touch(x: number, y: number, length: number, width: number, angle: number): string {
  const dx = (Math.cos(angle) * length) / 2
  const dy = (Math.sin(angle) * length) / 2
  const px = (-Math.sin(angle) * width) / 1
  const py = (Math.cos(angle) * width) / 1
  return `M${n(x - dx)} ${n(y - dy)}q${n(dx + px)} ${n(dy + py)} ${n(dx * 2)} ${n(dy * 2)}q${n(-dx - px)} ${n(-dy - py)} ${n(-dx * 2)} ${n(-dy * 2)}`
}

export const repeat = (count: number, draw: (i: number) => string): string => {
  let all = ''
  for (let i = 0; i < count; i++) all += draw(i)
  return all
}

/** Touches scattered in an ellipse, denser to its middle. */
export function dabs(
  dice: Dice,
  count: number,
  area: { x: number; y: number; rx: number; ry: number },
  size: number,
  angle: number,
  spread = 0.6,
): string {
  return repeat(count, () => {
    const a = dice.next() * Math.PI * 2
    const r = Math.sqrt(dice.next())
    const length = dice.between(0.6, 1.4) * size
    return touch(
      area.x + Math.cos(a) * r * area.rx,
      area.y + Math.sin(a) * r * area.ry,
      length,
      length * dice.between(0.3, 0.55),
      dice.around(angle, spread),
    )
  })
}

/** Blades rising from a line, leaning with the wind. */
export const blades = (dice: Dice, count: number, x: number, width: number, height: number, y = 0): string =>
  repeat(count, () => {
    const x0 = dice.around(x, width)
    const h = height * dice.between(0.4, 1.1)
    const lean = dice.around(h * 0.12, h * 0.5)
    const w = h * 0.07 + 0.8
    return `M${n(x0 - w)} ${n(y)}q${n(lean * 0.2)} ${n(-h * 0.6)} ${n(lean)} ${n(-h)}q${n(w - lean * 0.4)} ${n(h * 0.4)} ${n(w * 2 - lean)} ${n(h)}z`
  })
