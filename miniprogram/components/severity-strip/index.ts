import { stripFace, type SeverityLine } from './rows'

/**
 * Judges on one axis: a dot and its 95% interval each, stricter to the left, the mean judge in the middle. Every row
 * says the same in words.
 *
 * `rows`: SeverityLine[] (see rows.ts: id, label, severity, low, high in points, note?), in the order they shall stand.
 * `own`: the id of the row to stress, if any.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    rows: { type: Array, value: [] as SeverityLine[] },
    own: { type: String, value: '' },
  },
  data: { face: stripFace([]) },
  observers: {
    rows(rows: SeverityLine[]) {
      this.setData({ face: stripFace(rows) })
    },
  },
})
