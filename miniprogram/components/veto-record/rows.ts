import type { EvidencePhoto, VetoView } from '../../../typings/contract'
import { historyWords } from '../../page/history'
import { stateFace } from '../../page/cleanup'
import { readDay, readMoment } from '../../shared/kernel/days'
import type { VetoState } from '../../shared/cleanup/veto-case'

/** A village's veto as it is read: what is missing, where it stands, what was said. */
export interface VetoFace {
  readonly village: string
  readonly word: string
  readonly pill: string
  readonly means: string
  readonly missing: readonly { id: string; name: string; word: string; pill: string; reason: string }[]
  readonly missingTitle: string
  readonly verified: string
  readonly photos: readonly EvidencePhoto[]
  readonly appeal: { words: string; when: string; photos: readonly EvidencePhoto[] } | null
  /** Until when the village may appeal; empty where it is not its turn. */
  readonly until: string
  readonly history: readonly string[]
}

export function vetoFace(veto: VetoView): VetoFace {
  const { appeal, appealUntil, state } = veto
  return {
    village: veto.villageName,
    word: veto.stateName,
    pill: pills[state],
    means: means[state],
    missing: veto.missing.map((item) => ({
      id: item.itemId,
      name: item.name,
      ...stateFace(item.state),
      reason: item.reason ?? '',
    })),
    missingTitle: `${readDay(veto.deadline)}截止时，${veto.missing.length} 项没有验收`,
    verified: veto.verified ?? '',
    photos: veto.photos,
    appeal: appeal ? { words: appeal.words, when: readMoment(appeal.at), photos: appeal.photos } : null,
    until: state === 'confirmed' && appealUntil ? `${readMoment(appealUntil)} 以前可以申诉` : '',
    history: veto.history.map(historyWords),
  }
}

const stands = '本次评比定为最差等次，村里的作品不参加评奖'

const means: Readonly<Record<VetoState, string>> = {
  none: '没有提出否决。',
  proposed: '等督查员到现场核实。核实并确认以前，不影响评比。',
  verified: '现场已经核实，等镇里另一个人确认。确认以前，不影响评比。',
  confirmed: `镇里已经确认：${stands}。`,
  dismissed: '核实后不予否决，不影响评比。',
  appealed: '村里已经申诉，等镇里另一个人答复；答复以前否决仍然有效。',
  upheld: `申诉后维持否决：${stands}。`,
  cleared: '申诉成立，否决已经解除，不影响评比。',
}

const pills: Readonly<Record<VetoState, string>> = {
  none: '',
  proposed: 'pill--straw',
  verified: 'pill--straw',
  confirmed: 'pill--persimmon',
  dismissed: 'pill--green',
  appealed: 'pill--straw',
  upheld: 'pill--persimmon',
  cleared: 'pill--green',
}
