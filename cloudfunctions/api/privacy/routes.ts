import * as schema from '@shared/privacy/schema'
import type { PrivacyContract } from '@contract'
import { anyone, householdRights, ledgerReaders, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { erase } from './erase'
import { eraseHousehold } from './erase-household'
import { listLedger } from './ledger'
import { mine } from './mine'
import { queue, refusedOwn, review, seen } from './texts'

export const privacyRoutes: Routes<keyof PrivacyContract> = {
  'privacy.mine': reads('privacy.mine', { input: schema.nothing, allow: anyone, run: mine }),
  'privacy.erase': writes('privacy.erase', { input: schema.askErasure, allow: anyone, run: erase }),
  'privacy.eraseHousehold': writes('privacy.eraseHousehold', {
    input: schema.eraseHousehold,
    allow: householdRights,
    run: eraseHousehold,
  }),
  'ledger.list': reads('ledger.list', { input: schema.listLedger, allow: ledgerReaders, run: listLedger }),
  'text.queue': reads('text.queue', { input: schema.listTexts, allow: staff, run: queue }),
  'text.review': writes('text.review', { input: schema.reviewText, allow: staff, run: review }),
  'text.mine': reads('text.mine', { input: schema.nothing, allow: anyone, run: refusedOwn }),
  'text.seen': writes('text.seen', { input: schema.textRef, allow: anyone, run: seen }),
}
