import type { Input } from '../../../typings/contract'
import { exposureKinds, type ExposureKind } from '../../shared/exposure/schema'

export const kinds = Object.entries(exposureKinds).map(([value, label]) => ({
  value: value as ExposureKind,
  label,
}))

export const emptyFaces: Readonly<Record<ExposureKind, { title: string; hint: string }>> = {
  good: { title: '还没有红榜', hint: '做得好的地方，镇里会放在这里，给大家看样子' },
  bad: { title: '黑榜上没有', hint: '没整改的地方会放在这里，只写到村和地点；整改好了自动标上“已整改”' },
}

const SHOWN = 10

export const queryOf = (kind: ExposureKind, villageId: string, cursor?: string): Input<'exposure.list'> => ({
  kind,
  limit: SHOWN,
  ...(villageId ? { villageId } : {}),
  ...(cursor ? { cursor } : {}),
})
