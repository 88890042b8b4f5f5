import type { ResultProof, ResultRecordView } from '../../../../typings/contract'
import { historyWords } from '../../../page/history'
import { readYuan, ruleLines } from '../../../page/award'
import { shortHash } from '../../../page/hash'
import { readLeft } from '../../../page/left'
import { checkFace, type StageFace } from '../../../page/stage'
import { movesFrom } from '../../../shared/case/case'
import { readMoment, type Moment } from '../../../shared/kernel/days'
import { publicationCase } from '../../../shared/publication/publication-case'

/** What the one button at the thumb does. */
export type Act = 'compute' | 'check' | 'publish' | 'objections' | 'finalise' | 'payouts'

export interface Stage extends StageFace<Act> {
  readonly canWithdraw: boolean
  /** Computing anew beside the main action: while nobody has seen the result yet. */
  readonly canRecompute: boolean
}

type Row = Omit<ResultRecordView, 'result'>

export function stageOf(record: Row | undefined, now: Moment): Stage {
  if (!record)
    return {
      word: '还没有计算',
      tone: 'plain',
      hint: '评分截止、一票否决都办结以后，按冻结的规则算出名单，再由另一位核对。',
      act: 'compute',
      button: '计算获奖名单',
      canWithdraw: false,
      canRecompute: false,
    }
  const { state } = record
  return {
    word: state === 'published' ? '公示中' : publicationCase.states[state],
    tone: state === 'final' ? 'green' : state === 'withdrawn' ? 'plain' : 'straw',
    canWithdraw: movesFrom(publicationCase, state).includes('withdraw'),
    canRecompute: state === 'draft' || state === 'checked',
    ...nextOf(record, now),
  }
}

const onlyAdmin: readonly Act[] = ['compute', 'publish', 'finalise']

/** What this person may do of it; where only an admin may, the others read so and have no button. */
export function stageFor(record: Row | undefined, now: Moment, admin: boolean): Stage {
  const stage = stageOf(record, now)
  if (admin) return stage
  const theirs = onlyAdmin.includes(stage.act)
  return {
    ...stage,
    canWithdraw: false,
    canRecompute: false,
    ...(theirs ? { button: '', hint: `${stage.hint}由镇管理员办理。` } : {}),
  }
}

function nextOf(
  { state, noticeUntil, objections, mayCheck }: Row,
  now: Moment,
): Pick<Stage, 'hint' | 'act' | 'button'> {
  const open = objections.filed - objections.answered
  switch (state) {
    case 'new':
    case 'withdrawn':
      return { hint: '这份结果已撤下，要重新计算。', act: 'compute', button: '重新计算获奖名单' }
    case 'draft':
      return { act: 'check', ...checkFace(mayCheck) }
    case 'checked':
      return { hint: '已核对，公布以后开始公示。', act: 'publish', button: '公布，开始公示' }
    case 'published':
      if (open > 0)
        return { hint: `还有 ${open} 条异议没有答复。`, act: 'objections', button: `去答复 ${open} 条异议` }
      return now <= noticeUntil
        ? {
            hint: `公示到${readMoment(noticeUntil)}，${readLeft(noticeUntil, now)}；期满才能确定。`,
            act: 'objections',
            button: '看异议',
          }
        : { hint: '公示期满，异议都已答复。', act: 'finalise', button: '确定为正式结果' }
    case 'final':
      return { hint: '结果已经确定，可以兑现奖金。', act: 'payouts', button: '去兑现奖金' }
  }
}

/** One result in the list of all that were computed. */
export const resultRow = (record: Row, chosen: string) => ({
  id: record.id,
  word: publicationCase.states[record.state],
  name: record.number || '没有编号',
  last: historyWords(record.history[record.history.length - 1] ?? { label: '计算', at: record.updatedAt }),
  short: shortHash(record.sha256),
  chosen: record.id === chosen,
})
export type ResultRow = ReturnType<typeof resultRow>

/** The record the page opens: the one asked for, else the newest that stands, else the newest. */
export const chosenOf = (items: readonly Row[], asked: string): Row | undefined =>
  items.find(({ id }) => id === asked) ?? items.find(({ state }) => state !== 'withdrawn') ?? items[0]

export const recordFace = ({ id, number, result, sha256, objections, history }: ResultRecordView) => ({
  id,
  number,
  sums: `${result.works.length} 个作品，${result.sheets} 张评分表，${result.judges.length} 位评委`,
  money: `发出 ${readYuan(result.money.awarded)}，全部奖金 ${readYuan(result.money.prizes)}`,
  objections: objections.filed ? `异议 ${objections.filed} 条，已答复 ${objections.answered} 条` : '没有异议',
  rules: ruleLines(result),
  sha256,
  short: shortHash(sha256),
  history: history.map(historyWords),
})

export const proofWords = ({ stored, recomputed, same }: ResultProof) => ({
  same,
  words: same
    ? '用现在存着的评分表和规则重新算了一遍，和这份结果一个字节都不差。'
    : '重新算出来的不一样了：计算以后评分表、否决或规则有变动。请重新计算再办理。',
  stored: shortHash(stored),
  recomputed: shortHash(recomputed),
})

export const publishWords = ({ result }: ResultRecordView): string =>
  `所有人都会看到 ${result.awards.length} 个奖和奖金、全部 ${result.works.length} 个作品的名次和得分${result.vetoed.length ? `、${result.vetoed.length} 个一票否决的村和原因` : ''}。公示 ${result.noticeDays} 天，期间接受异议。`

export const finalWords = ({ result }: ResultRecordView): string =>
  `结果确定以后不能再改，获奖作品可以领取证书，${readYuan(result.money.awarded)}奖金进入兑现。`

export const withdrawReasons: readonly string[] = ['有异议成立，要重新计算', '评分表有变动', '规则填错了']
