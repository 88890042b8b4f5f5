import { box, closed, fill, line, oval, repeat, touch } from '../brush'
import { deep, light } from '../colour'
import { rubble, weeds } from '../clutter'
import { neglect } from '../neglect'
import { bench, kerb, paving, ring, round } from '../furniture'
import { lawn } from '../ground'
import { stonework } from '../masonry'
import { fence, flowers, hollyhocks, shrub } from '../planting'
import { works } from '../works'
import { stand, type Motif, type View } from '../view'

/** 碾盘: the village's old mill — a stone bed, a roller and its frame. */
function mill(view: View, restored: boolean): string {
  const { palette: p } = view
  const dice = view.dice('mill')
  const bed = p.stone[2]
  const frame = restored ? p.wood : deep(p.wood, 0.3)
  const base = restored ? stonework(dice, p, -105, 210, 42, 21) : fill(box(-90, -26, 120, 28), p.stone[0])
  const tilt = restored ? 0 : 7
  const cuts = repeat(9, (i) => touch(-44 + i * 4, -88 + ((i * 13) % 60), 30, 2, 1.57))
  return (
    fill(oval(36, 4, 170, 34), p.shadow, 0.34) +
    base +
    `<g transform="rotate(${tilt})">` +
    fill('M-135 -54v16a135 34 0 0 0 270 0v-16z', deep(bed, 0.3)) +
    fill(oval(0, -54, 135, 34), bed) +
    fill(oval(-10, -57, 112, 26), light(bed, 0.22), 0.7) +
    line(oval(0, -54, 92, 22), deep(bed, 0.3), 2.4, 0.6) +
    (restored
      ? fill(oval(-40, -50, 60, 13) + oval(20, -44, 44, 9), '#e2b347') +
        fill(oval(-52, -53, 34, 6), '#f4d27a')
      : '') +
    '</g>' +
    `<g transform="${restored ? '' : 'translate(70 52) rotate(24)'}">` +
    fill(oval(10, -58, 66, 14), p.shadow, 0.3) +
    fill('M-52 -122h84v66h-84z', p.stone[1]) +
    fill('M-52 -92h84v36h-84z', deep(p.stone[0], 0.15), 0.7) +
    fill(oval(32, -89, 15, 33), light(p.stone[2], 0.1)) +
    fill(oval(-52, -89, 14, 33), p.stone[0]) +
    fill(oval(32, -89, 5, 9), deep(p.stone[0], 0.4)) +
    fill(cuts, deep(p.stone[0], 0.3), 0.6) +
    fill(touch(-12, -116, 70, 4, 0), light(p.stone[2], 0.5), 0.8) +
    '</g>' +
    (restored
      ? line('M0 -58v-104', frame, 11) +
        line('M-82 -126h140M-78 -128v66M56 -128v40', frame, 9) +
        line('M56 -92h104', frame, 8) +
        line('M-80 -130h136', light(frame, 0.35), 2.5) +
        fill(
          closed([
            [-6, -164],
            [6, -164],
            [12, -178],
            [-12, -178],
          ]),
          '#c8402f',
        )
      : line('M-150 -4L-20 -30', frame, 9))
  )
}

export const roller: Motif = (view) => {
  const dice = view.dice('roller')
  const x = dice.between(-1.6, -0.2)
  const z = dice.between(9, 9.8)
  if (view.stage === 'before')
    return {
      ground: '',
      pieces: [
        stand(view, x, z, mill(view, false)),
        stand(view, x - 1.4, z + 0.6, rubble(view, dice.fork('heap'), 110, 80)),
        stand(view, x + 0.3, z - 0.6, weeds(view, dice.fork('weeds'), 130, 60)),
        ...neglect(view, 'roller', [
          [x + 2.6, z + 1.6],
          [x - 3, z - 1],
          [x + 1.9, z - 2],
          [x - 1, z - 2.6],
          [x - 3.6, z + 3],
        ]),
      ],
    }
  const plaza = paving(
    view,
    dice.fork('plaza'),
    'slab',
    { x: [x - 3.2, x + 3.2], z: [z - 2.6, z + 2.6] },
    (a, b) => round(x, z, 2.5)(a, b) && (view.stage === 'after' || a < x + 0.6),
  )
  if (view.stage === 'building')
    return {
      ground: plaza,
      pieces: [
        stand(view, x, z, mill(view, true)),
        ...works(view, 'roller', [
          [x + 2.6, z + 0.6],
          [x - 3.1, z - 0.6],
          [x + 1.4, z - 2.6],
        ]),
      ],
    }
  const edge = ring(x, z, 2.62, 34)
  return {
    ground: lawn(view, 'lawn', x, z + 0.4, 4.4, 3.4) + plaza + kerb(view, dice.fork('kerb'), edge),
    pieces: [
      stand(view, x, z, mill(view, true)),
      stand(view, x - 3.2, z + 1.9, hollyhocks(view, dice.fork('tall'), 7, 95)),
      stand(view, x + 2.6, z + 2.2, fence(view, dice.fork('fence'), 150)),
      ...[-3.5, -2.9, -2, 2.3, 3.1, 3.7].map((dx, i) =>
        stand(view, x + dx, z + 1.5 - Math.abs(i - 2.5) * 0.5, flowers(view, dice.fork(`bed${i}`), 58, 52)),
      ),
      stand(view, x + 1.9, z + 1.7, shrub(view, dice.fork('shrub'), 52)),
      stand(view, x + 3, z - 0.9, bench(view)),
      ...[-2.3, -1.2, 0, 1.2].map((dx, i) =>
        stand(
          view,
          x + dx,
          z - 2.75 - (1.4 - Math.abs(dx)) * 0.1,
          flowers(view, dice.fork(`front${i}`), 50, 30),
        ),
      ),
    ],
  }
}
