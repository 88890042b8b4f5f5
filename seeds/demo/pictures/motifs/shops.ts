import { box, closed, fill, line, oval, repeat } from '../brush'
import { deep, light, mix } from '../colour'
import { brickwork, plaster, tiles } from '../masonry'
import type { Dice } from '../random'
import type { View } from '../view'

export const signs = ['#b5482f', '#2f6b7f', '#3f7a4f', '#8a5a2f']

export function shop(view: View, dice: Dice, i: number): string {
  const { palette: p, stage } = view
  const tidy = stage === 'after'
  const w = 460
  const sign = signs[i % signs.length] ?? '#b5482f'
  const board = tidy || i % 2 ? box(-190, -318, 380, 54) : 'M-190 -312l376 -18 6 50 -378 28z'
  return (
    (i % 2
      ? brickwork(dice.fork('b'), p, -w / 2, w, 360, 13)
      : plaster(dice.fork('p'), p, -w / 2, w, 360, !tidy)) +
    fill(box(-w / 2, -20, w, 20), p.stone[1]) +
    fill(box(-180, -236, 200, 226), deep('#5b6b74', 0.3)) +
    fill(
      closed([
        [-180, -236],
        [-60, -236],
        [-120, -10],
        [-180, -10],
      ]),
      light(p.sky[1], 0.3),
      0.4,
    ) +
    line('M-180 -124h200M-80 -236v226', '#d8d4c6', 7) +
    fill(box(52, -226, 128, 220), '#7d878c') +
    repeat(12, (k) => line(`M54 ${-216 + k * 18}h124`, '#9aa3a6', 4)) +
    fill(board, tidy ? sign : mix(sign, '#a89c88', 0.5)) +
    fill(box(-178, -308, 356, 6), light(sign, 0.4), tidy ? 0.8 : 0.2) +
    (tidy
      ? repeat(8, (k) =>
          fill(
            closed([
              [-192 + k * 48, -258],
              [-144 + k * 48, -258],
              [-150 + k * 50, -214],
              [-202 + k * 50, -214],
            ]),
            k % 2 ? '#f4ecd8' : sign,
          ),
        )
      : fill('M-200 -256L200 -262L236 -196L-160 -190z', '#5f7f9a', 0.9) +
        fill('M-60 -258L40 -260L60 -193L-40 -192z', '#b9c6cc', 0.8)) +
    tiles(
      dice.fork('t'),
      i % 2 ? p.roof : p.roofFar,
      [
        [-w / 2 - 14, -354],
        [w / 2 + 14, -354],
      ],
      [
        [-w / 2 - 4, -420],
        [w / 2 + 4, -420],
      ],
      tidy ? 0 : 3,
    )
  )
}

export const crate = (colour: string): string =>
  fill(oval(12, 2, 48, 9), '#46486a', 0.3) +
  fill(box(-38, -50, 64, 50), colour) +
  fill(
    closed([
      [26, 0],
      [44, -10],
      [44, -58],
      [26, -50],
    ]),
    deep(colour, 0.3),
  ) +
  fill(
    closed([
      [-38, -50],
      [26, -50],
      [44, -58],
      [-18, -58],
    ]),
    light(colour, 0.35),
  ) +
  line('M-38 -26h64', deep(colour, 0.25), 3)

export const umbrella = (): string =>
  line('M0 0v-200', '#8a8f92', 6) +
  fill('M-150 -186Q0 -286 150 -186Q100 -204 50 -190Q0 -206 -50 -190Q-100 -204 -150 -186z', '#b55a4a') +
  fill('M0 -236Q60 -236 150 -186Q100 -204 50 -190z', '#8f4238')

export const bicycle = (colour: string): string =>
  fill(oval(8, 2, 74, 9), '#46486a', 0.3) +
  line(oval(-44, -32, 30, 30) + oval(48, -32, 30, 30), '#33363c', 5) +
  line(
    'M-44 -32L-14 -74L34 -74L48 -32M-14 -74L8 -32L34 -74M34 -74l-4 -18h20M-16 -84h-16M-14 -74v-10',
    colour,
    6,
  )
