import { nothing } from '@shared/kernel/fields'
import { grantMessages } from '@shared/message/schema'
import type { MessageContract } from '@contract'
import { anyone } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { grant } from './grant'
import { templates } from './templates'

export const messageRoutes: Routes<keyof MessageContract> = {
  'message.templates': reads('message.templates', { input: nothing, allow: anyone, run: templates }),
  'message.grant': writes('message.grant', { input: grantMessages, allow: anyone, run: grant }),
}
