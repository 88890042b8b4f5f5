import { daysBetween, dayOf, readDay, type Moment } from '../shared/kernel/days'
import type { CampaignView } from '../../typings/contract'

/** How long until a moment, in the two largest units: `还有 2 天 3 小时`. */
export function readLeft(until: Moment, now: Moment): string {
  const minutes = Math.max(0, Math.floor((until - now) / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
  if (days > 2) return `还有 ${days} 天`
  if (days > 0) return `还有 ${days} 天${hours ? ` ${hours} 小时` : ''}`
  if (hours > 0) return `还有 ${hours} 小时${minutes % 60 ? ` ${minutes % 60} 分` : ''}`
  return minutes > 0 ? `还有 ${minutes} 分钟` : '马上结束'
}

/** The strip that leads to voting: what stands, until when. Nothing while no window was ever set. */
export interface VoteStrip {
  readonly open: boolean
  readonly title: string
  readonly hint: string
}

export function voteStrip({ window, state }: CampaignView['window'], now: Moment): VoteStrip | null {
  if (!window || state === 'none') return null
  if (state === 'before') {
    const inDays = daysBetween(dayOf(now), dayOf(window.opensAt))
    const start = inDays > 0 ? `${readDay(dayOf(window.opensAt))}开始` : '今天开始'
    return { open: false, title: `投票${start}`, hint: `每人每天 ${window.perDay} 票，一个作品投一次` }
  }
  if (state === 'closed') return { open: false, title: '投票已结束', hint: '感谢大家的喜爱，投票不计入评奖' }
  return {
    open: true,
    title: '投票进行中',
    hint: `${readLeft(window.closesAt, now)}，每天 ${window.perDay} 票`,
  }
}
