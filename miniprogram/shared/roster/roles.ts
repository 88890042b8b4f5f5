/** The roles of the campaign and how people call them (domain.md, "Who"). A villager needs no role. */
export const roleNames = {
  cadre: '村干部',
  partyMember: '联户党员',
  supervisor: '卫生监督员',
  districtHead: '管区书记',
  inspector: '督查员',
  judge: '评委',
  leader: '镇领导',
  office: '站所工作人员',
  admin: '镇管理员',
} as const

export type Role = keyof typeof roleNames
export const roles = Object.keys(roleNames) as Role[]

export const officeNames = {
  women: '妇联',
  discipline: '纪委督查室',
  poverty: '扶贫办',
  construction: '村建办',
  party: '党建办',
  publicity: '宣传办',
} as const

export type Office = keyof typeof officeNames
export const offices = Object.keys(officeNames) as Office[]

/** What kind of scope a role is given with. */
export const scopeOf: Readonly<Record<Role, 'village' | 'district' | 'office' | 'town'>> = {
  cadre: 'village',
  partyMember: 'village',
  supervisor: 'village',
  districtHead: 'district',
  inspector: 'office',
  judge: 'town',
  leader: 'town',
  office: 'office',
  admin: 'town',
}

/** A role held by a person, with the scope it was given for. */
export interface RoleGrant {
  readonly role: Role
  readonly villageId?: string
  readonly districtId?: string
  readonly office?: Office
  /** The village's first responsible person (第一责任人). */
  readonly isSecretary?: boolean
}

/** Two grants are the same when role and scope are; being secretary is not part of the scope. */
export const sameGrant = (a: RoleGrant, b: RoleGrant): boolean =>
  a.role === b.role && a.villageId === b.villageId && a.districtId === b.districtId && a.office === b.office

export const holds = (
  grants: readonly RoleGrant[],
  role: Role,
  scope: { villageId?: string; office?: Office } = {},
): boolean =>
  grants.some(
    (grant) =>
      grant.role === role &&
      (scope.villageId === undefined || grant.villageId === scope.villageId) &&
      (scope.office === undefined || grant.office === scope.office),
  )
