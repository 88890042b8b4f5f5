import { closed, fill, line, oval } from './brush'
import { deep, light } from './colour'
import type { Dice } from './random'
import type { View } from './view'

const shirts = ['#c9503d', '#3f6f94', '#e0c07a', '#5f8a5c', '#d8d3c6', '#8c5a7c', '#4d6a86']

/** A villager at work, seen from behind: nobody in particular. Centimetres, about 165 high. */
export function villager(view: View, dice: Dice, tool: 'spade' | 'broom' | 'basket' | 'none'): string {
  const { palette: p } = view
  const shirt = dice.pick(shirts)
  const trousers = dice.pick(['#3f4654', '#5b5348', '#394a5c'])
  const bend = dice.between(4, 16) * dice.pick([-1, 1])
  const skin = '#b98560'
  const hat = dice.chance(0.6)
  const handX = bend + 26
  const handle =
    tool === 'none' || tool === 'basket'
      ? ''
      : line(`M${handX - 6} -104L${handX + 26} -4`, light(p.wood, 0.2), 4.5)
  const head =
    tool === 'spade'
      ? fill(
          closed([
            [handX + 16, -26],
            [handX + 32, -24],
            [handX + 32, 2],
            [handX + 20, 4],
          ]),
          '#8f979b',
        )
      : tool === 'broom'
        ? fill(
            closed([
              [handX + 18, -34],
              [handX + 26, -34],
              [handX + 48, 4],
              [handX + 14, 6],
            ]),
            '#c9a050',
          )
        : tool === 'basket'
          ? fill(`M${handX - 12} -74h46l-8 34h-30z`, '#b88a4c') +
            line(`M${handX - 10} -76q22 -34 42 0`, '#8f6634', 4)
          : ''
  return (
    fill(oval(30, 2, 52, 11), p.shadow, 0.36) +
    fill(
      closed([
        [-19, -82],
        [-1, -82],
        [-3, -4],
        [-18, -4],
      ]),
      trousers,
    ) +
    fill(
      closed([
        [0, -82],
        [19, -82],
        [18, -4],
        [4, -4],
      ]),
      deep(trousers, 0.25),
    ) +
    fill(oval(-11, -3, 11, 5) + oval(12, -3, 11, 5), '#2f2b2e') +
    line(`M${bend + 15} -128Q34 -106 ${handX} -86`, deep(shirt, 0.2), 12) +
    fill(`M-20 -78Q-27 -112 ${bend - 21} -134Q${bend} -146 ${bend + 20} -134Q26 -110 20 -78z`, shirt) +
    fill(
      `M6 -78Q12 -112 ${bend + 8} -140Q${bend + 14} -140 ${bend + 20} -134Q26 -110 20 -78z`,
      deep(shirt, 0.28),
      0.7,
    ) +
    line(`M${bend - 17} -128Q-34 -108 -22 -88`, shirt, 11) +
    fill(oval(-22, -86, 6, 6) + oval(handX, -86, 6, 6), skin) +
    handle +
    head +
    fill(oval(bend * 1.3, -153, 13, 15), hat ? skin : '#2c2a2c') +
    (hat
      ? fill(oval(bend * 1.3, -158, 29, 8), '#d9b15c') +
        fill(`M${bend * 1.3 - 15} -159q15 -26 30 0z`, '#e9c878') +
        fill(`M${bend * 1.3 + 2} -159q8 -20 13 0z`, '#b98f45')
      : fill(oval(bend * 1.3 - 4, -158, 7, 8), '#57504c', 0.6))
  )
}
