import { missingItems, scoreSheet } from '../../shared/sheet/score'
import { plainPoints } from '../../shared/sheet/points'
import type { Answer, Answers, Deduction, Filling, Sheet, SheetItem } from '../../shared/sheet/sheet'

/** A value one tap away. */
export interface Mark {
  readonly points: number
  readonly word: string
  readonly on: boolean
  /** The fifth whose values stand below. */
  readonly near?: boolean
}

interface Picture {
  readonly id: string
  readonly path: string
}

/** One place where something is wrong. */
export interface PlaceRow {
  readonly index: number
  readonly name: string
  readonly points: number
  readonly word: string
  readonly words: string
  readonly steps: readonly Mark[]
  readonly photos: readonly Picture[]
  readonly mayAddPhoto: boolean
}

export interface ItemRow {
  readonly id: string
  readonly name: string
  readonly asks: string
  readonly fill: Filling
  readonly cap: string
  /** Empty while nothing was given. */
  readonly value: string
  readonly atLeast: boolean
  readonly atMost: boolean
  readonly marks: readonly Mark[]
  readonly fine: readonly Mark[]
  readonly columns: number
  readonly places: readonly PlaceRow[]
  readonly done: 'yes' | 'no' | ''
  /** Of what is not done: what is wrong, with its pictures. */
  readonly words: string
  readonly photos: readonly Picture[]
  readonly mayAddPhoto: boolean
}

export interface GroupRow {
  readonly id: string
  readonly name: string
  readonly beside: boolean
  readonly sum: string
  readonly items: readonly ItemRow[]
}

export interface FormFace {
  readonly groups: readonly GroupRow[]
  /** Nothing but things to be done or not: no points are told. */
  readonly checklist: boolean
  readonly total: string
  readonly cap: string
  /** Ids of the items that still must be filled, in order. */
  readonly missing: readonly string[]
  /** `还差 2 项：创造性、体量规模`, or that all is filled. */
  readonly left: string
}

/** Photos of deductions by their id: where their picture is. */
export type Pictures = Readonly<Record<string, string>>

const MOST_PHOTOS = 3
const MOST_FINE = 10

/** A sheet with its answers as the form shows it; sums count what stands so far. */
export function formFace(sheet: Sheet, answers: Answers, pictures: Pictures = {}): FormFace {
  const missing = missingItems(sheet, answers)
  const score = scoreSoFar(sheet, answers)
  return {
    groups: sheet.groups.map((group) => ({
      id: group.id,
      name: group.name,
      beside: group.beside,
      sum: `${plainPoints(score?.groups[group.id] ?? 0)} / ${plainPoints(sumOf(group.items))}`,
      items: group.items.map((item) =>
        itemRow(item, group.fill, answers[item.id], score?.items[item.id] ?? 0, pictures),
      ),
    })),
    checklist: sheet.groups.every(({ fill }) => fill === 'check'),
    total: plainPoints(score?.total ?? 0),
    cap: plainPoints(sheet.total),
    missing: missing.map(({ id }) => id),
    left: leftWords(missing),
  }
}

const leftWords = (missing: readonly SheetItem[]): string => {
  if (missing.length === 0) return '都填好了'
  const names = missing.slice(0, 3).map(({ name }) => name)
  return `还差 ${missing.length} 项：${names.join('、')}${missing.length > 3 ? ' 等' : ''}`
}

const sumOf = (items: readonly SheetItem[]): number => items.reduce((sum, { cap }) => sum + cap, 0)

/** The scorer asks for a whole sheet: what is not given yet counts nothing here. */
function scoreSoFar(sheet: Sheet, answers: Answers) {
  const blank = missingItems(sheet, answers).map(({ id }): [string, Answer] => [id, { points: 0 }])
  const score = scoreSheet(sheet, { ...answers, ...Object.fromEntries(blank) })
  return score.ok ? score.value : undefined
}

function itemRow(
  item: SheetItem,
  fill: Filling,
  answer: Answer | undefined,
  score: number,
  pictures: Pictures,
): ItemRow {
  const points = answer && 'points' in answer ? answer.points : undefined
  const given = fill === 'give' ? points : score
  const marks = fill === 'give' ? marksOf(item) : []
  const fine = fill === 'give' && points !== undefined ? fineOf(item, marks, points) : []
  const mark = (value: number): Mark => ({ points: value, word: plainPoints(value), on: value === points })
  const places = answer && 'places' in answer ? answer.places : []
  const shown = answer && 'done' in answer ? (answer.photoIds ?? []) : []
  return {
    id: item.id,
    name: item.name,
    asks: item.asks,
    fill,
    cap: plainPoints(item.cap),
    value: given === undefined ? '' : plainPoints(given),
    atLeast: given === 0,
    atMost: given === item.cap,
    marks: marks.map((value) => ({ ...mark(value), near: value === fine[0] })),
    fine: fine.map(mark),
    columns: fine.length > 6 ? 5 : Math.max(3, fine.length),
    places: places.map((place, index) => placeRow(item, place, index, pictures)),
    done: answer && 'done' in answer ? (answer.done ? 'yes' : 'no') : '',
    words: (answer && 'done' in answer && answer.words) || '',
    photos: picturesAt(shown, pictures),
    mayAddPhoto: shown.length < MOST_PHOTOS,
  }
}

/** The values in first reach: all of a short scale, else its fifths. */
export function marksOf({ cap, step }: SheetItem): number[] {
  if (cap / step <= 7) return Array.from({ length: cap / step + 1 }, (_, k) => k * step)
  const fifths = [0, 1, 2, 3, 4, 5].map((k) => Math.round((cap * k) / 5 / step) * step)
  return [...new Set(fifths)]
}

/** The values of the fifth that was chosen, so that any value is two taps away; a very long scale keeps minus and plus. */
export function fineOf({ cap, step }: SheetItem, marks: readonly number[], points: number): number[] {
  const below = marks.filter((mark) => mark <= points && mark < cap)
  const from = below[below.length - 1] ?? 0
  const to = marks.find((mark) => mark > from) ?? cap
  const stride = Math.ceil((to - from) / step / MOST_FINE) * step
  const values: number[] = []
  for (let value = from; value < to; value += stride) values.push(value)
  return values.length > 1 ? values : []
}

const picturesAt = (ids: readonly string[], pictures: Pictures): Picture[] =>
  ids.map((id) => ({ id, path: pictures[id] ?? '' }))

function placeRow(item: SheetItem, place: Deduction, index: number, pictures: Pictures): PlaceRow {
  const steps = [1, 2, 3, 4, 5].map((k) => k * item.step).filter((points) => points <= item.cap)
  return {
    index,
    name: `第 ${index + 1} 处`,
    points: place.points,
    word: `扣 ${plainPoints(place.points)} 分`,
    words: place.words,
    steps: steps.map((points) => ({ points, word: plainPoints(points), on: points === place.points })),
    photos: picturesAt(place.photoIds, pictures),
    mayAddPhoto: place.photoIds.length < MOST_PHOTOS,
  }
}
