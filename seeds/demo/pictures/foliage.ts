import { blob, dabs, fill, line, repeat, touch, type Point } from './brush'
import { deep, light, mix } from './colour'
import type { Dice } from './random'

export interface Puff {
  x: number
  y: number
  r: number
}

/** Leaves on puffs: deep underneath, the tree's own green, then light where the sun comes from. */
export function foliage(
  dice: Dice,
  puffs: readonly Puff[],
  [dark, middle, bright]: readonly [string, string, string],
  shadow: string,
  leaf: number,
  thick = 1,
): string {
  const under = puffs.map((k) => blob(dice, k.x, k.y, k.r * 0.9, k.r * 0.76, 13, 0.32)).join('')
  const layer = (count: number, dx: number, dy: number, spread: number) =>
    puffs
      .map((k) =>
        dabs(
          dice,
          Math.round(count * thick),
          { x: k.x + dx * k.r, y: k.y + dy * k.r, rx: k.r * spread, ry: k.r * spread * 0.85 },
          leaf,
          0.5,
          1.2,
        ),
      )
      .join('')
  return (
    fill(under, mix(dark, shadow, 0.3)) +
    fill(layer(38, 0.03, 0.04, 1.2), dark) +
    fill(layer(28, -0.1, -0.12, 1), middle) +
    fill(layer(13, -0.28, -0.34, 0.62), bright) +
    fill(layer(4, -0.36, -0.44, 0.5), light(bright, 0.35), 0.8)
  )
}

export function trunk(
  dice: Dice,
  height: number,
  width: number,
  colour: string,
  branches: readonly Point[],
): string {
  const bend = dice.around(0, height * 0.05)
  const limbs = branches
    .map(([x, y]) =>
      line(
        `M${bend * 0.6} ${-height * 0.55}Q${x * 0.4} ${(y - height * 0.5) / 2} ${x} ${y}`,
        colour,
        width * 0.42,
      ),
    )
    .join('')
  return (
    limbs +
    fill(
      `M${-width} 3Q${-width * 0.5} ${-height * 0.2} ${bend - width * 0.4} ${-height}h${width * 0.8}Q${width * 0.6} ${-height * 0.2} ${width * 1.1} 3z`,
      colour,
    ) +
    fill(
      `M${width * 0.1} 2Q${width * 0.2} ${-height * 0.3} ${bend + width * 0.1} ${-height}h${width * 0.3}Q${width * 0.5} ${-height * 0.2} ${width} 3z`,
      deep(colour, 0.35),
      0.6,
    ) +
    fill(
      repeat(9, () =>
        touch(
          dice.around(-width * 0.2, width * 0.4),
          -dice.between(0.05, 0.9) * height,
          height * 0.06,
          width * 0.08,
          1.5,
        ),
      ),
      light(colour, 0.35),
      0.5,
    )
  )
}
