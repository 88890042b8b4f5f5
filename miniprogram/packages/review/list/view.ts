import type { ReviewView } from '../../../../typings/contract'
import { dayOf, monthOf, readMoment, readMonth, type Moment, type Month } from '../../../shared/kernel/days'

/** One month's review in the list: how far it is. */
export const reviewRow = ({ id, month, state, publishedAt, districts, missing }: ReviewView) => {
  const villages = districts.flatMap((district) => district.villages)
  const chosen = districts.filter((district) => district.villages.length >= 2).length
  return {
    id,
    name: `${readMonth(month)}现场点评`,
    word: state === 'published' ? '已公布' : '进行中',
    done: state === 'published',
    facts:
      state === 'published'
        ? `${readMoment(publishedAt)}公布${missing.length ? `，${missing.length} 个管区没有成绩` : ''}`
        : `${districts.length} 个管区，${chosen} 个已定好两个村；${villages.filter(({ scores }) => scores > 0).length} 个村有人打过分`,
  }
}
export type ReviewRow = ReturnType<typeof reviewRow>

/** The month that can be opened now; none where it is open or published already. */
export function monthToOpen(reviews: readonly Pick<ReviewView, 'month'>[], now: Moment): Month | '' {
  const month = monthOf(dayOf(now))
  return reviews.some((review) => review.month === month) ? '' : month
}
