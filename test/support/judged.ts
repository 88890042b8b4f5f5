import type { AwardRules } from '@shared/award/rules'
import type { Veto } from '../../cloudfunctions/core/records/cleanup'
import {
  judgingId,
  sheetSlot,
  type Judging,
  type Route,
  type SheetRecord,
} from '../../cloudfunctions/core/records/judging'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import { freshClientId, type Someone, type Town } from './town'

/** 10 prizes of 1,850 yuan in all. */
export const smallPrizes: AwardRules['prizes'] = [
  { id: 'first', name: '一等奖', group: 'graded', count: 2, amount: 300 },
  { id: 'second', name: '二等奖', group: 'graded', count: 3, amount: 200 },
  { id: 'third', name: '三等奖', group: 'graded', count: 4, amount: 100 },
  { id: 'creativity', name: '最佳创意奖', group: 'creativity', count: 1, amount: 250 },
]

export const judges = ['oJudgeJia', 'oJudgeYi', 'oJudgeBing'] as const
export const judgeNames = ['评委甲某', '评委乙某', '评委丙某'] as const

interface Judged {
  readonly works?: number
  readonly villages?: number
  /** Sheets that are not there, as `work:judge`. */
  readonly without?: readonly string[]
  readonly judgingState?: Judging['state']
}

export const workId = (i: number): string => `work${String(i).padStart(2, '0')}`

/** Villages in the plan's order. */
export function villagesOf(town: Town): { id: string; name: string; order: number }[] {
  return town.cloud
    .readAll('villages')
    .map((village) => ({
      id: String(village._id),
      name: String(village['name']),
      order: Number(village['order']),
    }))
    .sort((a, b) => a.order - b.order)
}

/** A town whose judging is over, written directly: each work scored by all three judges, the first the best. */
export async function judgedTown(town: Town, judged: Judged = {}): Promise<void> {
  const { works = 12, villages = 6, without = [], judgingState = 'closed' } = judged
  const rule = town.cloud.read('rules', 'contestSheet:1') as unknown as Rule
  const ref = { name: rule.name, version: rule.version, sha256: rule.sha256 }
  const ids = Array.from({ length: works }, (_, i) => workId(i))
  const judging: Judging = {
    _id: judgingId,
    state: judgingState,
    version: 3,
    history: [],
    perEntry: judges.length,
    anchors: ids.slice(0, 3),
    judges: judges.map((judge) => ({ judge, recused: [], own: [] })),
    seed: 'seed',
    rule: ref,
  }
  const routes = judges.map((judge): Route => ({
    _id: judge,
    stops: ids.map((entryId) => ({ entryId, turn: 'first' })),
  }))
  const sheets = ids.flatMap((id, i) =>
    judges.flatMap((judge, j) => (without.includes(`${id}:${judge}`) ? [] : [sheetOf(id, judge, i, j, ref)])),
  )
  const own = villagesOf(town).slice(0, villages)
  await town.cloud.insertMany(
    'entries',
    ids.map((id, i) => ({ ...entryOf(town, id, i, own[i % villages]) })),
  )
  await town.cloud.insertMany(
    'people',
    judges.map((_id, j) => ({
      _id,
      name: judgeNames[j],
      grants: [{ id: `g${j}`, role: 'judge', since: 0 }],
      since: 0,
    })),
  )
  await town.cloud.insertMany('judgings', [{ ...judging }])
  await town.cloud.insertMany(
    'routes',
    routes.map((route) => ({ ...route })),
  )
  await town.cloud.insertMany(
    'sheets',
    sheets.map((sheet) => ({ ...sheet })),
  )
}

function sheetOf(
  entryId: string,
  judge: string,
  i: number,
  j: number,
  rule: SheetRecord['rule'],
): SheetRecord {
  // The second judge is the strict one; the better the work, the earlier; work 4 is the most creative.
  const creativity = 2400 - 100 * i - (j === 1 ? 300 : 0)
  const items = {
    creativity,
    benefit: 2000,
    scale: 1000,
    culture: 1000,
    materials: 500,
    finish: 500,
    localCreativity: i === 4 ? 950 : 500,
  }
  const total = creativity + 5000
  return {
    _id: `sheet-${entryId}-${judge}`,
    slot: sheetSlot(entryId, judge),
    state: 'valid',
    version: 1,
    history: [],
    entryId,
    villageId: 'any',
    judge,
    answers: {},
    score: { items, groups: { graded: total, besides: items.localCreativity }, total },
    note: '',
    filledAt: 1,
    receivedAt: 2,
    rule,
  }
}

function entryOf(
  town: Town,
  id: string,
  i: number,
  village: { id: string; name: string; order: number } | undefined,
): Entry {
  if (!village) throw new Error('no such village')
  return {
    _id: id,
    state: 'published',
    version: 2,
    history: [],
    villageId: village.id,
    villageName: village.name,
    form: {
      title: `作品${i}`,
      siteKind: 'wellAndTree',
      materials: ['stone'],
      functions: ['rest'],
      cultures: [],
      area: 10,
      cost: 10,
      people: 1,
      story: '',
      place: { words: '村口' },
      photos: [],
    },
    textUnchecked: false,
    submittedBy: 'oCadreOfWorks',
    submittedAt: town.cloud.now().getTime() - 1000 + i,
    number: village.order * 100 + i + 1,
    publishedAt: town.cloud.now().getTime(),
    photos: [],
    cover: `cloud://local/photos/${id}-thumb.jpg`,
    votes: 0,
    shownVotes: 0,
    shuffle: { a: 0, b: 0, c: 0, d: 0 },
  }
}

/** A village's veto in any state, written directly. */
export async function vetoOf(
  town: Town,
  state: Veto['state'],
  village: { id: string; name: string; order: number } | undefined,
): Promise<void> {
  if (!village) throw new Error('no such village')
  const rule = town.cloud.read('rules', 'cleanup:1') as unknown as Rule
  const veto: Veto = {
    _id: village.id,
    state,
    version: 3,
    history: [],
    villageId: village.id,
    villageName: village.name,
    order: village.order,
    deadline: '2026-06-25',
    missing: [{ itemId: 'straw', name: '柴草堆', state: 'open' }],
    photoIds: [],
    appealUntil: 0,
    appealPhotoIds: [],
    rule: { name: rule.name, version: rule.version, sha256: rule.sha256 },
  }
  await town.cloud.insertMany('vetoes', [{ ...veto }])
}

/** The awards rule with a small table and double prizes decided. */
export async function smallTable(admin: Someone, change: Partial<AwardRules> = {}): Promise<void> {
  const { items } = await admin.call('rule.versions', { name: 'awards' })
  const [current] = items
  if (!current) throw new Error('no awards rule')
  const body = { ...(current.body as AwardRules), prizes: smallPrizes, doublePrize: false, ...change }
  await admin.call('rule.revise', {
    clientId: freshClientId(),
    name: 'awards',
    basedOn: current.version,
    body,
    reason: '试验用的小奖项表',
  })
}
