import type { VillagePage } from '../../../typings/contract'
import { links } from '../../page/links'
import { itemPill } from '../../page/plan'
import { toCard, toExample, type ExampleRow } from '../../page/rows'
import { readDay, readMonth } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'
import { itemStates } from '../../shared/plan/plan'
import type { QuotaLight } from '../../shared/landscape/quota'

/** How the village stands, as a sentence. */
export function standing({ quota, published, taken, light }: Omit<VillagePage, 'entries'>): string {
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
    days: `${readDay(from)}—${readDay(to)}`,
    word: overdue ? `${itemStates[state]} · 超期` : itemStates[state],
    pill: overdue ? 'pill--persimmon' : itemPill[state],
  }))

/** One thing the village is measured by, and where all villages stand beside each other. */
export interface StandingLine {
  readonly what: string
  readonly how: string
  readonly more: string
  /** Empty where nothing more is public. */
  readonly url: string
}

export function standingLines({ id, ranking, cleanup, assessment }: VillagePage): StandingLine[] {
  const line = (what: string, how: string, more = '', url = ''): StandingLine => ({ what, how, more, url })
  return [
    ...(ranking
      ? [
          line(
            `${readMonth(ranking.month)}排名`,
            ranking.place
              ? `第 ${ranking.place} 名 · ${plainPoints(ranking.score)} 分`
              : '没有完成督查，不排名次',
            ranking.before ? `上月第 ${ranking.before} 名` : '',
            links.ranking(ranking.month),
          ),
        ]
      : []),
    ...(cleanup
      ? [
          line(
            '清底子',
            cleanup.accepted >= cleanup.items
              ? `${cleanup.items} 项全部验收`
              : `验收 ${cleanup.accepted} / ${cleanup.items} 项`,
          ),
        ]
      : []),
    ...(assessment
      ? [
          line(
            `${assessment.year}年年底考核`,
            `${assessment.gradeName} · 第 ${assessment.place} 名`,
            `${plainPoints(assessment.score)} 分`,
            links.publicSheet(id, assessment.year),
          ),
        ]
      : []),
  ]
}

export const villageView = (village: VillagePage) => ({
  id: village.id,
  name: village.name,
  district: village.districtName ?? '',
  quota: village.quota,
  published: village.published,
  light: village.light,
  standing: standing(village),
  cards: village.entries.map(toCard),
  lines: standingLines(village),
  examples: village.examples.map(toExample),
  all: `${links.examples}?villageId=${encodeURIComponent(village.id)}&kind=${village.examples[0]?.kind ?? 'good'}`,
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
  cards: [],
  lines: [] as StandingLine[],
  examples: [] as ExampleRow[],
  all: '',
  chain: [],
  plan: [],
  planDone: '',
}
