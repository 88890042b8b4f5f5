import { nothing } from '@shared/kernel/fields'
import { grantMessages } from '@shared/message/schema'
import type { MessageContract } from '@contract'
import { anyone, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { grant } from './grant'
import { ledger, mine } from './ledger'
import { templates } from './templates'

export const messageRoutes: Routes<keyof MessageContract> = {
  'message.templates': reads('message.templates', { input: nothing, allow: anyone, run: templates }),
  'message.grant': writes('message.grant', { input: grantMessages, allow: anyone, run: grant }),
  'message.mine': reads('message.mine', { input: nothing, allow: anyone, run: mine }),
  'message.ledger': reads('message.ledger', { input: nothing, allow: staff, run: ledger }),
}
