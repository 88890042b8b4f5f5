import { problemViews, type ProblemView } from '../../../shared/problem/schema'

/** Whose list it is: a village's, an inspector's work, all of the town, or what I reported. */
export type Scope = 'village' | 'inspector' | 'town' | 'mine'
export type Tab = ProblemView | 'recheck' | 'mine'

const views: Readonly<Record<Scope, readonly Tab[]>> = {
  village: ['mending', 'review', 'closed'],
  inspector: ['review', 'reported', 'recheck', 'mending', 'closed'],
  town: ['mending', 'review', 'reported', 'closed', 'dropped'],
  mine: ['mine'],
}
const labels: Readonly<Record<Tab, string>> = { ...problemViews, recheck: '去看一眼', mine: '我反映的' }

export const scopeOf = (given: string | undefined): Scope =>
  given === 'village' || given === 'inspector' || given === 'town' ? given : 'mine'

export const tabsOf = (scope: Scope): { value: Tab; label: string }[] =>
  views[scope].map((value) => ({ value, label: labels[value] }))

export const titles: Readonly<Record<Scope, string>> = {
  village: '问题整改',
  inspector: '核实和复查',
  town: '问题台账',
  mine: '我反映的问题',
}

/** Whether what is listed is looked at on the spot, where there may be no signal. */
export const onSpot = (scope: Scope, tab: Tab): boolean =>
  (scope === 'inspector' && (tab === 'review' || tab === 'reported')) ||
  (scope === 'village' && tab === 'mending')

interface Empty {
  readonly title: string
  readonly hint: string
}

export const emptyFaces: Readonly<Record<Tab, Empty>> = {
  reported: { title: '没有等待核实的', hint: '群众随手拍的问题会到这里，核实以后交给村里整改' },
  mending: { title: '没有要整改的问题', hint: '督查记下的、群众反映并核实的问题会到这里' },
  review: { title: '没有等待复查的', hint: '村里报告整改完成以后，由没有经手整改的人来复查' },
  closed: { title: '还没有销号的', hint: '复查通过的问题会到这里' },
  dropped: { title: '没有不属实或重复的', hint: '现场核实不属实、并入别的问题的会到这里' },
  recheck: { title: '没有要去看的地方', hint: '系统会从办结的问题里抽一些，请另一位督查员到现场再看一眼' },
  mine: { title: '您还没有反映过问题', hint: '看见垃圾、乱堆乱放，拍张照片就能告诉镇里' },
}
