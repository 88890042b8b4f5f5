import { pickerFace, type PickerFace } from '../../../components/photo-picker/rows'
import { readiness } from '../../../services/draft-photos'
import { entryOf, type EntryDraft } from '../../../services/forms/entry'
import type { UploadQueue } from '../../../services/upload-queue'
import { readMoment } from '../../../shared/kernel/days'

export type Mode = 'form' | 'queued' | 'sent'

/** What the page says while a queued draft is on its way. */
export interface Queued {
  readonly title: string
  readonly hint: string
  readonly done: number
  readonly total: number
}

export interface SubmitView {
  readonly heading: string
  readonly saved: string
  readonly message: string
  /** Why it came back, while it is mended. */
  readonly returned: string
  readonly discard: string
  readonly picker: PickerFace
  readonly queued: Queued
}

export function submitView(draft: EntryDraft, queue: UploadQueue, online: boolean): SubmitView {
  const village = draft.villageName || '本村'
  return {
    heading: entryOf(draft) ? `修改${village}的景观` : `给${village}提交一个新景观`,
    saved: `已存在手机里 ${readMoment(draft.savedAt).split(' ')[1] ?? ''}`,
    message: draft.state === 'refused' ? (draft.message ?? '') : '',
    returned: draft.returned ?? '',
    discard: entryOf(draft) ? '放弃这次修改' : '删除这份草稿',
    picker: pickerFace(draft.photos, queue, online),
    queued: queuedOf(draft, queue, online),
  }
}

function queuedOf(draft: EntryDraft, queue: UploadQueue, online: boolean): Queued {
  const ready = readiness(draft, queue)
  const total = draft.photos.length
  const done = ready.kind === 'ready' ? total : ready.kind === 'waiting' ? ready.done : 0
  if (!online)
    return {
      title: '已保存，网络恢复后自动提交',
      hint: '现在没有网络。照片和文字都存在手机里，您可以放心去忙；有网络时打开小程序就会自动提交。',
      done,
      total,
    }
  return done < total
    ? {
        title: `正在上传照片 ${done}/${total}`,
        hint: '传完会自动提交，可以先去看别的，不用等。',
        done,
        total,
      }
    : { title: '照片都传好了，正在提交', hint: '马上就好。', done, total }
}

/** What happens after 提交, so that nobody has to ask. */
export const nextSteps: readonly string[] = [
  '镇里核对照片和文字，一般一天之内。',
  '通过后公布，大家都能在“景观”里看到，也算进村里的完成数。',
  '如果要改，会退回并写明原因，改好再交就行，不多占名额。',
]
