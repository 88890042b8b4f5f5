import type { EntryCard, ExposureCard, NoticeRow, VillageRow } from '../../typings/contract'
import { exposureKinds, type ExposureKind } from '../shared/exposure/schema'
import { dayOf, readDay } from '../shared/kernel/days'
import { siteKinds } from '../shared/landscape/options'
import { readEntryNumber, type QuotaLight } from '../shared/landscape/quota'
import { noticeKinds, type NoticeKind } from '../shared/notice/schema'
import { append } from './parts'

/** An entry as entry-card shows it. */
export interface CardRow {
  readonly id: string
  readonly cover: string
  readonly title: string
  readonly village: string
  readonly number: string
  readonly kind: string
  /** Empty while the tally is closed to the public. */
  readonly votes: string
}

export const toCard = (card: EntryCard): CardRow => ({
  id: card.id,
  cover: card.cover,
  title: card.title,
  village: card.villageName,
  number: readEntryNumber(card.number),
  kind: siteKinds[card.siteKind],
  votes: card.votes === null ? '' : `${card.votes} 票`,
})

/** Cards with their places by votes; the same votes share a place. */
export interface PlacedCard extends CardRow {
  readonly place: number
}

export const placed = (cards: readonly EntryCard[]): PlacedCard[] =>
  cards.map((card) => ({
    ...toCard(card),
    place: 1 + cards.filter((other) => (other.votes ?? 0) > (card.votes ?? 0)).length,
  }))

/** A notice as notice-row shows it. */
export interface NoticeLine {
  readonly id: string
  readonly kind: string
  readonly tone: 'honour' | 'plain'
  readonly title: string
  readonly issuer: string
  readonly day: string
}

const honours: readonly NoticeKind[] = ['commendation']

export const toNoticeLine = (notice: NoticeRow): NoticeLine => ({
  id: notice.id,
  kind: noticeKinds[notice.kind],
  tone: honours.includes(notice.kind) ? 'honour' : 'plain',
  title: notice.title,
  issuer: notice.issuer,
  day: readDay(dayOf(notice.publishedAt), true),
})

/** A village in the grid: its light as a colour and as a word. */
export interface VillageCell {
  readonly id: string
  readonly name: string
  readonly light: QuotaLight
  readonly done: string
  readonly word: string
}

type Progress = Pick<VillageRow, 'id' | 'name' | 'quota' | 'published' | 'light'>

export const lightNames: Readonly<Record<QuotaLight, string>> = {
  met: '已完成',
  building: '待审核',
  behind: '还差',
}

export const toCell = (village: Progress): VillageCell => ({
  id: village.id,
  name: village.name,
  light: village.light,
  done: `${village.published}/${village.quota}`,
  word: village.light === 'behind' ? `差 ${village.quota - village.published}` : lightNames[village.light],
})

/** Cells of one part of the grid: some eight kilobytes, however many villages a town has. */
const CELLS = 80

/** Cells as quota-grid takes them: a town of 300 villages travels in parts. */
export const cellParts = <C extends VillageCell>(cells: readonly C[]): C[][] => append([], cells, CELLS)

/** The villages as a picker shows them, in the town's order. */
export interface VillageChoice {
  readonly id: string
  readonly name: string
}
export const villageChoices = (rows: readonly VillageRow[]): VillageChoice[] =>
  [...rows].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ id, name }))

/** A good or bad example as example-card shows it. */
export interface ExampleRow {
  readonly id: string
  readonly kind: ExposureKind
  readonly word: string
  readonly title: string
  readonly where: string
  readonly day: string
  /** What is shown large: a mended place as it is now. */
  readonly picture: string
  /** The other picture, small in the corner, with its word; '' where there is none. */
  readonly small: string
  readonly smallWord: string
  readonly mended: string
}

export function toExample(card: ExposureCard): ExampleRow {
  const mended = card.fixedAt !== undefined
  const turned = mended && card.other !== ''
  return {
    id: card.id,
    kind: card.kind,
    word: exposureKinds[card.kind],
    title: card.title,
    where: `${card.villageName} · ${card.place}`,
    day: `${readDay(dayOf(card.publishedAt))}公布`,
    picture: turned ? card.other : card.cover,
    small: turned ? card.cover : card.other,
    smallWord: mended ? '整改前' : '原来',
    mended: mended ? '已整改' : card.kind === 'bad' ? '待整改' : '',
  }
}
