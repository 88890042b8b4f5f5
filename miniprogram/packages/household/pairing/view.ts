import type { PairingBoard } from '../../../../typings/contract'
import { householdKinds } from '../../../shared/household/household'
import { plainPoints } from '../../../shared/sheet/points'

export function pairingFace(board: PairingBoard, chosen: readonly string[]) {
  const paired = board.households - board.unpaired.length
  const over = board.members.filter((member) => member.over).length
  return {
    village: board.villageName,
    paired,
    total: board.households,
    headline: board.unpaired.length ? `还有 ${board.unpaired.length} 户没有人联` : '都有人联了',
    hint: `每人最多联 ${board.memberLoad} 户${over ? `，${over} 人超了` : ''}。`,
    members: board.members.map((member) => ({
      id: member.personId,
      name: member.name,
      leads: member.leads,
      words: `${member.households} 户`,
      share: Math.min(100, Math.round((100 * member.households) / Math.max(1, board.memberLoad))),
      over: member.over,
    })),
    choices: board.members.map(({ personId, name, households }) => ({
      value: personId,
      label: `${name}（${households} 户）`,
    })),
    proposals: board.proposals.map(({ household, personId, name }) => ({
      id: household.id,
      personId,
      name: `${household.number} ${household.head}`,
      words: `${household.scores[0] ? `最近 ${plainPoints(household.scores[0].total)} 分，` : ''}建议由${name}来联`,
    })),
    unpaired: board.unpaired.map(({ id, number, head, kind, zone }) => ({
      id,
      name: `${number} ${head}`,
      words: [householdKinds[kind], zone].filter(Boolean).join(' · '),
      on: chosen.includes(id),
    })),
  }
}
export type PairingFace = ReturnType<typeof pairingFace>

export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
