import type { VillageRow } from '../../../../typings/contract'

export const taskLine = ({ id, name, districtName, quota, published, taken }: VillageRow) => ({
  id,
  name,
  where: districtName ?? '还没有划分管区',
  quota: `${quota} 个`,
  stands: taken ? `交了 ${taken} 个，公布 ${published} 个` : '还没有交',
})
export type TaskLine = ReturnType<typeof taskLine>

/** By village or district, in the plan's order. */
export const taskLines = (villages: readonly VillageRow[], asked: string): TaskLine[] =>
  [...villages]
    .sort((a, b) => a.order - b.order)
    .map(taskLine)
    .filter(({ name, where }) => `${name} ${where}`.includes(asked.trim()))

/** The tasks in sum beside what the plan says. */
export function sumWords(villages: readonly Pick<VillageRow, 'quota'>[], planned: number): string {
  const sum = villages.reduce((total, { quota }) => total + quota, 0)
  const told = `${villages.length} 个村，任务合计 ${sum} 个`
  return sum === planned ? `${told}，和方案一样` : `${told}；方案写的是 ${planned} 个`
}
