import type { PersonView, RoundView, VisitLine } from '../../../../typings/contract'

interface Option {
  readonly value: string
  readonly label: string
}

/** What is left to go to: closed with a word of its inspector it needs nobody else. */
const isLeft = ({ finished, scored }: VisitLine): boolean => !finished || scored === 0

/** Whose villages are left, with how many; by name, as the board has them. */
export function holders({ visits }: Pick<RoundView, 'visits'>): Option[] {
  const left = new Map<string, number>()
  for (const visit of visits.filter(isLeft)) left.set(visit.inspector, (left.get(visit.inspector) ?? 0) + 1)
  return [...left].map(([value, count]) => ({ value, label: `${value || '已经不在的人'} ${count} 个村` }))
}

/** The villages of one that are left, in the order of the way. */
export const villagesOf = ({ visits }: Pick<RoundView, 'visits'>, holder: string): Option[] =>
  visits
    .filter((visit) => isLeft(visit) && visit.inspector === holder)
    .map(({ id, villageName, scored }) => ({
      value: id,
      label: scored ? `${villageName}（打了 ${scored} 户）` : villageName,
    }))

/** Inspectors, but for the one whose villages they are. */
export const others = (people: readonly PersonView[], holder: string): Option[] =>
  people
    .filter(({ name, grants }) => name !== holder && grants.some(({ role }) => role === 'inspector'))
    .map(({ personId, name }) => ({ value: personId, label: name }))

export const whatHappens = (count: number, to: string): string =>
  `${count} 个村交给${to}督查，马上出现在对方的“半月督查”里。打过的分、记过的问题都留着；原来的督查员不能再给这些村打分，手机里没交上来的也收不进来。`

export const handOverReasons: readonly string[] = ['生病请假', '工作调动', '路线不顺，调整一下']
