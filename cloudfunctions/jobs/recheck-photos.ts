import { askMediaCheck, linkTo } from '../core/platform'
import { mostChecks, photos, type Photo } from '../core/records/evidence'
import { command } from '../core/store/sdk'
import { always, any, type Job } from './job'

/** WeChat promises its verdict within half an hour, and some never come (platform.md). */
const patience = 30 * 60_000

/** Asks again for verdicts that did not come; after the third question the photo waits for a person. */
export const recheckPhotos: Job = {
  due: always,
  signs: (_, now) => ({ ask: [any(photos, silentAt(now))] }),
  async run(now) {
    const silent = await photos.find(silentAt(now), {
      order: [['uploadedAt', 'asc']],
      limit: 30,
      fields: ['owner', 'display', 'checkTries'],
    })
    let asked = 0
    for (const photo of silent) if (await askAgain(photo, now)) asked++
    return silent.length ? `${asked} asked` : undefined
  },
}

const silentAt = (now: number) => ({
  safety: 'checking',
  checkAskedAt: command.lte(now - patience),
  checkTries: command.lt(mostChecks),
})

async function askAgain({ _id, checkTries, owner, display }: Photo, now: number): Promise<boolean> {
  const mine = await photos.update(
    { _id, safety: 'checking', checkTries },
    { checkTries: checkTries + 1, checkAskedAt: now },
  )
  if (mine === 0) return false
  const traceId = await askMediaCheck(owner, await linkTo(display))
  if (traceId) await photos.update({ _id, safety: 'checking', checkTries: checkTries + 1 }, { traceId })
  return traceId !== ''
}
