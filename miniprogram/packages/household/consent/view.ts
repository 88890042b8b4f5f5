import type { HouseholdView } from '../../../../typings/contract'
import type { ConsentDraft } from '../../../services/forms/household'

/** What the head must have been told; the words of the paper. */
export const consentWords = ({ villageName, head }: Pick<HouseholdView, 'villageName' | 'head'>) => ({
  title: `${head}（${villageName}）`,
  terms: [
    `同意把“${villageName} ${head}”作为示范户公布，所有人都能看到村名和户主姓名。`,
    '不公布门牌号、电话、户类型、分数和屋里的照片。',
    '随时可以收回同意，收回后马上不再公布。',
  ],
})
export type ConsentWords = ReturnType<typeof consentWords>

/** What keeps it from being handed in; empty when nothing does. */
export const missingOf = ({ photos }: Pick<ConsentDraft, 'photos'>): string =>
  photos.length ? '' : '请拍一张签字的同意书'

/** Why this household is not asked at all; empty where it may be. */
export const closedOf = ({ protected: guarded, consent }: HouseholdView): string => {
  if (guarded) return '这一户受保护，不能作为示范户公布；请先在农户页面解除保护'
  return consent ? '这一户已经登记过同意，请返回看看' : ''
}
