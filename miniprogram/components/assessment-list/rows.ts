import { readPoints } from '../../page/award'
import { type AssessedVillage, type Assessment } from '../../shared/assessment/sheet'
import { componentNames, type ComponentId } from '../../shared/assessment/components'

export interface ListRow {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly place: string
  readonly score: string
  readonly grade: string
  readonly gradeId: string
  readonly tone: 'green' | 'straw' | 'plain' | 'persimmon'
  /** Width of the bar in percent. */
  readonly share: number
  readonly veto: string
}

/** By what the list stands: the score, or one component. */
export type Order = 'score' | ComponentId
export const orders: readonly { value: Order; label: string }[] = [
  { value: 'score', label: '总分' },
  ...(Object.entries(componentNames) as [ComponentId, string][]).map(([value, label]) => ({ value, label })),
]

export interface Wish {
  readonly order: Order
  /** A grade's id; '' for all. */
  readonly grade: string
  readonly words: string
}

const tones = ['green', 'straw', 'plain', 'persimmon'] as const
const hundred = 10_000

/** The grades that occur, best first, with how many villages have each. */
export function gradeChoices({ villages }: Pick<Assessment, 'villages'>): { value: string; label: string }[] {
  const known = gradesOf(villages)
  return [
    { value: '', label: `全部 ${villages.length}` },
    ...known.map(({ id, name }) => ({
      value: id,
      label: `${name} ${villages.filter(({ grade }) => grade === id).length}`,
    })),
  ]
}

const gradesOf = (villages: readonly AssessedVillage[]): { id: string; name: string }[] => {
  const sorted = [...villages].sort((a, b) => a.place - b.place)
  return [...new Map(sorted.map(({ grade: id, gradeName: name }) => [id, { id, name }])).values()]
}

const scoreBy = (village: AssessedVillage, order: Order): number =>
  order === 'score' ? village.score : (village.components.find(({ id }) => id === order)?.score ?? 0)
const mostBy = (village: AssessedVillage, order: Order): number =>
  order === 'score' ? hundred : (village.components.find(({ id }) => id === order)?.weight ?? hundred)

/** Who fits the words and the grade, best first by what was chosen; the place is always the year's. */
export function listRows(
  { villages }: Pick<Assessment, 'villages'>,
  { order, grade, words }: Wish,
): ListRow[] {
  const known = gradesOf(villages)
  const sought = words.trim()
  return villages
    .filter((village) => !grade || village.grade === grade)
    .filter(({ villageName, districtName }) => `${villageName} ${districtName}`.includes(sought))
    .sort((a, b) =>
      order === 'score' ? a.place - b.place : scoreBy(b, order) - scoreBy(a, order) || a.place - b.place,
    )
    .map((village) => ({
      id: village.villageId,
      name: village.villageName,
      district: village.districtName,
      place: String(village.place),
      score: readPoints(scoreBy(village, order)),
      grade: village.gradeName,
      gradeId: village.grade,
      tone: toneOf(known, village.grade),
      share: Math.max(
        0,
        Math.min(100, Math.round((100 * scoreBy(village, order)) / (mostBy(village, order) || 1))),
      ),
      veto: village.vetoed ? '一票否决' : '',
    }))
}

/** The best grade green, the second straw; the last persimmon where there are several. */
const toneOf = (known: readonly { id: string }[], grade: string): ListRow['tone'] => {
  const at = known.findIndex(({ id }) => id === grade)
  if (at === known.length - 1 && known.length > 1) return 'persimmon'
  return tones[Math.min(at, 2)] ?? 'plain'
}
