import type { InferInput } from 'valibot'
import type { grantMessages } from '../../miniprogram/shared/message/schema'

export interface MessageContract {
  /** Says that the person tapped "允许" once for each topic. */
  'message.grant': { input: InferInput<typeof grantMessages>; output: { granted: number } }
}
