import type { Input, VillageRow } from '../../../../typings/contract'
import { differences, type Compared } from '../../../services/forms/kind'
import { capOf } from '../../../shared/landscape/quota'
import { parseInput } from '../../../shared/kernel/parse'
import { reviseVillage } from '../../../shared/roster/schema'

/** As it is typed. */
export interface Fields {
  readonly name: string
  readonly quota: string
}
export const emptyFields: Fields = { name: '', quota: '' }
export const fieldsOf = ({ name, quota }: VillageRow): Fields => ({ name, quota: String(quota) })

export const parseVillage = (
  { name, quota }: Fields,
  rest: Pick<Input<'village.revise'>, 'villageId' | 'seen' | 'reason'>,
) => parseInput(reviseVillage, { ...rest, name, quota: quota.trim() ? Number(quota) : NaN })

const labels = { name: '村名', quota: '任务数' }

/** What is written of the village beside what stands. */
export const compareVillages = (mine: Fields, theirs: VillageRow): Compared[] =>
  differences(labels, { ...mine }, { ...fieldsOf(theirs) })

/** What will be other, for the question before it is saved; '' where nothing is. */
export function whatChanges(mine: Fields, stands: VillageRow): string {
  const name = mine.name.trim()
  const quota = Number(mine.quota)
  const renamed =
    name === stands.name
      ? ''
      : `${stands.name}改叫${name}：各处都用新的名字，已经公布的通知、排名和结果还是原来的。`
  const other =
    quota === stands.quota
      ? ''
      : `任务从 ${stands.quota} 个改成 ${quota} 个，最多能交 ${capOf({ quota })} 个${
          stands.taken > capOf({ quota }) ? `；已经交的 ${stands.taken} 个都留着` : ''
        }。`
  return renamed + other
}

export const villageReasons: readonly string[] = [
  '镇里研究决定',
  '村改名',
  '两个村合并，任务并过来',
  '更正写错的地方',
]
