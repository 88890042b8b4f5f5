import { refreshHome as refresh } from '../core/home-snapshot'
import { dayOf } from '@shared/kernel/days'
import { vetoes } from '../core/records/cleanup'
import { photos, reviewPatience } from '../core/records/evidence'
import { ledger } from '../core/records/ledger'
import { problems } from '../core/records/problem'
import { exposures } from '../core/records/publication'
import { command } from '../core/store/sdk'
import { toMend } from '@shared/problem/problem-case'
import { any, every, type Job } from './job'
import { underWay, votedSince } from './signs'

/** Brings the home page's numbers up to date; whatever is published refreshes it at once besides. */
export const refreshHome: Job = {
  due: every(10),
  // What people did is on the ledger but for votes and photos; what only time moves is asked for by its moment.
  signs: (last, now) => {
    const since = last - underWay
    const passed = command.and(command.gt(last), command.lte(now))
    return {
      ask: [
        any(ledger, { at: command.gt(since) }),
        ...votedSince(last),
        any(photos, { uploadedAt: command.gt(since - reviewPatience) }),
        any(vetoes, { state: 'confirmed', appealUntil: passed }),
        any(exposures, { type: 'exposure', state: 'checked', replyUntil: passed }),
        any(problems, { state: command.in([...toMend]), dueAt: passed }),
      ],
      say: (answers, { workedAt = 0 }) =>
        dayOf(last) !== dayOf(now) || workedAt > last || answers.some((rows) => rows.length > 0),
    }
  },
  async run(now) {
    await refresh(now)
    return 'refreshed'
  },
}
