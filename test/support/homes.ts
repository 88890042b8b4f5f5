import type { Input } from '@contract'
import { householdId, type Household } from '../../cloudfunctions/core/records/household'
import { loadPlan } from '../../seeds/plan'

/** A poor household of a village's register, as an import leaves it. */
export function householdOf(villageId: string, number: string, over: Partial<Household> = {}): Household {
  const of = over.villageId ?? villageId
  return {
    _id: householdId(of, number),
    villageId: of,
    villageName: of,
    number,
    head: `户主${number}`,
    kind: 'poor',
    houseNumber: '3排5号',
    phone: '13900000000',
    needs: '',
    protected: false,
    zone: '',
    pairedWith: '',
    latest: [],
    consent: null,
    version: 1,
    updatedAt: 0,
    ...over,
  }
}

/** Answers of the household sheet with this total in points: wellbeing whole, the rest taken off item by item. */
export function answersFor(total: number): Input<'householdScore.submit'>['answers'] {
  let off = (100 - total) * 100
  const answers: Input<'householdScore.submit'>['answers'] = {}
  for (const group of loadPlan().household.sheet.groups)
    for (const { id: item, cap } of group.items) {
      if (group.fill === 'give') answers[item] = { points: cap }
      else if (off > 0) {
        const points = Math.min(cap, off)
        answers[item] = { places: [{ points }] }
        off -= points
      }
    }
  return answers
}
