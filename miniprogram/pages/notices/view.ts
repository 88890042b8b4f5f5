import type { Input, Output } from '../../../typings/contract'
import { tailOf } from '../../page/load'
import { append } from '../../page/parts'
import { toNoticeLine, type NoticeLine } from '../../page/rows'
import { keysOf } from '../../shared/landscape/options'
import { noticeKinds, type NoticeKind } from '../../shared/notice/schema'

export const kinds: readonly { value: NoticeKind | ''; label: string }[] = [
  { value: '', label: '全部' },
  ...keysOf(noticeKinds).map((value) => ({ value, label: noticeKinds[value] })),
]

export const queryOf = (kind: NoticeKind | '', cursor?: string): Input<'notice.list'> => ({
  ...(kind ? { kind } : {}),
  ...(cursor ? { cursor } : {}),
})

type Answer = Output<'notice.list'>

export const firstPage = (answer: Answer) => ({
  phase: answer.items.length ? ('ready' as const) : ('empty' as const),
  ...morePages([], answer),
})

export const morePages = (shown: readonly NoticeLine[][], answer: Answer) => ({
  groups: append(shown, answer.items.map(toNoticeLine)),
  next: answer.next ?? '',
  tail: tailOf(answer.next),
})
