import type { Burst, VoidedVotes, WindowView } from '../../../../typings/contract'
import { differences, type Compared } from '../../../services/forms/kind'
import { readDay, readMoment, stampMoment, type Moment } from '../../../shared/kernel/days'
import { parseInput } from '../../../shared/kernel/parse'
import { setWindow } from '../../../shared/vote/schema'
import {
  tallyNames,
  windowState,
  type TallyRule,
  type VoteWindow,
  type WindowState,
} from '../../../shared/vote/window'

/** The window as it is picked: days and times as the pickers give them. */
export interface WindowForm {
  readonly openDay: string
  readonly openTime: string
  readonly closeDay: string
  readonly closeTime: string
  readonly perDay: number
  readonly tally: TallyRule
}

const HOUR = 3_600_000

export function formOf({ window }: WindowView, now: Moment): WindowForm {
  const nextHour = Math.ceil(now / HOUR) * HOUR
  const opensAt = window?.opensAt ?? nextHour
  const closesAt = window?.closesAt ?? opensAt + 5 * 24 * HOUR
  const [openDay = '', openTime = ''] = stampMoment(opensAt).split(' ')
  const [closeDay = '', closeTime = ''] = stampMoment(closesAt).split(' ')
  return {
    openDay,
    openTime,
    closeDay,
    closeTime,
    perDay: window?.perDay ?? 3,
    tally: window?.tally ?? 'live',
  }
}

export const momentOf = (day: string, time: string): Moment => Date.parse(`${day}T${time}:00+08:00`)

/** The form as the server reads it, or what is wrong with it. */
export function parseWindow(form: WindowForm, reason: string, seen: VoteWindow | null) {
  return parseInput(setWindow, {
    opensAt: momentOf(form.openDay, form.openTime),
    closesAt: momentOf(form.closeDay, form.closeTime),
    perDay: form.perDay,
    tally: form.tally,
    reason,
    seen,
  })
}

export const isBackwards = (form: WindowForm): boolean =>
  momentOf(form.closeDay, form.closeTime) <= momentOf(form.openDay, form.openTime)

export interface WindowFace {
  readonly state: WindowState
  readonly title: string
  readonly hint: string
  readonly canOpen: boolean
  readonly canClose: boolean
}

export function windowFace({ window }: WindowView, now: Moment): WindowFace {
  const state = windowState(window, now)
  const rule = window ? `每人每天 ${window.perDay} 票，票数${tallyNames[window.tally]}` : ''
  const span = window ? `${readMoment(window.opensAt)} 到 ${readMoment(window.closesAt)}` : ''
  const titles: Record<WindowState, string> = {
    none: '还没有设投票时间',
    before: '投票还没有开始',
    open: '投票进行中',
    closed: '投票已结束',
  }
  return {
    state,
    title: titles[state],
    hint: window ? `${span}；${rule}` : '设好时间以后，大家到时候就能投票。投票只表达喜爱，不计入评奖。',
    canOpen: state === 'before',
    canClose: state === 'open',
  }
}

/** The window with one end moved to now. */
export const movedTo = (form: WindowForm, end: 'open' | 'close', now: Moment): WindowForm => {
  const [day = '', time = ''] = stampMoment(now).split(' ')
  return end === 'open'
    ? { ...form, openDay: day, openTime: time }
    : { ...form, closeDay: day, closeTime: time }
}

export const whatHappens = (form: WindowForm): string =>
  `${readMoment(momentOf(form.openDay, form.openTime))} 到 ${readMoment(momentOf(form.closeDay, form.closeTime))}，每个人每天 ${form.perDay} 票，票数${tallyNames[form.tally]}。所有人都会在首页看到。`

export interface BurstRow {
  readonly key: string
  readonly entryId: string
  readonly day: string
  readonly title: string
  readonly what: string
}

export const burstRow = (burst: Burst): BurstRow => ({
  key: `${burst.entryId}:${burst.day}`,
  entryId: burst.entryId,
  day: burst.day,
  title: `${burst.villageName}“${burst.title}”`,
  what: `${readDay(burst.day)} 共 ${burst.votes} 票，平常${burst.usual < 1 ? '不到 1' : `约 ${Math.round(burst.usual)}`} 票`,
})

export const voidedLine = (line: VoidedVotes): string =>
  `${readMoment(line.at)} 作废${line.villageName}“${line.title}”${readDay(line.day)}的 ${line.count} 票：${line.reason}`

export const tallyOptions = (Object.keys(tallyNames) as TallyRule[]).map((value) => ({
  value,
  label: tallyNames[value],
}))

export const voidReasons: readonly string[] = [
  '短时间内大量集中投票',
  '查实有人有偿拉票',
  '同一批异常账号投票',
]
export const windowReasons: readonly string[] = ['按方案安排', '延长投票', '提前结束', '更正时间']

const labels = { opens: '开始', closes: '结束', perDay: '每人每天几票', tally: '票数怎么公开' } as const
const inWords = (form: WindowForm) => ({
  opens: `${form.openDay} ${form.openTime}`,
  closes: `${form.closeDay} ${form.closeTime}`,
  perDay: `${form.perDay} 票`,
  tally: tallyNames[form.tally],
})

/** What is chosen beside what stands. */
export const compareWindows = (mine: WindowForm, theirs: WindowView, now: Moment): Compared[] =>
  differences(labels, inWords(mine), inWords(formOf(theirs, now)))
