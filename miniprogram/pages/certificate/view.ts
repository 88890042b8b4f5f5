import type { CampaignView, ResultView } from '../../../typings/contract'
import { prizesByEntry } from '../../page/award'
import { shortHash } from '../../page/hash'
import { dayOf, readDay, readMoment } from '../../shared/kernel/days'
import { readEntryNumber } from '../../shared/landscape/quota'

/** The certificate's size in canvas pixels: A4 upright, sharp enough to print. */
export const paper = { width: 1050, height: 1485, margin: 54, code: 210 } as const

export interface CertificateWords {
  readonly to: string
  readonly body: string
  readonly prizes: readonly string[]
  readonly praise: string
  readonly number: string
  readonly issuer: string
  readonly day: string
  readonly hash: string
  /** Stands on the picture itself, since a certificate leaves the mini-program. */
  readonly demo: string
}

/** What the page can give: the certificate, or why there is none yet and what to do. */
export type Certificate =
  { readonly words: CertificateWords } | { readonly title: string; readonly hint: string }

export function certificateOf(
  view: ResultView | undefined,
  entryId: string,
  campaign: CampaignView,
): Certificate {
  if (!view) return { title: '评比结果还没有公布', hint: '结果公示并确定以后，获奖作品在这里领取证书' }
  const work = view.result.works.find((one) => one.entryId === entryId)
  const prizes = prizesByEntry(view.result).get(entryId) ?? []
  if (!work || prizes.length === 0)
    return { title: '这个作品没有获奖', hint: '获奖作品才有证书，可以到“评比结果”里看获奖名单' }
  if (view.state !== 'final')
    return {
      title: '公示结束后可领取证书',
      hint: `结果公示到${readMoment(view.noticeUntil)}，期满并确定为正式结果以后就能领取`,
    }
  return {
    words: {
      to: `${work.villageName}：`,
      body: `你村作品“${work.title}”在${campaign.contestName}中荣获`,
      prizes: prizes.map(({ prizeName }) => prizeName),
      praise: '特发此证，以资鼓励。',
      number: `作品编号 ${readEntryNumber(work.number)}`,
      issuer: `${campaign.town}人民政府`,
      day: readDay(dayOf(view.finalAt ?? view.noticeUntil), true),
      hash: `结果校验码 ${shortHash(view.sha256)}`,
      demo: campaign.demo ? '演示数据，不是真实的获奖证书' : '',
    },
  }
}
