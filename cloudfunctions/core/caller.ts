import { holds, type Office, type Role } from '@shared/roster/roles'
import { people, type Person } from './records/roster'
import { cloud } from './store/sdk'

/** Who calls: the cloud context's openid and nothing else. The person is read once, and only when asked for. */
export class Caller {
  private loaded: Promise<Person | undefined> | undefined

  constructor(
    readonly openid: string,
    readonly clientIp: string,
  ) {}

  /** The caller's record, undefined for a villager without roles; one database request, the first time. */
  person(): Promise<Person | undefined> {
    this.loaded ??= people.get(this.openid)
    return this.loaded
  }

  async holds(role: Role, scope: { villageId?: string; office?: Office } = {}): Promise<boolean> {
    return holds((await this.person())?.grants ?? [], role, scope)
  }
}

/** The caller from the cloud context; undefined for a timer, which has no identity. */
export function callerFromContext(): Caller | undefined {
  const { OPENID, CLIENTIP } = cloud.getWXContext()
  return typeof OPENID === 'string' && OPENID ? new Caller(OPENID, String(CLIENTIP ?? '')) : undefined
}
