import type { PublicSheetView } from '../../../typings/contract'
import { readPoints } from '../../page/award'
import { links } from '../../page/links'
import { type AssessedVillage, type Point } from '../../shared/assessment/sheet'
import { componentNames } from '../../shared/assessment/components'

type Line = PublicSheetView['lines'][number]

export interface SheetPart {
  readonly id: string
  readonly name: string
  readonly score: string
  /** `/ 40` */
  readonly most: string
  /** Width of the bar in percent. */
  readonly share: number
  readonly lines: readonly {
    readonly label: string
    readonly points: string
    readonly tone: 'minus' | 'none' | 'plus'
    /** '' where the record is not public. */
    readonly url: string
  }[]
}

/** What a sheet shows: its figures, and its lines however much of them may be seen. */
export interface SheetFace {
  readonly sheet: Omit<AssessedVillage, 'place'>
  readonly lines: readonly Line[]
}

/** The page of the record a point comes from. */
export function pointUrl({ kind, id }: Point['link'], villageId: string): string {
  switch (kind) {
    case 'ranking':
      return links.ranking(id)
    case 'entry':
      return links.entry(id)
    case 'award':
      return links.certificate(id)
    case 'cleanup':
    case 'veto':
      return links.cleanup(villageId)
    case 'problem':
      return links.problem(id)
    case 'problems':
      return links.villageProblems(villageId)
    case 'accountability':
    case 'faults':
      return links.faultsOf(villageId)
    case 'deduction':
      return links.deductions(villageId, id)
    case 'deductions':
      return links.deductions(villageId)
    case 'village':
      return links.village(id)
  }
}

/** The components with their lines, in the sheet's order. */
export const sheetParts = ({ sheet, lines }: SheetFace): SheetPart[] =>
  sheet.components.map(({ id, score, weight }) => ({
    id,
    name: componentNames[id],
    score: readPoints(score),
    most: `满分 ${readPoints(weight).replace(/\.?0+$/, '')}`,
    share: weight ? Math.max(0, Math.min(100, Math.round((100 * score) / weight))) : 0,
    lines: lines
      .filter(({ component }) => component === id)
      .map(({ label, points, link }) => ({
        label,
        points: `${points > 0 ? '+' : points < 0 ? '−' : ''}${readPoints(Math.abs(points))}`,
        tone: points > 0 ? ('plus' as const) : points < 0 ? ('minus' as const) : ('none' as const),
        url: link ? pointUrl(link, sheet.villageId) : '',
      })),
  }))
