import type { SheetFace } from '../../components/assessment-sheet/rows'
import { links } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { getPublicSheet } from '../../services/assessment'
import { sheetHead, type SheetHead } from './view'

Page({
  ...refreshing,
  villageId: '',
  year: '',
  data: { ...face(), head: null as SheetHead | null, sheet: null as SheetFace | null },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.year = query.year ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { villageId, year } = this
    return load(
      this,
      () => getPublicSheet({ villageId, ...(year ? { year } : {}) }),
      (view) => ({ head: sheetHead(view), sheet: { sheet: view.sheet, lines: view.lines } }),
    )
  },
  onShareAppMessage() {
    const { head } = this.data
    return {
      title: head ? `${head.name}${head.year}` : '年底考核',
      path: links.publicSheet(this.villageId, this.year),
    }
  },
})
