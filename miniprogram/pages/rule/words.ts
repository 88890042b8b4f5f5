import type { RuleView } from '../../../typings/contract'
import { dayOf, readDay } from '../../shared/kernel/days'
import type { RuleName } from '../../shared/rules/rules'
import type { Filling } from '../../shared/sheet/sheet'

export const whatFor: Readonly<Record<RuleName, string>> = {
  contestSheet: '评委按这张表给每个作品打分',
  cleanup: '各村清底子要做到的事，和没做到的后果',
  awards: '奖项、名次怎么排、同分怎么办',
  household: '农户家里怎么打分，什么算反弹，什么能当示范户',
  ranking: '每月全镇排名怎么算',
  avenue: '楷模大道有哪些载体和内容、坏了几天修好',
  plan: '方案哪天前报、怎么提醒',
  problem: '整改给几天、抽查多少、曝光前给村里多久答复',
  check: '业户、路段、展示点隔几天查一次，查什么，没做到几天改好',
  pledge: '沿街业户签字保证的五条',
  assessment: '年底每个村怎么算分、定等次',
}

export const fillWords: Readonly<Record<Filling, string>> = {
  give: '逐项打分，只加不扣',
  deduct: '发现一处扣一处，扣完为止',
  check: '只看做到没做到',
}

/** Since when a version stands, and whether it may still change. */
export const standing = ({ since, frozenAt }: Pick<RuleView, 'since' | 'frozenAt'>): string =>
  frozenAt
    ? `${readDay(dayOf(frozenAt), true)}启用并冻结，此后不再改动`
    : `${readDay(dayOf(since), true)}定下，还没有启用`

export const isRuleName = (name: string): name is RuleName => name in whatFor

export const doublePrizeWords = (doublePrize: boolean | null): string =>
  doublePrize === null
    ? '还没有决定，镇里决定前不能评奖'
    : doublePrize
      ? '可以，同一个作品能把等次奖和最佳创意奖都拿到'
      : '不可以，一个作品只拿奖金多的那一个，空出的名额往后顺延'
