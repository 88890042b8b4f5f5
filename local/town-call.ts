import { functionOf } from '../miniprogram/services/functions'
import type { Action, Input, Output, Reply } from '../typings/contract'
import type { LocalCloud } from './cloud'

/** Calls the town as one person; @throws the refusal with its sentence, so that nobody counts a refused call */
export async function townCall<A extends Action>(
  cloud: LocalCloud,
  openid: string,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const reply = (await cloud.call(functionOf(action), { action, input }, { openid })) as Reply<Output<A>>
  if (!reply.ok) throw new Error(`${reply.error.message}（${action} ${reply.error.code}）`)
  return reply.data
}
