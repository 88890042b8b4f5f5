import type { Me } from '@contract'
import type { Call } from '../../core/call'
import { meOf } from './me'

export const getMe = (call: Call): Promise<Me> => meOf(call.caller.openid, call.now)
