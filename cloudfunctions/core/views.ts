import { barredFrom, type CaseKind, type CaseRecord } from '@shared/case/case'
import type { Moment } from '@shared/kernel/days'
import { publicationCase } from '@shared/publication/publication-case'
import { tallyVisible, type VoteWindow } from '@shared/vote/window'
import type { EntryCard, HistoryLine, NoticeRow, Page } from '@contract'
import type { Names } from './names'
import type { Entry } from './records/landscape'
import type { Notice } from './records/publication'
import type { Stored } from './store/collection'
import { writeCursor } from './store/cursor'

/** The tally the public may see now; null while the window's rule keeps it closed. */
export const shownVotes = (entry: Entry, window: VoteWindow | null, now: Moment): number | null => {
  if (!tallyVisible(window, now)) return null
  return window?.tally === 'delayed' ? entry.shownVotes : entry.votes
}

/** The public card of a published entry: every field is named here, so nothing private can slip in. */
export const entryCard = (entry: Entry, window: VoteWindow | null, now: Moment): EntryCard => ({
  id: entry._id,
  number: entry.number,
  title: entry.form.title,
  villageId: entry.villageId,
  villageName: entry.villageName,
  siteKind: entry.form.siteKind,
  cover: entry.cover,
  publishedAt: entry.publishedAt,
  votes: shownVotes(entry, window, now),
})

/** What {@link noticeRow} reads: a list loads no bodies. */
export const noticeRowFields = ['kind', 'form.title', 'number', 'issuer', 'publishedAt']

/** The public row of a published notice. */
export const noticeRow = (notice: Notice): NoticeRow => ({
  id: notice._id,
  kind: notice.kind,
  title: notice.form.title,
  number: notice.number,
  issuer: notice.issuer,
  publishedAt: notice.publishedAt,
})

/** A case's history without openids, oldest first; with the names of its authors only where `names` is given. */
export const historyLines = <State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  record: CaseRecord,
  names?: Names,
): HistoryLine[] =>
  record.history.map((step) => {
    const by = names?.get(step.by)
    return {
      label: kind.moves[step.move as Move]?.label ?? step.move,
      at: step.at,
      ...(by ? { by } : {}),
      ...(step.reason ? { reason: step.reason } : {}),
    }
  })

/** Whether a person may be the second pair of eyes: who wrote a publication is offered no check of it. */
export const mayCheck = (record: Pick<CaseRecord, 'history'>, openid: string): boolean =>
  !barredFrom(publicationCase, record as Parameters<typeof barredFrom>[1], 'check').includes(openid)

/** One page from `limit + 1` rows: the extra row only says that there is more. */
export function pageOf<T extends Stored, Row>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => number,
  view: (row: T) => Row,
): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items[items.length - 1]
  return rows.length > limit && last
    ? { items: items.map(view), next: writeCursor({ key: keyOf(last), id: last._id }) }
    : { items: items.map(view) }
}
