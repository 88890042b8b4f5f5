import { blob, closed, dabs, fill, line, oval, repeat } from '../brush'
import { deep, light, mix } from '../colour'
import type { Dice } from '../random'
import type { View } from '../view'

const straw = '#d6a94e'

export const thatch = (
  dice: Dice,
  path: string,
  area: { x: number; y: number; rx: number; ry: number },
  lean = 1.45,
): string =>
  fill(path, deep(straw, 0.18)) +
  fill(dabs(dice, 44, area, Math.max(14, area.ry * 0.5), lean, 0.35), straw) +
  fill(
    dabs(dice, 26, { ...area, x: area.x - area.rx * 0.2 }, Math.max(12, area.ry * 0.42), lean, 0.35),
    light(straw, 0.42),
  ) +
  fill(
    dabs(dice, 18, { ...area, x: area.x + area.rx * 0.3 }, Math.max(12, area.ry * 0.4), lean, 0.35),
    deep(straw, 0.4),
    0.6,
  )

export function heap(view: View, dice: Dice, wide: number, high: number): string {
  return (
    fill(oval(wide * 0.2, 4, wide * 1.15, wide * 0.18), view.palette.shadow, 0.34) +
    thatch(
      dice,
      blob(dice, 0, -high * 0.42, wide, high * 0.6, 12, 0.2),
      { x: 0, y: -high * 0.42, rx: wide, ry: high * 0.5 },
      0.5,
    ) +
    fill(dabs(dice, 40, { x: 0, y: -6, rx: wide * 1.4, ry: 18 }, 34, 0.1, 0.5), mix(straw, '#8f8160', 0.3))
  )
}

export function figure(view: View, dice: Dice, scarf: string, hat: boolean): string {
  return (
    fill(oval(24, 2, 62, 12), view.palette.shadow, 0.34) +
    thatch(
      dice,
      closed([
        [-56, 0],
        [-26, -112],
        [26, -112],
        [58, 0],
      ]),
      { x: 0, y: -50, rx: 42, ry: 50 },
    ) +
    thatch(
      dice,
      closed([
        [-92, -136],
        [-24, -118],
        [24, -118],
        [92, -140],
        [92, -116],
        [26, -92],
        [-26, -92],
        [-92, -112],
      ]),
      { x: 0, y: -116, rx: 80, ry: 16 },
      0.05,
    ) +
    fill(
      closed([
        [-30, -116],
        [30, -116],
        [34, -70],
        [-34, -70],
      ]),
      scarf,
    ) +
    fill(
      closed([
        [6, -116],
        [30, -116],
        [34, -70],
        [10, -70],
      ]),
      deep(scarf, 0.25),
      0.7,
    ) +
    fill(oval(0, -140, 25, 27), light(straw, 0.2)) +
    (hat
      ? fill(oval(0, -154, 52, 12), deep(straw, 0.1)) +
        fill('M-27 -156Q0 -204 27 -156z', light(straw, 0.25)) +
        line('M-26 -158Q0 -150 26 -158', scarf, 5)
      : fill('M-28 -138Q-28 -176 0 -176Q28 -176 28 -138Q0 -158 -28 -138z', scarf) +
        fill(oval(27, -128, 9, 6), scarf))
  )
}

export function ox(view: View, dice: Dice): string {
  return (
    fill(oval(24, 2, 140, 22), view.palette.shadow, 0.34) +
    [-78, -46, 52, 82]
      .map((x) =>
        thatch(
          dice,
          closed([
            [x - 13, 0],
            [x - 15, -70],
            [x + 15, -70],
            [x + 13, 0],
          ]),
          { x, y: -34, rx: 11, ry: 34 },
        ),
      )
      .join('') +
    thatch(dice, blob(dice, 0, -98, 116, 50, 11, 0.08), { x: 0, y: -98, rx: 104, ry: 42 }, 0.1) +
    thatch(dice, blob(dice, -122, -124, 42, 34, 9, 0.1), { x: -122, y: -124, rx: 34, ry: 28 }, 0.6) +
    line('M-136 -150q-30 -8 -32 -36M-104 -152q14 -14 8 -38', '#5f4632', 8) +
    fill(oval(-140, -128, 4, 5), '#2b2420') +
    line('M112 -110q26 20 18 62', deep(straw, 0.3), 7) +
    fill(
      repeat(4, (i) => oval(-96 + i * 12, -92 - i * 6, 8, 8)),
      '#c8402f',
    )
  )
}
