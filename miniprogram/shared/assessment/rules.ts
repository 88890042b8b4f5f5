import * as v from 'valibot'
import type { Prize } from '../campaign/plan'
import { text, wholeNumber } from '../kernel/fields'
import { componentIds, type ComponentId } from './components'

export interface Grade {
  readonly id: string
  readonly name: string
  /** Hundredths; the last grade takes whatever is below the others. */
  readonly from: number
}

/** How a village's year is assessed (domain.md part 14); all points in hundredths. */
export interface AssessmentRules {
  /** Together 100 points. */
  readonly weights: Readonly<Record<ComponentId, number>>
  /** Of the contest's weight: for the quota; what is left of it is the most that awards give. */
  readonly quota: number
  /** What one award gives. */
  readonly awards: Readonly<Record<Prize['id'], number>>
  /** What one confirmed accountability record costs. */
  readonly perFault: number
  /** Best first. A village whose veto stands has the last. */
  readonly grades: readonly Grade[]
  /** Days after publication in which a village may appeal. */
  readonly appealDays: number
  readonly propose: {
    /** So many first places are proposed for commendation. */
    readonly commend: number
    /** Scores below are proposed for criticism, and so is a veto that stands. */
    readonly criticiseBelow: number
    /** So many deductions from above are proposed for an admonition talk. */
    readonly admonishDeductions: number
    /** So many confirmed accountability records are proposed for accountability. */
    readonly holdFaults: number
  }
}

const points = (label: string, least = 0) => wholeNumber(`${label}（百分之一分）`, least, 10_000)
const hundred = 10_000

export const assessmentRules = v.pipe(
  v.strictObject({
    weights: v.strictObject({
      rankings: points('月排名'),
      contest: points('景观大赛'),
      cleanup: points('清底子'),
      problems: points('问题整改'),
      accountability: points('假整改记录'),
      inspections: points('上级检查扣分'),
    }),
    quota: points('完成任务'),
    awards: v.strictObject({
      first: points('一等奖'),
      second: points('二等奖'),
      third: points('三等奖'),
      creativity: points('最佳创意奖'),
    }),
    perFault: points('每次假整改扣'),
    grades: v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/, '等次编号不正确')),
          name: text('等次', 10),
          from: points('等次从'),
        }),
      ),
      v.minLength(2, '至少要有两个等次'),
      v.maxLength(8, '等次最多 8 个'),
      v.check(
        (grades) => grades.every(({ from }, i) => i === 0 || from < (grades[i - 1]?.from ?? 0)),
        '等次要从高到低写',
      ),
      v.check((grades) => grades[grades.length - 1]?.from === 0, '最后一个等次要从 0 分起'),
    ),
    appealDays: wholeNumber('申诉天数', 1, 60),
    propose: v.strictObject({
      commend: wholeNumber('建议表彰前几名', 0, 999),
      criticiseBelow: points('低于多少分建议通报批评'),
      admonishDeductions: wholeNumber('上级扣分几次建议诫勉谈话', 1, 100),
      holdFaults: wholeNumber('假整改几次建议问责', 1, 100),
    }),
  }),
  v.check(
    ({ weights }) => componentIds.reduce((sum, id) => sum + weights[id], 0) === hundred,
    '各项分值加起来要等于 100 分',
  ),
  v.check(({ quota, weights }) => quota <= weights.contest, '完成任务的分不能多于景观大赛的分'),
)
