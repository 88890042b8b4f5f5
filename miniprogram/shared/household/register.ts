import type { HouseholdForm } from './schema'

const fields = ['number', 'head', 'kind', 'houseNumber', 'phone', 'needs'] as const

/** The fields in which two forms of a household differ. */
export const changedFields = (before: HouseholdForm, after: HouseholdForm): (keyof HouseholdForm)[] =>
  fields.filter((field) => before[field] !== after[field])

/** The form's own fields of a record that holds more. */
export const formOf = ({ number, head, kind, houseNumber, phone, needs }: HouseholdForm): HouseholdForm => ({
  number,
  head,
  kind,
  houseNumber,
  phone,
  needs,
})

/** As people count: 2 before 10, and 10 before 10-1. */
export function byNumber(a: string, b: string): number {
  const left = partsOf(a)
  const right = partsOf(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]]
    const figures = Number(x) - Number(y)
    if (figures) return figures
    if (Number.isNaN(figures) && x !== y) return x < y ? -1 : 1
  }
  // 7 and 007 are two numbers all the same.
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0)
}

const partsOf = (number: string): string[] => number.match(/\d+|\D+/g) ?? []
