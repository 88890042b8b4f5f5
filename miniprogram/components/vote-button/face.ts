import type { VotingFace } from '../../../typings/contract'
import { readMoment } from '../../shared/kernel/days'

export interface ButtonFace {
  readonly text: string
  readonly hint: string
  /** Whether a tap votes. */
  readonly free: boolean
}

/** What the vote button says and whether it votes. */
export function buttonFace(voting: VotingFace | null): ButtonFace {
  if (!voting) return { text: '投票', hint: '', free: false }
  switch (voting.state) {
    case 'none':
      return { text: '投票还没有开始', hint: '投票时间会在首页公布', free: false }
    case 'before':
      return {
        text: '投票还没有开始',
        hint: voting.opensAt ? `${readMoment(voting.opensAt)} 开始` : '投票时间会在首页公布',
        free: false,
      }
    case 'closed':
      return { text: '投票已结束', hint: '感谢您的喜爱', free: false }
    case 'open':
      return {
        text: '投它一票',
        hint: `今天还剩 ${voting.left} 票，${readMoment(voting.closesAt)} 截止`,
        free: true,
      }
    case 'voted':
      return {
        text: '已投票',
        hint: voting.left > 0 ? `今天还剩 ${voting.left} 票，可以投给别的景观` : '今天的票都投完了，明天再来',
        free: false,
      }
    case 'usedUp':
      return { text: `今天的 ${voting.perDay} 票已投完`, hint: '明天再来', free: false }
  }
}
