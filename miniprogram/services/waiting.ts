import { readMoment } from '../shared/kernel/days'
import { isBlank, type Draft } from './draft'
import { readiness } from './draft-photos'
import { listDrafts, listQueued, type Which } from './drafts'
import { kindOf } from './forms'
import { laneOf, sameWay } from './forms/kind'
import { find, type UploadQueue } from './upload-queue'
import { isOnline, uploads } from './uploads'

/** Of what was sent and not answered. */
export const MAYBE = '可能已经到了镇里，回音没收到；有网络时自动核对，不会交两次'

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
  if (!kindOf(draft.kind))
    return { word: '等更新', hint: '这是新版小程序填的，请更新小程序，再自动提交', tone: 'persimmon' }
  if (draft.state === 'refused')
    return { word: '没交上去', hint: draft.message ?? '请打开看看', tone: 'persimmon' }
  if (draft.state === 'writing')
    return { word: '没填完', hint: `${readMoment(draft.savedAt)} 存在手机里，点开接着填`, tone: 'plain' }
  if (!online && draft.tried) return { word: '等回音', hint: MAYBE, tone: 'straw' }
  if (!online) return { word: '等网络', hint: '已保存，网络恢复后自动提交', tone: 'straw' }
  return { word: '正在提交', hint: onItsWay(draft, queue), tone: 'straw' }
}

function onItsWay(draft: Draft, queue: UploadQueue): string {
  const ready = readiness(draft, queue)
  if (ready.kind !== 'waiting') return '马上就好'
  const stuck = draft.photos
    .map(({ clientId }) => find(queue, clientId))
    .find((upload) => upload?.state === 'failed')
  const count = `照片已传 ${ready.done}/${ready.total} 张`
  return stuck?.message ? `${count}；${stuck.message}` : count
}

/** Those that wait for an older one on the same way, which is not through yet. */
export function heldBack(queued: readonly Draft[] = listQueued()): ReadonlySet<string> {
  const lanes = queued.map((draft) => {
    const kind = kindOf(draft.kind)
    return kind ? laneOf(kind, draft) : ''
  })
  const held = queued.filter((_, at) =>
    lanes.slice(0, at).some((older) => older && lanes[at] && sameWay(older, lanes[at])),
  )
  return new Set(held.map(({ clientId }) => clientId))
}
