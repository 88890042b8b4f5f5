import type { Output, ReviewedDistrict, ReviewedVillage, VillageRow } from '../../../../typings/contract'
import { readPoints } from '../../../page/award'
import { historyWords } from '../../../page/history'
import { readMoment, readMonth } from '../../../shared/kernel/days'
import type { Standing } from '../standing'

type Record = Output<'review.record'>

export interface DistrictCard {
  readonly id: string
  readonly name: string
  readonly score: string
  readonly place: string
  readonly villages: readonly VillageLine[]
  /** What is still to be chosen here, and whether this person may. */
  readonly canOffer: boolean
  readonly canDraw: boolean
  readonly drawId: string
  /** While it runs, those present have to act there. */
  readonly drawWords: string
  readonly hint: string
}

export interface VillageLine {
  readonly id: string
  readonly name: string
  readonly how: string
  readonly facts: string
  /** This person's own score; empty where none is given or none may be. */
  readonly mine: string
  readonly canScore: boolean
}

/** A review with what this person may do in it. */
export function reviewFace(record: Record, standing: Standing) {
  const open = record.state === 'open'
  return {
    title: `${readMonth(record.month)}现场点评`,
    word: open ? '进行中' : '已公布',
    open,
    hint: open
      ? '先定村：管区推荐一个，当场抽一个；再打分，不给本管区打分；都打完以后公布。'
      : `${readMoment(record.publishedAt)}公布，所有人都能看到。`,
    districts: record.districts.map((district) => cardOf(district, record, standing)),
    mayPublish: open && standing.staff,
    mayReopen: !open && standing.staff,
    missing: record.missing,
    history: record.history.map(historyWords),
  }
}
export type ReviewFace = ReturnType<typeof reviewFace>

function cardOf(district: ReviewedDistrict, { state, mine }: Record, standing: Standing): DistrictCard {
  const { districtId, districtName, villages, drawId = '', score, place } = district
  const offered = villages.some(({ how }) => how === 'offered')
  const drawn = villages.some(({ how }) => how === 'drawn')
  const own = standing.ownDistrict === districtId
  const open = state === 'open'
  const drawing = open && !drawn && drawId !== ''
  return {
    id: districtId,
    name: districtName,
    score: score === undefined ? '' : readPoints(score),
    place: place ? `第 ${place} 名` : '',
    villages: villages.map((village) =>
      lineOf(village, mine[village.villageId]?.points, open && standing.scores && !own),
    ),
    canOffer: open && !drawn && !drawId && (own || standing.staff),
    canDraw: open && offered && !drawId && standing.staff,
    drawId,
    drawWords: drawing ? '去交底、亮数' : '看抽取过程',
    hint: drawing ? '正在当场抽村' : offered ? (drawn ? '' : '推荐村已定，还要当场抽一个村') : '还没有推荐村',
  }
}

const lineOf = (village: ReviewedVillage, mine: number | undefined, canScore: boolean): VillageLine => ({
  id: village.villageId,
  name: village.villageName,
  how: village.how === 'offered' ? '管区推荐' : '当场抽取',
  facts: village.scores
    ? `${village.scores} 人打分${village.mean === undefined ? '' : `，平均 ${readPoints(village.mean)}`}`
    : '还没有人打分',
  mine: mine === undefined ? '' : readPoints(mine),
  canScore,
})

/** The villages a district can offer. */
export const offers = (villages: readonly VillageRow[], districtId: string) =>
  villages
    .filter((village) => village.districtId === districtId)
    .map(({ id, name }) => ({ value: id, label: name }))

export const publishWords = ({ districts }: Pick<Record, 'districts'>): string => {
  const unfinished = districts.filter(({ score }) => score === undefined).map((one) => one.districtName)
  return unfinished.length
    ? `${unfinished.join('、')}还有村没有打分，公布后显示“没有成绩”，不排名次。公布以后不能再打分。`
    : '所有人都会看到各管区的名次和两个村的平均分，看不到谁打了几分。公布以后不能再打分。'
}

export const reopenReasons: readonly string[] = ['有一个分打错了', '漏了一位领导的分']
