import { taps } from '../../page/taps'
import { sheetParts, type SheetFace, type SheetPart } from './rows'

/**
 * A village's sheet: each component as a bar with the lines it is the sum of; a line opens the record it comes from.
 * `face`: SheetFace.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { face: { type: Object, value: {} as SheetFace } },
  data: { parts: [] as SheetPart[] },
  observers: {
    face(face: SheetFace | Record<string, never>) {
      if ('sheet' in face) this.setData({ parts: sheetParts(face as SheetFace) })
    },
  },
  methods: { follow: taps.follow },
})
