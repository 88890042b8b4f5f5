import type { TextToReview } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'
import { heldKinds } from '../../../shared/privacy/held-text'

export const textRow = ({ id, kind, text, villageName, at, tries }: TextToReview) => ({
  id,
  what: [villageName, heldKinds[kind]].filter(Boolean).join(' · '),
  text,
  foot: `${readMoment(at)} 写 · 自动检查试过 ${tries} 次，没有回音`,
})
export type TextRow = ReturnType<typeof textRow>

export const refuseReasons: readonly string[] = [
  '点了人名或户名',
  '有电话、门牌等个人信息',
  '有广告',
  '言语不文明',
  '和事情无关',
]
