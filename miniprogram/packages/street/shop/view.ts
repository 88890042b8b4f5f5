import type { CheckView, PledgeView, ShopDetail } from '../../../../typings/contract'
import { shortHash } from '../../../page/hash'
import { dayOf, readDay, readMoment, stampMoment } from '../../../shared/kernel/days'
import type { WaitingLine } from '../../../services/waiting'
import { lastWords, pledgeWord } from '../rows'

export interface Fact {
  readonly name: string
  readonly value: string
}

export interface PledgeFace {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly hash: string
  readonly sha256: string
  readonly picture: string
}

export interface CheckLine {
  readonly id: string
  readonly when: string
  readonly word: string
  readonly failing: boolean
  readonly problems: readonly { readonly id: string; readonly what: string; readonly picture: string }[]
}

export function shopFace(shop: ShopDetail) {
  const { open, may } = shop
  return {
    name: shop.name,
    ...pledgeWord(shop),
    open,
    last: lastWords(shop),
    facts: [
      { name: '在哪里', value: [shop.villageName, shop.where].filter(Boolean).join(' · ') },
      { name: '经营', value: shop.sells },
      { name: '负责人', value: shop.keeper },
    ].filter(({ value }) => value) satisfies Fact[],
    phone: shop.phone,
    pledges: shop.pledges.map(pledgeFace),
    may,
    /** The main action: what is to be done first. */
    action: mainAction(shop),
  }
}
export type ShopFace = ReturnType<typeof shopFace>

const mainAction = ({ may }: Pick<ShopDetail, 'may'>): { what: 'sign' | 'check'; word: string } | null => {
  if (may.sign) return { what: 'sign', word: '请经营户签责任书' }
  return may.check ? { what: 'check', word: '检查这一家' } : null
}

const pledgeFace = (pledge: PledgeView): PledgeFace => ({
  id: pledge.id,
  title: `第 ${pledge.version} 版，${pledge.keeper}签`,
  by: `${stampMoment(pledge.at)}，${pledge.by || '镇里'}经手`,
  hash: shortHash(pledge.sha256),
  sha256: pledge.sha256,
  picture: pledge.signature?.display ?? '',
})

export const checkLine = (check: CheckView): CheckLine => ({
  id: check.id,
  when: [readMoment(check.at), check.by].filter(Boolean).join(' · '),
  word: check.problems.length ? `${check.problems.length} 项没做到` : '都做到了',
  failing: check.problems.length > 0,
  problems: check.problems.map(({ itemId, problemId: id, what, deadline, known }) => ({
    id,
    what: `${what}（${known ? '原来的问题，' : ''}${readDay(deadline)}前改好）`,
    picture: check.photos[itemId]?.[0]?.thumb ?? '',
  })),
})

/** What lies on this phone about the shop and is not with the town yet. */
export const waitingWords = (lines: readonly WaitingLine[]): string =>
  lines.map(({ title, word, hint }) => `${title}：${word}，${hint}`).join('；')

export const asOfWords = (asOf: number | undefined): string =>
  asOf === undefined ? '' : `没有网络，这是 ${readMoment(asOf)} 存在手机里的资料（${readDay(dayOf(asOf))}）`
