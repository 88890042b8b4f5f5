import { radarFace, type RadarAxis } from './rows'

/**
 * A sheet as a shape: every item's share of its most, with the same in words and figures below. Drawn with plain boxes.
 *
 * `axes`: RadarAxis[]; `radarOf(sheet, score.items, mean)` in rows.ts makes them from a sheet and its figures.
 * `label` and `otherLabel` name the two shapes; the second is drawn where every axis has an `other`.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    axes: { type: Array, value: [] as RadarAxis[] },
    label: { type: String, value: '得分' },
    otherLabel: { type: String, value: '平均' },
  },
  data: { face: radarFace([]), rings: [100, 75, 50, 25] },
  observers: {
    axes(axes: RadarAxis[]) {
      this.setData({ face: radarFace(axes) })
    },
  },
})
