import { plainPoints } from '../sheet/points'
import type { AssessmentRules } from './rules'
import type { DecisionKind, LinkKind, Proposal, VillageSheet } from './sheet'

/** One decision of a kind about a village and a year: what a leader decides once, in whatever edition it is proposed. */
export const proposalId = (year: string, kind: DecisionKind, villageId: string): string =>
  `${year}:${kind}:${villageId}`

/**
 * What the figures suggest (plan 三（四）): the first places for commendation, low scores and vetoes for criticism, deductions
 * from above for an admonition talk, confirmed accountability records for accountability. The system never decides.
 */
export function proposalsOf(
  year: string,
  sheets: readonly VillageSheet[],
  { propose }: AssessmentRules,
): Proposal[] {
  const of = (kind: DecisionKind, sheet: VillageSheet, why: string): Proposal => ({
    id: proposalId(year, kind, sheet.villageId),
    kind,
    villageId: sheet.villageId,
    villageName: sheet.villageName,
    why,
  })
  const count = ({ points }: VillageSheet, kind: LinkKind) =>
    points.filter(({ link }) => link.kind === kind).length
  return [...sheets]
    .sort((a, b) => a.place - b.place)
    .flatMap((sheet): Proposal[] => {
      const { place, score, vetoed } = sheet
      const deductions = count(sheet, 'deduction')
      const faults = count(sheet, 'accountability')
      const low = score < propose.criticiseBelow
      return [
        ...(place <= propose.commend && !vetoed && !low
          ? [of('commendation', sheet, `考核 ${plainPoints(score)} 分，全镇第 ${place} 名`)]
          : []),
        ...(vetoed || low
          ? [
              of(
                'criticism',
                sheet,
                vetoed
                  ? `清底子一票否决，考核 ${plainPoints(score)} 分`
                  : `考核 ${plainPoints(score)} 分，低于 ${plainPoints(propose.criticiseBelow)} 分`,
              ),
            ]
          : []),
        ...(deductions >= propose.admonishDeductions
          ? [of('admonition', sheet, `上级检查扣分 ${deductions} 次`)]
          : []),
        ...(faults >= propose.holdFaults ? [of('accountability', sheet, `确认的假整改 ${faults} 次`)] : []),
      ]
    })
}
