import type { GrantView, Me } from '../../../typings/contract'

/** What a person may do in a review, by the roles held; the server decides again. */
export interface Standing {
  /** Opens the review, opens and closes draws, publishes. */
  readonly staff: boolean
  /** Scores villages: leaders all of them, a district head all but the own district's. */
  readonly scores: boolean
  /** The district whose good village this person offers. */
  readonly ownDistrict: string
}

const holdsAny = (grants: readonly GrantView[], ...roles: readonly GrantView['role'][]) =>
  grants.some(({ role }) => roles.includes(role))

export const standingOf = ({ grants }: Pick<Me, 'grants'>): Standing => ({
  staff: holdsAny(grants, 'admin', 'office'),
  scores: holdsAny(grants, 'leader', 'districtHead'),
  ownDistrict: grants.find(({ role }) => role === 'districtHead')?.districtId ?? '',
})
