import type { GrantView, HelpLine, HouseholdView, ScoreLine } from '../../../../typings/contract'
import { householdKinds, type ScoreSource } from '../../../shared/household/household'
import { keepsRegister, sightOf } from '../../../shared/household/sight'
import { dayOf, readDay } from '../../../shared/kernel/days'
import { holds } from '../../../shared/roster/roles'
import { plainPoints } from '../../../shared/sheet/points'

/** What a person may do here: correct the register, and what the village alone may. */
export function mayDo(grants: readonly GrantView[], { villageId }: HouseholdView) {
  const { village } = sightOf(grants, villageId, '')
  /** Acts for a household that asks for what is held about it. */
  const rights = holds(grants, 'admin') || holds(grants, 'office', { office: 'poverty' })
  return { keep: village || keepsRegister(grants), village, rights }
}
export type May = ReturnType<typeof mayDo>

/** So many scores are listed at first. */
const FEW = 10
/** So many columns have room beside each other. */
const COLUMNS = 8

export function householdFace(household: HouseholdView, all = false) {
  const { consent, history } = household
  return {
    name: `${household.number} ${household.head}`,
    kind: householdKinds[household.kind],
    poor: household.kind === 'poor',
    guarded: household.protected,
    facts: [
      { label: '村', value: household.villageName },
      { label: '责任区', value: household.zone },
      { label: '联户党员', value: household.pairedWith?.name ?? '还没有人联' },
      { label: '门牌号', value: household.houseNumber },
      { label: '手机号', value: household.phone },
      { label: '帮扶需求', value: household.needs },
    ].filter(({ value }) => value),
    model: modelWords(household),
    named: consent !== undefined && household.modelCandidate && !household.protected,
    asked: consent !== undefined,
    papers: consent?.photos ?? [],
    trend: trendOf(history),
    scores: (all ? history : history.slice(0, FEW)).map(scoreRow),
    hidden: all ? 0 : Math.max(0, history.length - FEW),
    helps: household.helps.map(helpRow),
  }
}
export type HouseholdFace = ReturnType<typeof householdFace>

function modelWords({ consent, modelCandidate, protected: guarded }: HouseholdView): string {
  if (guarded) return '受保护的农户，不作示范户。'
  if (consent) {
    const agreed = `${readDay(dayOf(consent.at), true)}签字同意公布村名和户主姓名`
    return modelCandidate ? `${agreed}，正作为示范户公布。` : `${agreed}；分数到线以后才会公布。`
  }
  return modelCandidate
    ? '连着几个月都在优秀线以上，可以推荐为示范户。户主签字同意以后，才公布姓名。'
    : '分数连着几个月都到优秀线、户主签字同意，才公布姓名。'
}

const sourceNames: Readonly<Record<ScoreSource, string>> = { supervisor: '监督员', visit: '督查' }

/** The last scores as columns, the oldest first; nothing to see in fewer than two. */
function trendOf(scores: readonly ScoreLine[]) {
  const history = scores.filter(({ voided }) => !voided)
  if (history.length < 2) return []
  return history
    .slice(0, COLUMNS)
    .reverse()
    .map(({ id, source, total, at }) => ({
      id,
      source,
      height: Math.min(100, Math.round(total / 100)),
      points: String(Math.round(total / 100)),
      words: `${readDay(dayOf(at))}${sourceNames[source]}打 ${plainPoints(total)} 分`,
    }))
}

const scoreRow = ({ id, source, total, at, by, note, voided }: ScoreLine) => ({
  id,
  visit: source === 'visit',
  source: sourceNames[source],
  points: plainPoints(total),
  foot: [readDay(dayOf(at), true), by].filter(Boolean).join(' · '),
  note,
  off: voided ? voidedWords(voided) : '',
})

const voidedWords = ({ at, reason }: NonNullable<ScoreLine['voided']>): string =>
  `${readDay(dayOf(at), true)}作废，不计入${reason ? `：${reason}` : ''}`

const helpRow = ({ id, what, on, by, photos }: HelpLine) => ({
  id,
  what,
  foot: [readDay(on, true), by].filter(Boolean).join(' · '),
  photos,
})

export type Asking = 'protect' | 'unprotect' | 'revoke' | 'erase'

interface Sheet {
  readonly title: string
  readonly what: string
  readonly yes: string
  readonly done: string
  readonly quick: readonly string[]
}

/** What is said before a reason is asked for. */
export const sheets: Readonly<Record<Asking, Sheet>> = {
  protect: {
    title: '保护这一户',
    what: '保护以后镇里的台账里看不到这一户，也不作示范户；只有本村能看，也只有本村能解除。',
    yes: '保护',
    done: '已保护',
    quick: ['家里有未成年人独自生活', '有家庭纠纷或安全顾虑', '本人要求'],
  },
  unprotect: {
    title: '解除保护',
    what: '解除以后，镇里管台账的人又能看到这一户。',
    yes: '解除',
    done: '已解除',
    quick: ['情况已经变了', '当时登记错了', '本人要求'],
  },
  revoke: {
    title: '收回示范户同意',
    what: '收回以后马上不再公布这一户的姓名，同意书的照片不再保留在这里。',
    yes: '收回',
    done: '已收回',
    quick: ['户主本人要求', '户主换了人', '登记错了'],
  },
  erase: {
    title: '按户主要求删除这一户',
    what: '这一户的资料、帮扶记录、照片和打分时写的话都会删除，不能恢复；只留下没有姓名的分数。请写明谁提出的、怎么核实的。',
    yes: '删除',
    done: '十分钟内删除',
    quick: ['户主本人到镇里提出，核对过身份证', '户主书面委托家人提出，核对过委托书'],
  },
}
