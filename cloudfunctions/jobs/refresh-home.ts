import { refreshHome as refresh } from '../core/home-snapshot'
import { every, type Job } from './job'

/** Brings the home page's numbers up to date; whatever is published refreshes it at once besides. */
export const refreshHome: Job = {
  due: every(10),
  async run(now) {
    await refresh(now)
    return 'refreshed'
  },
}
