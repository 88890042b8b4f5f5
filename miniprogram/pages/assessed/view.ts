import type { PublicSheetView } from '../../../typings/contract'
import { readPoints } from '../../page/award'

/** A village's head above its lines: what everybody sees of a sheet. */
export const sheetHead = ({
  sheet,
  year,
}: Pick<PublicSheetView, 'year'> & { readonly sheet: PublicSheetView['sheet'] }) => ({
  name: sheet.villageName,
  district: sheet.districtName,
  year: `${year}年年底考核`,
  score: readPoints(sheet.score),
  place: `全镇第 ${sheet.place} 名`,
  grade: sheet.gradeName,
  veto: sheet.vetoed ? '清底子一票否决，定为最差等次' : '',
})
export type SheetHead = ReturnType<typeof sheetHead>
