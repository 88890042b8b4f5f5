import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day of the town (UTC+8), written `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string

/** A calendar month of the town, written `YYYY-MM`. */
export type Month = string

/** A moment in milliseconds since 1970-01-01 UTC. */
export type Moment = number

const town = (at: Moment) => dayjs(at).utcOffset(8)

/** The town's day at a moment. */
export const dayOf = (at: Moment): Day => town(at).format('YYYY-MM-DD')

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** `2025-12` before `2026-01`. */
export function monthBefore(month: Month): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** How people read a month: `2026年6月`. */
export const readMonth = (month: Month): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** The first moment of a day in the town. */
export const startOfDay = (day: Day): Moment => Date.parse(`${day}T00:00:00+08:00`)

/** The last moment of a day in the town. */
export const endOfDay = (day: Day): Moment => startOfDay(day) + 86_400_000 - 1

/** The day `days` later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day => dayOf(startOfDay(day) + days * 86_400_000)

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOfDay(to) - startOfDay(from)) / 86_400_000)

/** How people read a day: `6月25日`, with the year only where `year` asks for it. */
export const readDay = (day: Day, year = false): string =>
  town(startOfDay(day)).format(year ? 'YYYY年M月D日' : 'M月D日')

/** How people read some days: `6月17日—25日`, `6月25日—7月1日`, and one day as itself. */
export const readDays = (from: Day, to: Day): string =>
  from === to
    ? readDay(from)
    : `${readDay(from)}—${from.slice(0, 7) === to.slice(0, 7) ? town(startOfDay(to)).format('D日') : readDay(to)}`

/** How people read a moment: `6月25日 14:05`. */
export const readMoment = (at: Moment): string => town(at).format('M月D日 HH:mm')

/** The stamp drawn on photos: `2026-06-25 14:05`. */
export const stampMoment = (at: Moment): string => town(at).format('YYYY-MM-DD HH:mm')
