import type { CaseKind } from '../case/case'
import { toMend, type ProblemState } from '../problem/problem-case'

export type ExhibitState = 'none' | 'planned' | 'building' | 'standing' | 'damaged' | 'repairing' | 'removed'
export type ExhibitMove =
  'plan' | 'register' | 'build' | 'finish' | 'damage' | 'repair' | 'relapse' | 'mend' | 'revise' | 'remove'

const stands = ['standing', 'damaged', 'repairing'] as const satisfies readonly ExhibitState[]

/** One exhibit of the avenue (楷模大道上的一处载体). What is broken of it is a problem, and these two follow each other. */
export const exhibitCase: CaseKind<ExhibitState, ExhibitMove> = {
  name: 'exhibit',
  initial: 'none',
  states: {
    none: '未登记',
    planned: '规划中',
    building: '建设中',
    standing: '完好',
    damaged: '待修复',
    repairing: '修复中',
    removed: '已拆除',
  },
  moves: {
    plan: { label: '列入计划', from: ['none'], to: 'planned' },
    register: { label: '登记', from: ['none'], to: 'standing' },
    build: { label: '开工', from: ['planned'], to: 'building' },
    finish: { label: '建成', from: ['building'], to: 'standing' },
    damage: { label: '发现破损', from: ['standing'], to: 'damaged' },
    repair: { label: '着手修复', from: ['standing', 'damaged'], to: 'repairing' },
    relapse: { label: '没有修好', from: ['repairing'], to: 'damaged' },
    mend: { label: '恢复完好', from: ['damaged', 'repairing'], to: 'standing' },
    revise: {
      label: '修改登记',
      from: ['planned', 'building', ...stands],
      // What stands in the form: its words, and the photos that building and mending bring.
      stoppedBy: ['revise', 'finish', 'mend'],
    },
    remove: {
      label: '拆除',
      from: ['planned', 'building', ...stands],
      to: 'removed',
      needsReason: true,
    },
  },
}

/** What the keepers do by themselves; the other moves follow the exhibit's problems. */
export const keeperMoves = ['build', 'finish', 'remove'] as const satisfies readonly ExhibitMove[]
export type KeeperMove = (typeof keeperMoves)[number]

/** What is on the list: everything that was not removed. */
export const listed = [
  'planned',
  'building',
  'standing',
  'damaged',
  'repairing',
] as const satisfies readonly ExhibitState[]

/** Whether something can be found broken on it. */
export const isUp = (state: ExhibitState): boolean => (stands as readonly ExhibitState[]).includes(state)

/** The move that brings an exhibit to where its problems are: whole, waiting to be mended, or being mended. */
export function followingMove(
  state: ExhibitState,
  problems: readonly ProblemState[],
): 'damage' | 'repair' | 'relapse' | 'mend' | undefined {
  if (!isUp(state)) return undefined
  const open = problems.filter((one) => one === 'review' || (toMend as readonly string[]).includes(one))
  if (open.length === 0) return state === 'standing' ? undefined : 'mend'
  const waits = open.some((one) => one === 'open' || one === 'returned')
  if (!waits) return state === 'repairing' ? undefined : 'repair'
  return state === 'standing' ? 'damage' : state === 'repairing' ? 'relapse' : undefined
}
