import type { VetoView } from '../../../../typings/contract'
import { vetoFace } from '../../../components/veto-record/rows'
import type { VetoState } from '../../../shared/cleanup/veto-case'
import { readDay } from '../../../shared/kernel/days'

export type Tab = 'proposed' | 'verified' | 'confirmed' | 'appealed' | 'done'

const tabOf: Readonly<Record<VetoState, Tab | undefined>> = {
  none: undefined,
  proposed: 'proposed',
  verified: 'verified',
  confirmed: 'confirmed',
  appealed: 'appealed',
  dismissed: 'done',
  upheld: 'done',
  cleared: 'done',
}

/** In the order of the work; what has come to an end stands last. */
const tabNames: Readonly<Record<Tab, string>> = {
  proposed: '待核实',
  verified: '待确认',
  confirmed: '已确认',
  appealed: '申诉中',
  done: '已办结',
}
const tabs = Object.keys(tabNames) as Tab[]

export const emptyFaces: Readonly<Record<Tab, { title: string; hint: string }>> = {
  proposed: { title: '没有等核实的', hint: '到期没做完的村会自动列在这里，由督查员到现场核实。' },
  verified: { title: '没有等确认的', hint: '督查员核实以后，由另一个人在这里确认。' },
  confirmed: { title: '没有已确认的', hint: '确认否决的村在申诉期内列在这里。' },
  appealed: { title: '没有申诉', hint: '村里提出申诉后，由没有经手的人在这里决定。' },
  done: { title: '还没有办结的', hint: '不予否决、维持和解除的都留在这里。' },
}

type Move = VetoView['mayMove'][number]
export type TownMove = 'confirm' | 'dismiss' | 'uphold' | 'clear'

interface Act {
  readonly move: TownMove
  readonly label: string
  readonly main: boolean
}

const acts: readonly Act[] = [
  { move: 'dismiss', label: '不予否决', main: false },
  { move: 'clear', label: '解除否决', main: false },
  { move: 'confirm', label: '确认否决', main: true },
  { move: 'uphold', label: '维持否决', main: true },
]
const isMain = (move: Move) => acts.some((act) => act.move === move && act.main)

/** Why this caller has to leave the next step to another; empty where nothing keeps them from it. */
function another({ state, mayMove }: VetoView): string {
  if (mayMove.some(isMain)) return ''
  if (state === 'verified') return '核实的人自己不能确认，请换一位工作人员办理。'
  if (state === 'appealed') return '申诉要由没有确认过它的人决定，请换一位工作人员办理。'
  return ''
}

export function vetoRow(veto: VetoView) {
  const face = vetoFace(veto)
  return {
    id: veto.villageId,
    face,
    gaps: face.missing.map(({ name }) => name).join('、'),
    another: another(veto),
    acts: acts.filter(({ move }) => veto.mayMove.includes(move)),
  }
}

export type VetoRow = ReturnType<typeof vetoRow>

const tabFor = (veto: VetoView) => tabOf[veto.state]

export const rowsOf = (vetoes: readonly VetoView[], tab: Tab): VetoRow[] =>
  vetoes.filter((veto) => tabFor(veto) === tab).map(vetoRow)

export const tabsWith = (vetoes: readonly VetoView[]): { value: Tab; label: string }[] =>
  tabs.map((value) => {
    const count = vetoes.filter((veto) => tabFor(veto) === value).length
    return { value, label: count ? `${tabNames[value]} ${count}` : tabNames[value] }
  })

/** Where the work is: the first tab this caller can do something in, then the first that is not empty. */
export const firstTab = (vetoes: readonly VetoView[]): Tab =>
  tabs.find((tab) => vetoes.some((veto) => tabFor(veto) === tab && veto.mayMove.some(isMain))) ??
  tabs.find((tab) => vetoes.some((veto) => tabFor(veto) === tab)) ??
  'proposed'

export const nothingYet = (deadline: string) => ({
  title: '没有村被提出否决',
  hint: `清底子到${readDay(deadline)}截止；到期还有没验收的村，会自动列在这里。`,
})

export const confirmWords = (name: string): string =>
  `${name}定为最差等次，它的作品不参加评奖，村里马上会知道，并可在期限内申诉。`

/** Asked with a reason: what will happen and to whom, and reasons at hand. */
export const asking: Readonly<
  Record<
    Exclude<TownMove, 'confirm'>,
    { title: string; quick: readonly string[]; what(name: string): string }
  >
> = {
  dismiss: {
    title: '不予否决',
    quick: ['现场核实已经清理干净', '漏报，实际已做完', '不可抗力，已补做'],
    what: (name) => `${name}不被否决，作品照常参加评奖。理由会记在经手记录里。`,
  },
  uphold: {
    title: '维持否决',
    quick: ['现场情况属实', '申诉的事项到期前没有完成', '申诉没有新的证据'],
    what: (name) => `${name}的申诉不成立：定为最差等次，作品不参加评奖。村里会看到理由。`,
  },
  clear: {
    title: '解除否决',
    quick: ['经复核到期前已经完成', '核实有误', '申诉的证据属实'],
    what: (name) => `${name}的申诉成立：否决解除，作品重新参加评奖。理由会记在经手记录里。`,
  },
}
