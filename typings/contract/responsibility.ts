import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { Assignment, LinkId } from '../../miniprogram/shared/responsibility/chain'
import type * as schema from '../../miniprogram/shared/responsibility/schema'
import type { villageRef } from '../../miniprogram/shared/roster/schema'

/** A link as everybody sees it. */
export interface PublicLink {
  readonly link: LinkId
  readonly role: string
  /** Office and post; empty while nobody holds it. */
  readonly post: string
  /** Only with the holder's consent. */
  readonly name?: string
}

/** A link as staff and the village's cadres see it. */
export interface LinkView {
  readonly link: LinkId
  readonly role: string
  /** Counts its changes; named again as `seen`. */
  readonly turn: number
  readonly current: Assignment | null
  readonly past: readonly Assignment[]
}

export interface ChainView {
  readonly villageId: string
  readonly villageName: string
  readonly districtName: string
  readonly links: readonly LinkView[]
}

export interface ChainRow {
  readonly villageId: string
  readonly villageName: string
  readonly districtName: string
  /** The holders' names; empty where nobody holds a link. */
  readonly holders: Readonly<Record<LinkId, string>>
  readonly missing: number
}

export interface ResponsibilityContract {
  'responsibility.list': { input: InferInput<typeof nothing>; output: { items: readonly ChainRow[] } }
  'responsibility.get': { input: InferInput<typeof villageRef>; output: ChainView }
  'responsibility.assign': { input: InferInput<typeof schema.assignLink>; output: ChainView }
  'responsibility.end': { input: InferInput<typeof schema.endLink>; output: ChainView }
  'responsibility.consent': { input: InferInput<typeof schema.consentLink>; output: ChainView }
  'responsibility.revokeConsent': { input: InferInput<typeof schema.revokeLinkConsent>; output: ChainView }
}
