import { plainPoints } from '../../shared/sheet/points'
import type { Sheet } from '../../shared/sheet/sheet'

/** One direction of the radar. `share` and `other` are shares of the most, 0…1; the values stand in the list below. */
export interface RadarAxis {
  readonly id: string
  readonly label: string
  readonly share: number
  readonly value: string
  readonly other?: number
  readonly otherValue?: string
}

interface Edge {
  readonly id: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly angle: number
}

export interface RadarFace {
  /** False with fewer than three directions: then the list alone speaks. */
  readonly drawn: boolean
  readonly rim: string
  readonly fill: string
  readonly spokes: readonly Edge[]
  readonly edges: readonly Edge[]
  readonly otherEdges: readonly Edge[]
  readonly labels: readonly { readonly id: string; readonly label: string; readonly style: string }[]
}

type Figures = Readonly<Record<string, number>>

/**
 * The items of a sheet as directions.
 * @param items hundredths by item id, as SheetScore and RankedWork hold them
 * @param other a second polygon, such as the mean of all
 */
export const radarOf = (sheet: Sheet, items: Figures, other?: Figures): RadarAxis[] =>
  sheet.groups.flatMap(({ beside, items: rows }) =>
    rows.map(({ id, name, cap }): RadarAxis => {
      const [own = 0, second] = [items[id], other?.[id]]
      return {
        id,
        label: beside ? `${name}（另计）` : name,
        share: own / cap,
        value: `${plainPoints(own)} / ${plainPoints(cap)}`,
        ...(second === undefined ? {} : { other: second / cap, otherValue: plainPoints(second) }),
      }
    }),
  )

type Point = readonly [x: number, y: number]
const round = (value: number) => Math.round(value * 100) / 100

/** All positions in percent of a square, so that plain boxes draw it: a clipped fill and turned lines. */
export function radarFace(axes: readonly RadarAxis[]): RadarFace {
  const turn = (index: number) => (2 * Math.PI * index) / axes.length
  const point = (index: number, share: number): Point => {
    const reach = 50 * Math.min(1, Math.max(0, share))
    return [50 + reach * Math.sin(turn(index)), 50 - reach * Math.cos(turn(index))]
  }
  const own = axes.map(({ share }, index) => point(index, share))
  const whole = axes.every(({ other }) => other !== undefined)
  return {
    drawn: axes.length >= 3,
    rim: polygon(axes.map((_, index) => point(index, 1))),
    fill: polygon(own),
    spokes: axes.map((_, index) => edge(index, [50, 50], point(index, 1))),
    edges: around(own),
    otherEdges: whole ? around(axes.map(({ other = 0 }, index) => point(index, other))) : [],
    labels: axes.map(({ id, label }, index) => ({
      id,
      label: label.replace('（另计）', ''),
      style: labelStyle(Math.sin(turn(index)), Math.cos(turn(index))),
    })),
  }
}

const polygon = (points: readonly Point[]): string =>
  `polygon(${points.map(([x, y]) => `${round(x)}% ${round(y)}%`).join(', ')})`

const around = (points: readonly Point[]): Edge[] =>
  points.map((point, index) => edge(index, point, points[(index + 1) % points.length] ?? point))

const edge = (id: number, [x, y]: Point, [toX, toY]: Point): Edge => ({
  id,
  left: round(x),
  top: round(y),
  width: round(Math.hypot(toX - x, toY - y)),
  angle: round((Math.atan2(toY - y, toX - x) * 180) / Math.PI),
})

/** Outside the tip: beside it on the sides, above it at the top, under it at the bottom. */
function labelStyle(sin: number, cos: number): string {
  const top = `top: ${round(50 - 50 * cos)}%`
  const up = round(-50 * (1 + cos))
  if (Math.abs(sin) < 0.2)
    return `${top}; left: 50%; width: 9em; text-align: center; transform: translate(-50%, ${up}%)`
  const side = sin > 0 ? 'left' : 'right'
  const reach = round(50 + 50 * Math.abs(sin))
  return `${top}; ${side}: calc(${reach}% + 6px); width: 4.4em; text-align: ${sin > 0 ? 'left' : 'right'}; transform: translateY(${up}%)`
}
