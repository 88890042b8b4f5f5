import { box, closed, dabs, fill, line, open, oval, repeat, type Point } from './brush'
import { deep, light, mix } from './colour'
import { brickwork, plaster, stonework, tiles } from './masonry'
import type { Dice } from './random'
import type { View } from './view'

export interface House {
  width: number
  wall: 'stone' | 'brick' | 'plaster'
  /** Which side shows its gable. */
  gable: 'left' | 'right'
  roof: string
}

const HIGH = 290

/** A farmhouse in centimetres, its front's middle at the origin. */
export function house(view: View, name: string, { width, wall, gable, roof }: House): string {
  const { palette: p, stage } = view
  const dice = view.dice(name)
  const shabby = stage !== 'after'
  const x = -width / 2
  const side = gable === 'right' ? 1 : -1
  const deepX = 190 * side
  const deepY = -70
  const corner = side > 0 ? x + width : x
  const peak: Point = [corner + deepX / 2, -HIGH - 150 + deepY / 2]
  const gableWall = closed([
    [corner, 0],
    [corner + deepX, deepY],
    [corner + deepX, deepY - HIGH],
    peak,
    [corner, -HIGH],
  ])
  const front =
    wall === 'stone'
      ? stonework(dice.fork('wall'), p, x, width, HIGH, 34)
      : wall === 'brick'
        ? brickwork(dice.fork('wall'), p, x, width, HIGH, 13)
        : plaster(dice.fork('wall'), p, x, width, HIGH, shabby)
  const wallTone = wall === 'stone' ? p.stone[1] : wall === 'brick' ? p.brick[1] : p.plaster
  const over = 26
  const eaveOut: Point = [corner + over * side * 0.6, -HIGH + 12]
  const eaveIn: Point = [side > 0 ? x - over : x + width + over, -HIGH + 12]
  const ridgeOut: Point = [peak[0] + over * side * 0.5, peak[1] - 6]
  const ridgeIn: Point = [peak[0] - (width + over * 0.5) * side, peak[1] - 6]
  const leftFirst = side > 0
  const gableEdge: Point[] = [
    [corner + deepX + over * side, deepY - HIGH + 16],
    [ridgeOut[0], ridgeOut[1]],
    eaveOut,
  ]
  return (
    fill(
      closed([
        [x - 10, 4],
        [x + width + 150, 4],
        [x + width + 250, 34],
        [x + 40, 30],
      ]),
      p.shadow,
      0.26,
    ) +
    fill(gableWall, mix(deep(wallTone, side > 0 ? 0.3 : 0.06), side > 0 ? p.shadow : p.sun, 0.16)) +
    fill(
      dabs(dice, 40, { x: corner + deepX / 2, y: -190, rx: 80, ry: 160 }, 26, 0.1, 0.3),
      deep(wallTone, 0.4),
      0.2,
    ) +
    front +
    fill(box(x, -34, width, 34), deep(p.stone[0], 0.1), 0.85) +
    fill(box(x, -HIGH, width, 34), p.shadow, 0.38) +
    openings(view, dice.fork('openings'), x, width) +
    tiles(
      dice.fork('tiles'),
      roof,
      leftFirst ? [eaveIn, eaveOut] : [eaveOut, eaveIn],
      leftFirst ? [ridgeIn, ridgeOut] : [ridgeOut, ridgeIn],
      stage === 'before' ? 5 : 0,
    ) +
    line(open(gableEdge), deep(roof, 0.25), 15) +
    harvest(view, dice.fork('harvest'), x, width)
  )
}

function openings(view: View, dice: Dice, x: number, width: number): string {
  const { palette: p } = view
  const bays = width > 850 ? 3 : 2
  const doorAt = dice.whole(0, bays - 1)
  const bay = width / bays
  return repeat(bays, (i) => {
    const c = x + bay * (i + 0.5)
    return i === doorAt ? door(view, c) : window(dice, c, p.door, p.sky[0], p.wood)
  })
}

