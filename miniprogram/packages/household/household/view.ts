import type { HouseholdView } from '../../../../typings/contract'
import { readPoints } from '../../../page/award'
import { householdKinds, type HouseholdKind } from '../../../shared/household/household'
import { householdForm } from '../../../shared/household/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { dayOf, readDay, readMoment } from '../../../shared/kernel/days'

export interface Fields {
  readonly number: string
  readonly head: string
  readonly kind: HouseholdKind
  readonly houseNumber: string
  readonly phone: string
  readonly needs: string
}

export const blank: Fields = { number: '', head: '', kind: 'ordinary', houseNumber: '', phone: '', needs: '' }
export const kinds = (Object.keys(householdKinds) as HouseholdKind[]).map((value) => ({
  value,
  label: householdKinds[value],
}))

export const fieldsOf = ({ number, head, kind, houseNumber, phone, needs }: HouseholdView): Fields => ({
  number,
  head,
  kind,
  houseNumber,
  phone,
  needs,
})

/** What is wrong with the form, in the schema's words; empty when it can go. */
export function wrongWith(fields: Fields): string {
  const parsed = parseInput(householdForm, fields)
  return parsed.ok ? '' : parsed.message
}

export const householdFace = (view: HouseholdView) => ({
  name: view.head,
  kind: householdKinds[view.kind],
  poor: view.kind === 'poor',
  protected: view.protected,
  where: `${view.villageName} · 户号 ${view.number}`,
  facts: [
    { label: '门牌号', value: view.houseNumber || '没有登记' },
    { label: '手机号', value: view.phone || '没有登记' },
    { label: '帮扶需求', value: view.needs || '没有' },
    { label: '责任区', value: view.zone || '没有分' },
    { label: '联户党员', value: view.pairedWith?.name ?? '没有人联' },
  ],
  consent: view.consent
    ? { words: `${readMoment(view.consent.at)}同意作为示范户公开`, photos: view.consent.photos }
    : null,
  candidate: view.modelCandidate,
  history: view.history.map(({ id, source, total, at, by, note }) => ({
    id,
    points: `${readPoints(total)} 分`,
    words: `${readDay(dayOf(at))} ${source === 'visit' ? '督查' : '监督员'} ${by}`,
    note,
  })),
  helps: view.helps.map(({ id, what, on, by, photos }) => ({
    id,
    what,
    words: `${readDay(on)} ${by}`,
    photos,
  })),
})
export type HouseholdFace = ReturnType<typeof householdFace>

export const protectReasons: readonly string[] = ['本人要求', '家里有未成年人', '重病或残疾，怕受打扰']
export const releaseReasons: readonly string[] = ['本人同意解除', '情况已经好转']
export const revokeReasons: readonly string[] = ['本人要求撤回', '情况有变化']
