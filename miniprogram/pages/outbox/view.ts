import { draftLink } from '../../page/draft-links'
import { readMoment } from '../../shared/kernel/days'
import type { Draft } from '../../services/draft'
import { kindOf } from '../../services/forms'
import type { Comparison } from '../../services/forms/kind'
import { photosOf } from '../../services/outbox-bar'
import type { SentLine } from '../../services/sent'
import type { UploadQueue } from '../../services/upload-queue'
import { heldBack, waitingLines, type WaitingLine } from '../../services/waiting'

export interface OutboxRow extends WaitingLine {
  readonly what: string
  readonly village: string
  readonly state: Draft['state']
  readonly url: string
  /** Somebody else wrote meanwhile: both versions can be shown. */
  readonly conflict: boolean
}

export interface OutboxFace {
  readonly title: string
  readonly hint: string
  /** Of the photos that wait; -1 where none do. */
  readonly percent: number
  readonly refused: readonly OutboxRow[]
  readonly queued: readonly OutboxRow[]
  readonly writing: readonly OutboxRow[]
  readonly sent: readonly SentRow[]
}

interface SentRow {
  readonly id: string
  readonly text: string
  readonly at: string
}

interface Lying {
  /** Newest first. */
  readonly drafts: readonly Draft[]
  /** In the order they go. */
  readonly queued: readonly Draft[]
  readonly queue: UploadQueue
  readonly online: boolean
  readonly sending: string
  readonly sent: readonly SentLine[]
}

export function outboxFace(lying: Lying): OutboxFace {
  const { drafts, queued, queue, online } = lying
  const rows = (list: readonly Draft[]) => rowsOf(list, lying)
  const { done, total } = photosOf(queued, queue)
  return {
    ...headline(queued.length, drafts.filter(({ state }) => state === 'refused').length, online),
    hint: total ? `照片已传 ${done}/${total} 张` : '',
    percent: total ? Math.round((done / total) * 100) : -1,
    refused: rows(drafts.filter(({ state }) => state === 'refused')),
    queued: rows(queued),
    writing: rows(drafts.filter(({ state }) => state === 'writing')),
    sent: lying.sent.map(({ id, what, title, at }) => ({
      id,
      text: `${what} · ${title}`,
      at: readMoment(at),
    })),
  }
}

function headline(queued: number, refused: number, online: boolean): { title: string } {
  if (queued > 0)
    return { title: online ? `正在提交，还有 ${queued} 份` : `没有网络，${queued} 份存在手机里` }
  return { title: refused > 0 ? `${refused} 份没交上去` : '都交上去了' }
}

function rowsOf(list: readonly Draft[], { queued, queue, online, sending }: Lying): OutboxRow[] {
  const held = heldBack(queued)
  const byId = new Map(list.map((draft) => [draft.clientId, draft]))
  return waitingLines(list, queue, online).flatMap((line) => {
    const draft = byId.get(line.id)
    if (!draft) return []
    const kind = kindOf(draft.kind)
    return {
      ...line,
      ...(online && held.has(line.id) ? { hint: '同一件事前面还有没交完的，交完就轮到它' } : {}),
      ...(sending === line.id ? { hint: '正在交给镇里' } : {}),
      what: kind?.what ?? '新版内容',
      village: draft.villageName ?? '',
      state: draft.state,
      url: kind ? draftLink(draft) : '',
      conflict: kind?.compare !== undefined && draft.refusal?.code === 'CHANGED_MEANWHILE',
    }
  })
}

/** Said before somebody's words go over another's. */
export const overwriteWords = ({ lines }: Comparison): string =>
  lines.length ? `会用您写的换掉现在的：${lines.map(({ label }) => label).join('、')}。` : '两份内容一样。'

export const discardWords = ({ tried }: Pick<Draft, 'tried'>): string =>
  tried
    ? '这一份可能已经到了镇里，删掉手机里的不会把它收回来。没到的话，文字和照片就找不回来了。'
    : '您写的文字和照片会从手机里删除，找不回来。已经交上去的不受影响。'
