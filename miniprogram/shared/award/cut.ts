import { prizeMoney, type Prize } from '../campaign/plan'
import { measure, type JudgeEstimate } from '../judging/ruler'
import { accept, refuse, type Decision } from '../kernel/decision'
import {
  hundredths,
  missingSheets,
  scoresOf,
  unknownStep,
  worksOf,
  type CompetingWork,
  type FilledSheet,
} from './figures'
import { givePrizes, worksNeeded } from './give'
import { awardKey, keptPrizes } from './kept'
import { inOrder } from './order'
import type { ContestResult, ShownSeverity, VetoedVillage } from './result'
import type { AwardRules } from './rules'

export interface CutRequest {
  readonly works: readonly CompetingWork[]
  /** All valid sheets, those of works that take no part any more too: they tell about their judges. */
  readonly sheets: readonly FilledSheet[]
  /** How many sheets each work is to have by the judges' routes; one where it is on none. */
  readonly wanted: Readonly<Record<string, number>>
  readonly vetoed: readonly Omit<VetoedVillage, 'entries'>[]
  readonly rules: AwardRules
  /** Somebody was asked and said that prizes may stay vacant. */
  readonly allowVacant: boolean
}

/** The result but for the rules' and the sheets' hashes, which need a digest. */
export type Cut = Omit<ContestResult, 'rules' | 'sheetsSha256'>

/**
 * Cuts the awards (domain.md part 4): both scores on the judges' one ruler, works of vetoed villages out, each group in its
 * order, the prizes given by {@link givePrizes}. Scores compare in whole hundredths. The same sheets, vetoes and rules give
 * the same result, whatever the order they come in.
 * @returns DOUBLE_PRIZE_UNDECIDED, RULE_INVALID (an order by what no sheet has), SHEETS_MISSING, FEWER_ENTRIES, or the
 * ruler's refusals
 */
export function cutAwards(request: CutRequest): Decision<Cut> {
  const { rules, sheets } = request
  const { doublePrize } = rules
  if (doublePrize === null) return refuse('DOUBLE_PRIZE_UNDECIDED')
  const unknown = unknownStep(rules, sheets)
  if (unknown) return refuse('RULE_INVALID', { problem: `名次的依据“${unknown}”不在评分表里` })
  const out = new Set(request.vetoed.map(({ villageId }) => villageId))
  const competing = request.works.filter(({ villageId }) => !out.has(villageId))
  const missing = missingSheets(competing, sheets, request.wanted)
  if (missing.length) return refuse('SHEETS_MISSING', { entries: missing })

  const scored = {
    graded: scoresOf(sheets, rules, 'graded'),
    creativity: scoresOf(sheets, rules, 'creativity'),
  }
  const graded = measure(scored.graded)
  if (!graded.ok) return graded
  const creativity = measure(scored.creativity)
  if (!creativity.ok) return creativity
  const works = worksOf(competing, sheets, rules, graded.value, creativity.value)
  const ordered = {
    graded: inOrder(works, 'graded', rules.orders.graded),
    creativity: inOrder(works, 'creativity', rules.orders.creativity),
  }
  const orders = {
    graded: ordered.graded.map(({ work }) => work.id),
    creativity: ordered.creativity.map(({ work }) => work.id),
  }
  const winners = givePrizes(rules.prizes, orders, doublePrize)
  const left = ({ id, count }: Prize) => count - (winners.get(id)?.length ?? 0)
  const vacant = rules.prizes.flatMap((prize) =>
    left(prize) ? [{ prizeId: prize.id, prizeName: prize.name, count: left(prize) }] : [],
  )
  if (vacant.length && !request.allowVacant)
    return refuse('FEWER_ENTRIES', { entries: works.length, prizes: worksNeeded(rules.prizes, doublePrize) })
  const kept = keptPrizes(scored, orders, { ...rules, doublePrize })
  if (!kept.ok) return kept

  const awards = rules.prizes.flatMap(({ id, name, amount }) =>
    (winners.get(id) ?? []).map((entryId) => ({
      prizeId: id,
      prizeName: name,
      entryId,
      amount,
      kept: kept.value.get(awardKey(id, entryId)) ?? 0,
    })),
  )
  const { rawSheet, sheet, adjusted } = graded.value.reliability
  return accept({
    sheets: sheets.length,
    judges: shownSeverities(graded.value.judges),
    reliability: { rawSheet: percent(rawSheet), sheet: percent(sheet), adjusted: percent(adjusted) },
    works: ordered.graded.map(({ work, decidedBy }, i) => ({
      ...work.ranked,
      place: i + 1,
      ...(decidedBy ? { decidedBy } : {}),
    })),
    awards,
    vacant,
    vetoed: vetoedVillages(request),
    money: { prizes: prizeMoney(rules.prizes), awarded: awards.reduce((sum, { amount }) => sum + amount, 0) },
    noticeDays: rules.noticeDays,
  })
}

const percent = (share: number): number => Math.round(share * 100)

/** By severity alone, the strictest first: nothing in it says who is who. */
const shownSeverities = (judges: readonly JudgeEstimate[]): ShownSeverity[] =>
  judges
    .map(({ severity, interval: [low, high], sheets }) => ({
      severity: hundredths(severity),
      low: hundredths(low),
      high: hundredths(high),
      sheets,
    }))
    .sort((a, b) => b.severity - a.severity || a.low - b.low || a.high - b.high || a.sheets - b.sheets)

const vetoedVillages = ({ vetoed, works }: CutRequest): VetoedVillage[] =>
  [...vetoed]
    .sort((a, b) => (a.villageId < b.villageId ? -1 : 1))
    .map(({ villageId, villageName, missing }) => ({
      villageId,
      villageName,
      missing: [...missing],
      entries: works.filter((work) => work.villageId === villageId).length,
    }))
