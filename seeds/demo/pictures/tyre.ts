import { fill, oval, repeat, touch } from './brush'
import { shade } from './clutter'
import { deep, light } from './colour'
import type { Dice } from './random'
import type { View } from './view'

export function tyre(view: View, dice: Dice, colour: string, painted: boolean, r = 34): string {
  return (
    shade(view, r) +
    fill(
      `M${-r} ${-r * 0.62}v${r * 0.42}a${r} ${r * 0.36} 0 0 0 ${r * 2} 0v${-r * 0.42}z`,
      deep(colour, 0.24),
    ) +
    fill(oval(0, -r * 0.62, r, r * 0.36), colour) +
    fill(oval(0, -r * 0.62, r * 0.58, r * 0.2), painted ? '#5b4534' : '#17181c') +
    fill(
      repeat(9, (i) =>
        touch(
          -r * 0.85 + (i * r * 1.7) / 8,
          -r * 0.02 + Math.cos((i - 4) / 3) * r * 0.1,
          r * 0.3,
          r * 0.05,
          1.5,
        ),
      ),
      painted ? light(colour, 0.5) : '#55565c',
      painted ? 0.7 : 0.5,
    ) +
    fill(touch(-r * 0.45, -r * 0.84, r * 0.9, r * 0.07, -0.35), light(colour, 0.6), dice.between(0.5, 0.8))
  )
}
