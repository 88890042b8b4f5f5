import type { VillagePage } from '../../../typings/contract'
import { itemPill } from '../../page/plan'
import { changeOf, trendOf } from '../../components/ranking-list/rows'
import { readPoints, readYuan } from '../../page/award'
import { exhibitLine } from '../../page/exhibit'
import { links } from '../../page/links'
import { toCard, toExample } from '../../page/rows'
import { readDays, readMonth } from '../../shared/kernel/days'
import { itemStates } from '../../shared/plan/plan'
import { readEntryNumber, type QuotaLight } from '../../shared/landscape/quota'

/** How the village stands, as a sentence. */
export function standing({
  quota,
  published,
  taken,
  light,
}: Pick<VillagePage, 'quota' | 'published' | 'taken' | 'light'>): string {
  if (light === 'met')
    return published > quota ? `任务 ${quota} 个，超额完成 ${published - quota} 个` : '任务已经完成'
  const waiting = taken - published
  const missing = quota - published
  if (light === 'building') return `还有 ${waiting} 个等待镇里核对`
  return `还差 ${missing} 个${waiting > 0 ? `，其中 ${waiting} 个正在办理` : ''}`
}

/** Who answers for the village; a name only where its holder agreed. */
const chainRows = (chain: VillagePage['chain']) =>
  chain.map(({ link, role, post, name }) => ({
    link,
    role,
    who: [post || '还没有落实', name].filter(Boolean).join(' '),
    held: post !== '',
  }))

const planRows = (plan: VillagePage['plan']) =>
  (plan?.items ?? []).map(({ what, from, to, state, overdue }, index) => ({
    index,
    what,
    days: readDays(from, to),
    word: overdue ? `${itemStates[state]} · 超期` : itemStates[state],
    pill: overdue ? 'pill--persimmon' : itemPill[state],
  }))

/** The newest month's place with what it was, and the months before as bars. */
const rankingFace = (ranking: VillagePage['ranking']) =>
  ranking
    ? {
        month: readMonth(ranking.month),
        place: ranking.place,
        score: readPoints(ranking.score),
        ranked: ranking.ranked,
        ...changeOf(ranking.place, ranking.before),
        trend: trendOf(ranking.trend, ranking.ranked),
      }
    : null

/** What the result says of the village: each prize on a line, or why there is none. */
const contestFace = (contest: VillagePage['contest']) =>
  contest
    ? {
        title: `${contest.prizes.length ? '大赛获奖' : '景观大赛'}${contest.final ? '' : '（公示中）'}`,
        final: contest.final,
        prizes: contest.prizes.map(({ entryId, prizeId, prizeName, amount, number, title }) => ({
          id: `${prizeId}:${entryId}`,
          prize: prizeName,
          title,
          number: readEntryNumber(number),
          amount: readYuan(amount),
          // There is no certificate before the result is final.
          url: contest.final ? links.certificate(entryId) : links.entry(entryId),
        })),
        veto: contest.vetoed
          ? `清底子没有全部做到，按方案评为最差等次${contest.vetoed.entries ? `，${contest.vetoed.entries} 个作品不参加评奖` : ''}。没有做到：${contest.vetoed.missing.join('、')}。`
          : '',
      }
    : null

/** What else is public in numbers, each with what it counts. */
export const factsOf = ({ cleanup, shops, assessment }: VillagePage) => [
  ...(cleanup.items ? [{ label: '清底子', value: `${cleanup.items} 项验收了 ${cleanup.accepted} 项` }] : []),
  ...(shops.open ? [{ label: '门前五包', value: `${shops.open} 家业户签了 ${shops.signed} 家` }] : []),
  ...(assessment
    ? [
        {
          label: `${assessment.year}年考核`,
          value: `第 ${assessment.place} 名，${readPoints(assessment.score)} 分，${assessment.gradeName}`,
        },
      ]
    : []),
]

export const villageView = (village: VillagePage) => ({
  id: village.id,
  name: village.name,
  district: village.districtName ?? '',
  quota: village.quota,
  published: village.published,
  light: village.light,
  standing: standing(village),
  ranking: rankingFace(village.ranking),
  contest: contestFace(village.contest),
  facts: factsOf(village),
  assessed: village.assessment?.year ?? '',
  cards: village.entries.map(toCard),
})

/** What lies under the first screen. */
export const belowOf = (village: VillagePage) => ({
  whole: true,
  exhibits: village.exhibits.map(exhibitLine),
  examples: village.examples.map(toExample),
  chain: chainRows(village.chain),
  plan: planRows(village.plan),
  planDone: village.plan ? `完成 ${village.plan.done}/${village.plan.items.length}` : '',
})

export type VillageView = ReturnType<typeof villageView>

export const emptyVillage: VillageView = {
  id: '',
  name: '',
  district: '',
  quota: 0,
  published: 0,
  light: 'behind' as QuotaLight,
  standing: '',
  ranking: null,
  contest: null,
  facts: [],
  assessed: '',
  cards: [],
}

export const emptyBelow: ReturnType<typeof belowOf> = {
  whole: false,
  exhibits: [],
  examples: [],
  chain: [],
  plan: [],
  planDone: '',
}
