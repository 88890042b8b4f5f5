import { randomUUID } from 'node:crypto'
import type { LocalCloud } from '../../../local/cloud'
import { townCall } from '../../../local/town-call'
import type { Action, Input, Output } from '../../../typings/contract'
import { renderScene } from '../pictures'

/** The demo's people at work: they press the same buttons as everybody, through the api. */
export interface Actors {
  readonly cloud: LocalCloud
  call<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Output<A>>
  /** A new photo of this person's, registered and found safe. */
  photo(openid: string, villageId?: string, stage?: 'before' | 'after'): Promise<string>
  clientId(): string
}

/** One step of the year that the demo's people can take by themselves, so that the rest can be tried by hand. */
export interface DemoStep {
  readonly id: string
  readonly title: string
  /** @returns what was done, in one sentence */
  run(actors: Actors): Promise<string>
}

/** So many different pictures are drawn; a receipt or a heap of rubbish need not be new each time. */
const drawings = 4
const drawn = new Map<string, Promise<Buffer>>()

function picture(index: number, stage: 'before' | 'after'): Promise<Buffer> {
  const key = `${index} ${stage}`
  const known =
    drawn.get(key) ?? renderScene({ kind: 'roadside', seed: `step-${index}`, stage, width: 480, height: 360 })
  drawn.set(key, known)
  return known
}

export function actorsIn(cloud: LocalCloud): Actors {
  let pictures = 0
  const call = <A extends Action>(openid: string, action: A, input: Input<A>) =>
    townCall(cloud, openid, action, input)
  return {
    cloud,
    call,
    clientId: () => randomUUID(),
    async photo(openid, villageId, stage = 'after') {
      const clientId = randomUUID()
      const bytes = await picture(++pictures % drawings, stage)
      const fileId = await cloud.upload(openid, `incoming/${clientId}.jpg`, bytes)
      const photo = await call(openid, 'photo.register', {
        clientId,
        fileId,
        ...(villageId ? { villageId } : {}),
      })
      return photo.id
    },
  }
}
