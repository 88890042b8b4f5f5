import { readDay, type Day, type Month } from '../kernel/days'
import { isAtHome, problemCategories, type ProblemCategory } from '../problem/categories'
import { plainPoints } from '../sheet/points'
import { readRound, type Half } from './round-case'

/** A visit in figures: no household, no inspector. Hundredths. */
export interface BulletinVisit {
  readonly villageName: string
  readonly count: number
  readonly sum: number
}

export interface BulletinProblem {
  readonly villageName: string
  readonly category: ProblemCategory
  readonly what: string
  readonly place: string
  readonly deadline: Day
}

export interface BulletinFacts {
  readonly campaign: string
  readonly month: Month
  readonly half: Half
  readonly from: Day
  readonly to: Day
  readonly visits: readonly BulletinVisit[]
  readonly problems: readonly BulletinProblem[]
}

/** So many villages are praised and so many are named behind, never one as both; and so many problems are told one by one. */
const named = 5
const told = 12

/**
 * The 督查通报 a closed round drafts by itself (domain.md part 7): basis, dates, ranking, good, bad, problems with deadline.
 * Homes are counted and never described; a person edits and another checks it before it is published.
 */
export function bulletinOf(facts: BulletinFacts): { title: string; body: string } {
  const { campaign, visits, problems } = facts
  const scored = visits
    .filter(({ count }) => count > 0)
    .map(({ villageName, count, sum }) => ({ villageName, count, mean: sum / count }))
    .sort((a, b) => b.mean - a.mean)
  const households = scored.reduce((sum, { count }) => sum + count, 0)
  const missing = visits.filter(({ count }) => count === 0).map(({ villageName }) => villageName)
  const round = readRound(facts)
  const ends = Math.min(named, Math.floor(scored.length / 2))
  const paragraphs = [
    `根据${campaign}工作方案，纪委督查室会同妇联、扶贫办于${readDay(facts.from)}至${readDay(facts.to)}对全镇${visits.length}个村的家庭洁美情况进行了${round}督查。各村由系统按户抽取，贫困户、一般户都有，共入户${households}户。现将情况通报如下。`,
    '一、总体情况',
    scored.length
      ? `有成绩的${scored.length}个村平均${points(meanOf(scored.map(({ mean }) => mean)))}分。`
      : '本轮没有成绩。',
    ...(scored.length > named
      ? [
          `成绩靠前的村：${listOf(scored.slice(0, ends))}。`,
          `成绩靠后的村：${listOf(scored.slice(-ends).reverse())}。`,
        ]
      : scored.length
        ? [`各村成绩：${listOf(scored)}。`]
        : []),
    ...(missing.length ? [`没有完成督查的村：${missing.join('、')}。`] : []),
    '二、存在问题',
    ...problemLines(problems),
    '三、有关要求',
    '请各村对照问题逐项整改，党支部书记负总责，按期整改完成后拍照上报，由督查人员复查销号。逾期没有整改的，计入当月排名。',
  ]
  return { title: `关于${round}家庭洁美督查情况的通报`, body: paragraphs.join('\n') }
}

function problemLines(problems: readonly BulletinProblem[]): string[] {
  if (problems.length === 0) return ['本轮没有记录问题。']
  const counts = (Object.keys(problemCategories) as ProblemCategory[]).flatMap((category) => {
    const count = problems.filter((problem) => problem.category === category).length
    return count ? [`${problemCategories[category]}${count}个`] : []
  })
  const outside = problems.filter(({ category }) => !isAtHome(category))
  const rest = outside.length - told
  const atHome = outside.length < problems.length ? '户内和庭院的问题已当面告知本户。' : ''
  return [
    `共记录问题${problems.length}个：${counts.join('，')}。${atHome}`,
    ...outside
      .slice(0, told)
      .map(
        ({ villageName, place, what, deadline }, i) =>
          `${i + 1}.${villageName}${place}：${what}（${readDay(deadline)}前整改）`,
      ),
    ...(rest > 0 ? [`其余${rest}个问题已分送各村。`] : []),
  ]
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const points = (hundredths: number) => plainPoints(Math.round(hundredths))
const listOf = (rows: readonly { villageName: string; mean: number }[]) =>
  rows.map(({ villageName, mean }) => `${villageName}（${points(mean)}分）`).join('、')
