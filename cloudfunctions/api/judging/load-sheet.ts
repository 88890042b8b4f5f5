import { refuse } from '@shared/kernel/decision'
import type { Guard } from '../../core/guards'
import { sheets, type SheetRecord } from '../../core/records/judging'
import { found } from '../../core/refusal-error'

/** The sheet an action is about. */
export const loadSheet = async ({ sheetId }: { sheetId: string }): Promise<SheetRecord> =>
  found(await sheets.get(sheetId), '张评分表')

/** The judge who filled the sheet. */
export const judgeOf: Guard<SheetRecord> = Object.assign(
  async (caller: { openid: string; holds(role: 'judge'): Promise<boolean> }, sheet: SheetRecord) => {
    if (!(await caller.holds('judge'))) return refuse('NO_ROLE', { needs: '评委' })
    return caller.openid === sheet.judge ? undefined : refuse('NOT_YOURS', { what: '张评分表' })
  },
  { words: 'judge of the sheet' },
)
