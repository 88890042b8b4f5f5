import { keeperMoves } from '@shared/avenue/exhibit-case'
import { refuse } from '@shared/kernel/decision'
import { mayFileFor } from '@shared/plan/bodies'
import { holds, officeNames, roleNames, type RoleGrant } from '@shared/roster/roles'
import { anyOf, either, guard } from '../../core/guards'
import { exhibits, type Exhibit } from '../../core/records/avenue'
import { found } from '../../core/refusal-error'
import { loadOnRoad, type OnRoad } from '../../core/roads'

export const exhibitWhat = '处展示'

/** The exhibit an action is about, in any state. */
export const loadExhibit = async ({ exhibitId }: { exhibitId: string }): Promise<OnRoad<Exhibit>> =>
  found(await loadOnRoad(exhibits, exhibitId), exhibitWhat)

type Grants = readonly RoleGrant[]

/** Who keeps the list of exhibits: admins, the publicity and the party office. */
export const keeps = (grants: Grants): boolean =>
  holds(grants, 'admin') ||
  holds(grants, 'office', { office: 'publicity' }) ||
  holds(grants, 'office', { office: 'party' })

/** Who may say that one is broken: its keepers, inspectors, and the body that looks after it. */
export const reports = (grants: Grants, bodyId: string): boolean =>
  keeps(grants) || holds(grants, 'inspector') || mayFileFor(grants, bodyId)

export const keepers = guard<unknown>('admin, or the publicity or the party office', async (caller) =>
  keeps((await caller.person())?.grants ?? [])
    ? undefined
    : refuse('NO_ROLE', { needs: `${roleNames.admin}、${officeNames.publicity}或${officeNames.party}` }),
)

const ofBody = guard<Exhibit>('people of its body', async (caller, { bodyId }) =>
  mayFileFor((await caller.person())?.grants ?? [], bodyId)
    ? undefined
    : refuse('NO_ROLE', { needs: `${roleNames.inspector}或镇工作人员` }),
)

export const damageReporters = either(either<Exhibit>(keepers, anyOf('inspector')), ofBody)
export const readers = anyOf('inspector', 'admin', 'office', 'leader')
export const exhibitReaders = either<Exhibit>(readers, ofBody)
export const isKeeperMove = (move: string): move is (typeof keeperMoves)[number] =>
  (keeperMoves as readonly string[]).includes(move)
