import { grantMessages } from '@shared/message/schema'
import type { MessageContract } from '@contract'
import { anyone } from '../../core/guards'
import { writes, type Routes } from '../../core/router'
import { grant } from './grant'

export const messageRoutes: Routes<keyof MessageContract> = {
  'message.grant': writes('message.grant', { input: grantMessages, allow: anyone, run: grant }),
}
