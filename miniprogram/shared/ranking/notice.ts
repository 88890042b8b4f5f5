import { readMonth } from '../kernel/days'
import { plainPoints } from '../sheet/points'
import type { MonthRanking, RankedVillage } from './ranking'

/** So many villages that rose or fell most are named, by so many places at least. */
const named = 5
const far = 3
/** What a notice has room for besides its other paragraphs. */
const room = 3800

/**
 * The 排名通报 a published ranking drafts by itself (plan, 三、督导考核 ②): all places, who rose and fell, who has no visit. A
 * correction says so first. A person edits and another checks it before it is published.
 */
export function rankingNotice(facts: {
  readonly campaign: string
  readonly ranking: MonthRanking
  readonly edition: number
  readonly reason: string
}): { title: string; body: string } {
  const { campaign, ranking, edition, reason } = facts
  const { villages, missing } = ranking
  const month = readMonth(ranking.month)
  const order = villages.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place)
  const rose = movedMost(order, (village) => (village.before ?? village.place) - village.place)
  const fell = movedMost(order, (village) => village.place - (village.before ?? village.place))
  const corrected = edition > 1
  const paragraphs = [
    `根据${campaign}工作方案“月排名”制度，妇联汇总了各村${month}的督查成绩和问题整改情况，进行全镇排名。现通报如下。`,
    ...(corrected ? [`这是更正后的第${edition}版，代替以前公布的排名。更正理由：${reason}。`] : []),
    '一、排名',
    order.length ? placesOf(order) : '这个月没有村有成绩。',
    ...(missing.length ? [`没有督查成绩、不排名次的村：${missing.join('、')}。`] : []),
    ...(rose.length || fell.length ? ['二、升降'] : []),
    ...(rose.length ? [`比上月上升多的村：${rose.join('、')}。`] : []),
    ...(fell.length ? [`比上月下降多的村：${fell.join('、')}。`] : []),
    `${rose.length || fell.length ? '三' : '二'}、有关要求`,
    '请各村对照成绩找差距，排名靠后的村由党支部书记负总责，限期整改，包村干部跟上督促。',
  ]
  const title = `关于${corrected ? '更正' : ''}${month}家庭洁美排名的通报`
  return { title, body: paragraphs.join('\n') }
}

function placesOf(order: readonly RankedVillage[]): string {
  const lines = order.map(
    ({ place, villageName, score }) => `第${place}名${villageName}（${plainPoints(score)}分）`,
  )
  let length = 0
  const fit = lines.filter((line) => (length += line.length + 1) <= room)
  const rest = lines.length - fit.length
  return `${fit.join('；')}${rest ? `；其余${rest}个村见小程序“榜单”` : ''}。`
}

const movedMost = (order: readonly RankedVillage[], by: (village: RankedVillage) => number): string[] =>
  order
    .filter((village) => by(village) >= far)
    .sort((a, b) => by(b) - by(a))
    .slice(0, named)
    .map((village) => `${village.villageName}（${by(village)}位）`)
