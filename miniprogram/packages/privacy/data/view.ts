import type { ErasureView, OwnData, OwnHolding } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'

export interface HoldingRow {
  readonly name: string
  readonly why: string
  readonly kept: string
  readonly after: string
  readonly lines: readonly { readonly id: string; readonly words: string; readonly when: string }[]
  readonly more: boolean
}

const afterWords = ({ atErasure, keeps }: OwnHolding): string => {
  if (atErasure === 'erase') return '全部删除'
  return keeps
}

const holdingRow = (holding: OwnHolding): HoldingRow => ({
  name: holding.name,
  why: holding.why,
  kept: holding.kept,
  after: afterWords(holding),
  lines: holding.lines.map(({ at, words }, i) => ({
    id: `${at}-${i}`,
    words,
    when: at ? readMoment(at) : '',
  })),
  more: holding.more,
})

const erasureWords = (erasure: ErasureView | undefined): string => {
  if (!erasure) return ''
  return erasure.state === 'asked'
    ? `您在${readMoment(erasure.askedAt)}申请了删除，正在办理，一般十分钟内办完。`
    : `您的数据在${readMoment(erasure.doneAt)}删除了；下面是那以后新留下的，和按规定留下的编号。`
}

export const dataFace = ({ holdings, erasure }: OwnData) => ({
  phase: holdings.length || erasure ? ('ready' as const) : ('empty' as const),
  rows: holdings.map(holdingRow),
  erasure: erasureWords(erasure),
  asked: erasure?.state === 'asked',
})

/** What happens, before it does. */
export const eraseWords = (roles: boolean): string =>
  [
    roles ? '您的身份马上收回，不能再办公事。' : '',
    '消息提醒、没用上的照片删除；反映的问题、经手的记录留下，但看不出是您。',
    '投过的票留着，不能再投一遍。',
    '办完以后不能恢复。',
  ].join('')
