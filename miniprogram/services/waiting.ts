import { readMoment } from '../shared/kernel/days'
import { isBlank, type Draft } from './draft'
import { readiness } from './draft-photos'
import { listDrafts, type Which } from './drafts'
import type { UploadQueue } from './upload-queue'
import { isOnline, uploads } from './uploads'

/** Where a draft stands, in words; the one place for all kinds. */
export interface DraftFace {
  readonly word: string
  readonly hint: string
  readonly tone: 'plain' | 'straw' | 'persimmon'
}

/** One draft in a list of what lies on this phone and is not with the town yet. */
export interface WaitingLine extends DraftFace {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly title: string
  readonly cover: string
}

/** What lies on this phone and is not with the town yet, newest first. */
export const waiting = (which: Which = {}): WaitingLine[] =>
  waitingLines(listDrafts(which), uploads(), isOnline())

export const waitingLines = (drafts: readonly Draft[], queue: UploadQueue, online: boolean): WaitingLine[] =>
  drafts
    .filter((draft) => draft.state !== 'writing' || !isBlank(draft))
    .map((draft) => ({
      id: draft.clientId,
      kind: draft.kind,
      subject: draft.subject,
      title: draft.title,
      cover: draft.photos[0]?.path ?? '',
      ...draftFace(draft, queue, online),
    }))

export function draftFace(draft: Draft, queue: UploadQueue, online: boolean): DraftFace {
  if (draft.state === 'refused')
    return { word: '没交上去', hint: draft.message ?? '请打开看看', tone: 'persimmon' }
  if (draft.state === 'writing')
    return { word: '没填完', hint: `${readMoment(draft.savedAt)} 存在手机里，点开接着填`, tone: 'plain' }
  if (!online) return { word: '等网络', hint: '已保存，网络恢复后自动提交', tone: 'straw' }
  const ready = readiness(draft, queue)
  const hint = ready.kind === 'waiting' ? `照片已传 ${ready.done}/${ready.total} 张` : '马上就好'
  return { word: '正在提交', hint, tone: 'straw' }
}
