import type { InvitationView, VillageRow } from '../../../../typings/contract'
import type { Option } from '../../../components/option-chips/rows'
import { createInvitation } from '../../../shared/roster/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { readMoment } from '../../../shared/kernel/days'
import { roleNames, roles, scopeOf, type Office, type Role } from '../../../shared/roster/roles'

export interface InvitationForm {
  readonly role: Role | ''
  readonly villageId: string
  readonly districtId: string
  readonly office: Office | ''
  readonly isSecretary: boolean
  readonly note: string
  readonly validDays: number
}

export const emptyInvitation: InvitationForm = {
  role: '',
  villageId: '',
  districtId: '',
  office: '',
  isSecretary: false,
  note: '',
  validDays: 7,
}

/** The form as the server reads it: only the scope its role takes. */
export function rawInvitation(form: InvitationForm, clientId: string): Record<string, unknown> {
  const scope = form.role ? scopeOf[form.role] : 'town'
  return {
    clientId,
    role: form.role || undefined,
    note: form.note,
    validDays: form.validDays,
    ...(scope === 'village' && form.villageId ? { villageId: form.villageId } : {}),
    ...(scope === 'district' && form.districtId ? { districtId: form.districtId } : {}),
    ...(scope === 'office' && form.office ? { office: form.office } : {}),
    ...(form.role === 'cadre' && form.isSecretary ? { isSecretary: true } : {}),
  }
}

export const parseInvitation = (form: InvitationForm, clientId: string) =>
  parseInput(createInvitation, rawInvitation(form, clientId))

/** Roles that can be given now: a district head needs a district to head. */
export const roleOptions = (districts: readonly Option[]): Option[] =>
  roles
    .filter((role) => scopeOf[role] !== 'district' || districts.length > 0)
    .map((role) => ({ value: role, label: roleNames[role] }))

export function districtOptions(villages: readonly VillageRow[]): Option[] {
  const known = new Map<string, string>()
  for (const { districtId, districtName } of villages)
    if (districtId) known.set(districtId, districtName ?? districtId)
  return [...known].map(([value, label]) => ({ value, label }))
}

/** Villages whose name holds what was typed, in the plan's order. */
export const villageOptions = (villages: readonly VillageRow[], asked: string): Option[] =>
  villages
    .filter((village) => village.name.includes(asked.trim()))
    .map((village) => ({ value: village.id, label: village.name }))

export interface Given {
  readonly code: string
  readonly label: string
  readonly until: string
  readonly text: string
}

export const given = (invitation: InvitationView): Given => ({
  code: invitation.code,
  label: invitation.label,
  until: `${readMoment(invitation.expiresAt)} 前有效，只能用一次`,
  text: `请打开微信小程序“洁美西里”，在“我的”里输入邀请码 ${invitation.code}，领取“${invitation.label}”身份。${readMoment(invitation.expiresAt)} 前有效，请不要转给别人。`,
})