function door(view: View, x: number): string {
  const { palette: p, stage } = view
  const paper = stage === 'before' ? '#b77a63' : '#cf3a2c'
  return (
    fill(box(x - 66, -222, 132, 222), deep(p.wood, 0.3)) +
    fill(box(x - 55, -212, 53, 206), p.door) +
    fill(box(x + 2, -212, 53, 206), deep(p.door, 0.12)) +
    fill(
      box(x - 47, -120, 37, 100) +
        box(x + 10, -120, 37, 100) +
        box(x - 47, -202, 37, 70) +
        box(x + 10, -202, 37, 70),
      light(p.door, 0.16),
      0.7,
    ) +
    fill(box(x - 88, -210, 17, 165) + box(x + 71, -210, 17, 165) + box(x - 52, -246, 104, 18), paper) +
    fill(oval(x - 8, -108, 4, 5) + oval(x + 8, -108, 4, 5), '#e8c66a') +
    fill(box(x - 90, -12, 180, 14), light(p.stone[2], 0.1))
  )
}

function window(dice: Dice, x: number, frame: string, sky: string, wood: string): string {
  const w = dice.between(105, 135)
  return (
    fill(box(x - w / 2 - 9, -214, w + 18, 124), light(wood, 0.25)) +
    fill(box(x - w / 2, -206, w, 108), mix(deep(sky, 0.62), frame, 0.18)) +
    fill(
      closed([
        [x - w / 2, -206],
        [x - w * 0.1, -206],
        [x - w * 0.35, -98],
        [x - w / 2, -98],
      ]),
      light(sky, 0.3),
      0.35,
    ) +
    line(`M${x} -206v108M${x - w / 2} -152h${w}M${x - w / 4} -206v108M${x + w / 4} -206v108`, frame, 6) +
    fill(box(x - w / 2 - 14, -92, w + 28, 10), deep(wood, 0.1))
  )
}

/** Strings of maize and peppers under the eave, once the house is tidied. */
function harvest(view: View, dice: Dice, x: number, width: number): string {
  if (view.stage !== 'after') return ''
  return repeat(3, (i) => {
    const c = x + width * (0.28 + 0.22 * i) + dice.around(0, 20)
    const colour = i % 2 ? '#c8402f' : '#e6a938'
    return fill(
      repeat(9, (k) => oval(c + (k % 2 ? 6 : -6), -HIGH + 44 + k * 8, 6.5, 8)),
      colour,
    )
  })
}

/** Roofs and trees of the village further off. */
export function hamlet(view: View): string {
  const { palette: p, horizon } = view
  const dice = view.dice('hamlet')
  const far = (colour: string, share: number) => mix(colour, p.haze, share)
  return repeat(dice.whole(6, 10), () => {
    const x = dice.between(-20, 1300)
    const y = horizon + dice.between(16, 44)
    const w = dice.between(36, 74)
    const h = w * 0.28
    const roof = far(dice.chance(0.6) ? p.roof : p.roofFar, 0.3)
    return (
      fill(box(x - w / 2, y - h, w, h), far(dice.pick([p.plaster, p.stone[2], p.brick[1]]), 0.25)) +
      fill(
        closed([
          [x + w / 2, y],
          [x + w * 0.78, y - 4],
          [x + w * 0.78, y - h - 4],
          [x + w * 0.64, y - h * 1.75],
          [x + w / 2, y - h],
        ]),
        far(p.shadow, 0.4),
      ) +
      fill(
        closed([
          [x - w * 0.55, y - h],
          [x + w * 0.52, y - h],
          [x + w * 0.66, y - h * 1.9],
          [x - w * 0.4, y - h * 1.9],
        ]),
        roof,
      ) +
      fill(
        box(x - w * 0.3, y - h * 0.7, w * 0.12, h * 0.4) + box(x + w * 0.15, y - h * 0.7, w * 0.12, h * 0.4),
        deep(p.shadow, 0.3),
        0.5,
      ) +
      fill(
        dabs(
          dice,
          16,
          { x: x + w * dice.around(0, 1), y: y - w * 0.14, rx: w * 0.4, ry: w * 0.26 },
          w * 0.3,
          0.3,
        ),
        far(p.leaf[dice.whole(0, 1)] ?? p.leaf[0], 0.28),
      )
    )
  })
}
