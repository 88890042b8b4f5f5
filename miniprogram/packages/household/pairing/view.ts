import type { HouseholdRow, HouseholdView, PairingBoard } from '../../../../typings/contract'
import { byNumber } from '../../../shared/household/register'
import { householdLine, lastWords, type HouseholdLine } from '../household-line'

/** So many more households stand with each tap; as many as one node should have children. */
export const STEP = 30
/** The most the server takes at once. */
const MOST = 200

export interface PairRow extends HouseholdLine {
  readonly on: boolean
}

/** What can be given to somebody: the household that was asked for, then those nobody has, as people count. */
export function open(board: PairingBoard, asked: HouseholdView | undefined): HouseholdRow[] {
  const others = board.unpaired
    .filter(({ id }) => id !== asked?.id)
    .sort((a, b) => byNumber(a.number, b.number))
  return asked ? [asked, ...others] : others
}

export function pairingFace(
  board: PairingBoard,
  rows: readonly HouseholdRow[],
  shown: number,
  chosen: readonly string[],
) {
  const { households, unpaired, members, memberLoad, proposals } = board
  return {
    village: board.villageName,
    headline: unpaired.length ? `${unpaired.length} 户还没有人联` : '户户有人联',
    hint: `全村 ${households} 户，${members.length} 人联户，每人不超过 ${memberLoad} 户。`,
    members: members.map((member) => ({
      id: member.personId,
      name: member.name,
      leads: member.leads,
      count: member.households,
      over: member.over,
      share: Math.min(100, Math.round((100 * member.households) / Math.max(1, memberLoad))),
    })),
    proposals: proposals.map(({ household, personId, name }) => ({
      id: household.id,
      personId,
      name: `${household.number} ${household.head}`,
      last: lastWords(household),
      word: `由${name}联`,
    })),
    rows: rows
      .slice(0, shown)
      .map((row): PairRow => ({ ...householdLine(row), on: chosen.includes(row.id) })),
    hidden: Math.max(0, rows.length - shown),
    all: rows.length > 0 && rows.slice(0, Math.min(shown, MOST)).every(({ id }) => chosen.includes(id)),
    count: chosen.length,
  }
}
export type PairingFace = ReturnType<typeof pairingFace>

/** The choice after a tap. */
export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(0, MOST)

/** All that stand on the page, or none where all were chosen. */
export function allOf({ rows, all }: Pick<PairingFace, 'rows' | 'all'>): string[] {
  return all ? [] : rows.map(({ id }) => id).slice(0, MOST)
}

/** What stays chosen of a list that was asked anew. */
export const still = (chosen: readonly string[], rows: readonly HouseholdRow[]): string[] =>
  chosen.filter((id) => rows.some((row) => row.id === id))

type MemberRow = PairingFace['members'][number]

/** What giving so many households to a member comes to. */
export function loadWords(
  { name, count }: Pick<MemberRow, 'name' | 'count'>,
  more: number,
  memberLoad: number,
): string {
  const sum = count + more
  return sum > memberLoad
    ? `${name}会有 ${sum} 户，超过每人 ${memberLoad} 户；也可以分，先把户联上。`
    : `${name}会有 ${sum} 户。`
}
