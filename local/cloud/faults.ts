import { setTimeout as pause } from 'node:timers/promises'
import { CloudFailure } from './failure'
import { executionFailed } from './functions/failure'

/** One request of a running function to the cloud, as a fault plan sees it. */
export interface CloudRequest {
  /** The call of a person or of the timer it belongs to; what that call calls in turn counts as the same. */
  readonly call: string
  /** `database.modifyDocument`, `storage.put`, `openapi subscribeMessage.send`, … */
  readonly action: string
}

/** What befalls a request. `cut` and `kill` with `applied` strike after the request was carried out. */
export type Fault =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'fail'; readonly code: string; readonly message: string }
  /** The connection ends without an answer. */
  | { readonly kind: 'cut'; readonly applied: boolean }
  /** The function ends here: no line of it runs any more, and its caller hears that it failed. */
  | { readonly kind: 'kill'; readonly applied: boolean }

export type FaultPlan = (request: CloudRequest) => Fault | undefined

/**
 * The connection ends without an answer. Also for a killed function: all its later requests end so, so that whatever it
 * still runs changes nothing, and none waits for ever with a connection open (some 2,500 calls killed used up what a
 * process may open).
 */
export class Unanswered extends Error {
  constructor() {
    super('no answer')
  }
}

const callOf = (seqId: string | null | undefined): string => seqId?.split('-')[0] ?? ''

/** The one place where faults enter the local cloud; without a plan every request passes untouched. */
export class Faults {
  private plan: FaultPlan | undefined
  private readonly dead = new Set<string>()
  private readonly waiting = new Map<string, (error: Error) => void>()

  set(plan: FaultPlan | undefined): void {
    this.plan = plan
  }

  /** Runs a call so that a kill ends it for its caller, whatever its function still waits for. */
  async mortal<T>(call: string, work: Promise<T>): Promise<T> {
    const death = new Promise<never>((_, reject) => this.waiting.set(call, reject))
    try {
      return await Promise.race([work, death])
    } finally {
      this.waiting.delete(call)
    }
  }

  /** Carries out a request as the plan has it. @throws Unanswered, CloudFailure */
  async around<T>(seqId: string | null | undefined, action: string, carryOut: () => Promise<T>): Promise<T> {
    const call = callOf(seqId)
    if (this.dead.has(call)) throw new Unanswered()
    const fault = call ? this.plan?.({ call, action }) : undefined
    if (!fault) return carryOut()
    if (fault.kind === 'fail') throw new CloudFailure(fault.code, fault.message)
    if (fault.kind === 'slow') await pause(fault.ms)
    else if (!fault.applied) this.strike(call, fault)
    const answer = await carryOut()
    if (fault.kind !== 'slow') this.strike(call, fault)
    return answer
  }

  private strike(call: string, { kind }: Extract<Fault, { applied: boolean }>): never {
    if (kind === 'kill') {
      this.dead.add(call)
      this.waiting.get(call)?.(executionFailed('the function was killed'))
    }
    throw new Unanswered()
  }
}
