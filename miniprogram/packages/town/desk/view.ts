import type { EntryRecordView } from '../../../../typings/contract'
import { safetyNames, stageNames, type PhotoSafety } from '../../../shared/evidence/photo'
import { readMoment } from '../../../shared/kernel/days'
import type { EntryState } from '../../../shared/landscape/entry-case'
import { cultures, functions, materials, siteKinds } from '../../../shared/landscape/options'
import { readEntryNumber } from '../../../shared/landscape/quota'

export type DeskState = 'submitted' | 'returned' | 'published'

export interface DeskRow {
  readonly id: string
  readonly title: string
  readonly village: string
  readonly when: string
  readonly cover: string
  readonly state: EntryState
  readonly photos: readonly { src: string; stage: string; safety: PhotoSafety; word: string }[]
  readonly facts: readonly { name: string; value: string }[]
  readonly story: string
  readonly reason: string
  readonly textUnchecked: boolean
  /** Why it cannot be published yet; empty when it can. */
  readonly hold: string
  /** Whether what holds it is done on the photos page. */
  readonly toPhotos: boolean
  readonly history: readonly string[]
}

const words = <K extends string>(table: Readonly<Record<K, string>>, keys: readonly K[]) =>
  keys.map((key) => table[key]).join('、')

export function deskRow(record: EntryRecordView): DeskRow {
  const { form, photos } = record
  const checking = photos.filter((photo) => photo.safety === 'checking').length
  const unsafe = photos.filter((photo) => photo.safety === 'unsafe').length
  const number = record.number ? `${readEntryNumber(record.number)} · ` : ''
  return {
    id: record.id,
    title: form.title,
    village: record.villageName,
    when: `${number}${readMoment(record.submittedAt)} 提交`,
    cover: (photos.find((photo) => photo.stage === 'after') ?? photos[0])?.thumb ?? '',
    state: record.state,
    photos: photos.map((photo) => ({
      src: photo.display,
      stage: stageNames[photo.stage],
      safety: photo.safety,
      word: safetyNames[photo.safety],
    })),
    facts: [
      { name: '场地', value: siteKinds[form.siteKind] },
      { name: '用料', value: words(materials, form.materials) },
      { name: '用途', value: words(functions, form.functions) },
      { name: '文化', value: words(cultures, form.cultures) || '没有写' },
      { name: '规模', value: `${form.area} 平方米，${form.cost} 元，${form.people} 人参与` },
      { name: '位置', value: form.place.words },
    ],
    story: form.story ?? '',
    reason: record.returnedReason ?? '',
    textUnchecked: record.textUnchecked,
    hold: unsafe
      ? `${unsafe} 张照片没有通过安全检查，请退回请村里换`
      : checking
        ? `${checking} 张照片还在安全检查，可以人工查看`
        : '',
    toPhotos: unsafe === 0 && checking > 0,
    history: record.history.map(
      (line) =>
        `${readMoment(line.at)} ${line.by ?? ''}${line.label}${line.reason ? `：${line.reason}` : ''}`,
    ),
  }
}

export const deskTabs: readonly { value: DeskState; label: string }[] = [
  { value: 'submitted', label: '待审核' },
  { value: 'returned', label: '已退回' },
  { value: 'published', label: '已公布' },
]

/** The tabs with how many wait: a number only where someone has to do something. */
export const tabsWith = (waiting: number, more: boolean) =>
  deskTabs.map((tab) =>
    tab.value === 'submitted' && waiting > 0
      ? { ...tab, label: `${tab.label} ${waiting}${more ? '+' : ''}` }
      : tab,
  )

export const emptyFaces: Readonly<Record<DeskState, { title: string; hint: string }>> = {
  submitted: { title: '都审完了', hint: '村里有新的景观提交上来，会出现在这里。' },
  returned: { title: '没有退回的', hint: '退回的景观在村里改好以前，都列在这里。' },
  published: { title: '还没有公布过', hint: '在“待审核”里看过照片和文字，就可以公布。' },
}

export const returnReasons: readonly string[] = [
  '照片看不清，请重拍',
  '请补一张建前的照片',
  '照片里有人脸或车牌，请换一张',
  '位置写得不清楚',
  '文字里有个人信息，请删掉',
  '和本村另一个景观重复',
]
