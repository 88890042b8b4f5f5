import type { CampaignView, Input } from '../../../../typings/contract'
import { differences, type Compared } from '../../../services/forms/kind'
import { revisePlan, type PlanForm } from '../../../shared/campaign/schema'
import { readDay } from '../../../shared/kernel/days'
import { parseInput } from '../../../shared/kernel/parse'

/** As it is typed: numbers are words until they are sent. */
export interface Fields {
  readonly name: string
  readonly contestName: string
  readonly money: string
  readonly min: string
  readonly max: string
  readonly planned: string
}

export interface PhaseFields {
  readonly id: PlanForm['phases'][number]['id']
  readonly name: string
  readonly from: string
  readonly to: string
  readonly tasks: string
  /** The days as they are read. */
  readonly first: string
  readonly last: string
  readonly year: string
}

export const emptyFields: Fields = { name: '', contestName: '', money: '', min: '', max: '', planned: '' }

export const fieldsOf = (plan: CampaignView): Fields => ({
  name: plan.name,
  contestName: plan.contestName,
  money: String(plan.announcedPrizeMoney),
  min: String(plan.perVillage.min),
  max: String(plan.perVillage.max),
  planned: String(plan.plannedLandscapes),
})

type Given = Pick<PhaseFields, 'id' | 'name' | 'from' | 'to' | 'tasks'>
export const phaseFields = ({ id, name, from, to, tasks }: Given): PhaseFields => {
  const [begins, ends] = [from.slice(0, 4), to.slice(0, 4)]
  const year = begins === ends ? `${begins}年` : `${begins}—${ends}年`
  return { id, name, from, to, tasks, first: readDay(from), last: readDay(to), year }
}

export const phasesOf = ({ phases }: Pick<CampaignView, 'phases'>): PhaseFields[] => phases.map(phaseFields)

const number = (typed: string): number => (typed.trim() ? Number(typed) : NaN)

/** What is sent, or what is wrong with it; the reason is asked for last. */
export const parsePlan = (
  fields: Fields,
  phases: readonly PhaseFields[],
  rest: Pick<Input<'campaign.revise'>, 'clientId' | 'seen' | 'reason'>,
) =>
  parseInput(revisePlan, {
    ...rest,
    form: {
      name: fields.name,
      contestName: fields.contestName,
      phases: phases.map(({ id, from, to, tasks }) => ({ id, from, to, tasks })),
      announcedPrizeMoney: number(fields.money),
      perVillage: { min: number(fields.min), max: number(fields.max) },
      plannedLandscapes: number(fields.planned),
    },
  })

const labels = {
  name: '行动名称',
  contestName: '大赛名称',
  money: '公布的奖金总额（元）',
  min: '每村最少几个',
  max: '每村最多几个',
  planned: '全镇一共几个',
}

const inWords = (fields: Fields, phases: readonly PhaseFields[]) => ({
  ...fields,
  ...Object.fromEntries(
    phases.flatMap(({ id, from, to, tasks }) => [
      [`days ${id}`, `${readDay(from, true)}—${readDay(to, true)}`],
      [`tasks ${id}`, tasks],
    ]),
  ),
})

/** What is written of the plan beside what stands. */
export const comparePlans = (
  mine: { readonly fields: Fields; readonly phases: readonly PhaseFields[] },
  theirs: CampaignView,
): Compared[] =>
  differences(
    {
      ...labels,
      ...Object.fromEntries(
        mine.phases.flatMap(({ id, name }) => [
          [`days ${id}`, name],
          [`tasks ${id}`, `${name}的任务`],
        ]),
      ),
    },
    inWords(mine.fields, mine.phases),
    inWords(fieldsOf(theirs), phasesOf(theirs)),
  )

/** What will be other, for the question before it is saved. */
export function whatChanges(
  mine: { readonly fields: Fields; readonly phases: readonly PhaseFields[] },
  stands: CampaignView,
): string {
  const lines = comparePlans(mine, stands)
  if (!lines.length) return ''
  const shown = lines.map(({ label, mine: now, theirs: before }) =>
    before.length + now.length > 60 ? label : `${label}：${before} → ${now}`,
  )
  return `要改的：${shown.join('；')}。首页和大屏马上按新的显示，倒计时和截止日跟着变。`
}

export const planReasons: readonly string[] = ['天气原因，顺延', '镇里研究决定', '更正写错的地方']
