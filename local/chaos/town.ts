import { randomUUID } from 'node:crypto'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { Action, Input, Output } from '../../typings/contract'
import type { LocalCloud } from '../cloud'
import type { Document } from '../cloud/database/values'
import type { StandIn } from '../official-account'
import { townCall } from '../town-call'
import { isRead } from './requests'

/** A demo town, and what a driver needs to bring one action to where it can be called. */
export class ChaosTown {
  private photos = 0

  constructor(
    readonly cloud: LocalCloud,
    /** Stands for the Official Account, where the town has one. */
    readonly account?: StandIn,
  ) {}

  clientId(): string {
    return randomUUID()
  }

  now(): number {
    return this.cloud.now().getTime()
  }

  pass(ms: number): void {
    this.cloud.setNow(new Date(this.now() + ms).toISOString())
  }

  /** The timer. One whose run fails as a whole comes again five minutes later, as in the cloud. */
  async timer(): Promise<void> {
    try {
      await this.cloud.runJob('everyFiveMinutes')
    } catch {
      this.pass(5 * 60_000)
      await this.cloud.runJob('everyFiveMinutes')
    }
  }

  call<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Output<A>> {
    return townCall(this.cloud, openid, action, input)
  }

  /** A call whose function ends behind its n-th write. */
  async interrupted<A extends Action>(
    openid: string,
    action: A,
    input: Input<A>,
    nth: number,
  ): Promise<void> {
    let writes = 0
    this.cloud.setFaults(({ action: request }) =>
      !isRead(request) && ++writes === nth ? { kind: 'kill', applied: true } : undefined,
    )
    try {
      await this.call(openid, action, input)
    } catch {
      return
    } finally {
      this.cloud.setFaults(undefined)
    }
    throw new Error(`${action} has no ${nth} writes`)
  }

  /** The first record that fits. @throws where the town has none: then the driver drives nothing */
  one(collection: string, fits: (record: Document) => boolean): Document {
    const found = this.cloud.readAll(collection).find(fits)
    if (!found) throw new Error(`the demo town has no such record in ${collection}`)
    return found
  }

  villageId(name: string): string {
    return String(this.one('villages', (village) => village['name'] === name)._id)
  }

  /** A photo of this person's that stands for nothing yet, a safe one by default. */
  async photo(owner: string, villageId?: string, over: Partial<Photo> = {}): Promise<string> {
    const id = `chaos-photo-${++this.photos}`
    const photo: Photo = {
      _id: id,
      owner,
      uploadedAt: this.now(),
      ...(villageId ? { villageId } : {}),
      usedBy: null,
      thumb: `cloud://local/photos/${id}-thumb.jpg`,
      display: `cloud://local/photos/${id}-display.jpg`,
      width: 1280,
      height: 960,
      safety: 'safe',
      safetyNote: '',
      traceId: '',
      checkAskedAt: 0,
      checkTries: 0,
      sha256: String(this.photos).padStart(64, '0'),
      takenAt: 0,
      hashes: [],
      bands: [],
      grey: '',
      ...over,
    }
    await this.cloud.insertMany('photos', [{ ...photo }])
    return id
  }
}
