import { deleteFiles } from '../core/platform'
import { photos } from '../core/records/evidence'
import { command } from '../core/store/sdk'
import { any, every, type Job } from './job'

const kept = 7 * 86_400_000

/** Marks a photo on its way out, so that nothing can use it between losing its files and its record. */
const leaving = 'sweep'

const unusedAt = (now: number) => ({
  usedBy: command.in([null, leaving]),
  uploadedAt: command.lte(now - kept),
})

/** Deletes photos that nothing used for a week. One that died half-way is still marked and goes at the next run. */
export const sweepPhotos: Job = {
  due: every(6 * 60),
  signs: (_, now) => ({ ask: [any(photos, unusedAt(now))] }),
  async run(now) {
    const old = await photos.find(unusedAt(now), {
      order: [['uploadedAt', 'asc']],
      limit: 200,
      fields: ['thumb', 'display', 'grey'],
    })
    let swept = 0
    for (const { _id, thumb, display, grey } of old) {
      if (!(await photos.update({ _id, usedBy: command.in([null, leaving]) }, { usedBy: leaving }))) continue
      await deleteFiles([...new Set([thumb, display, grey])].filter(Boolean))
      swept += await photos.remove({ _id, usedBy: leaving })
    }
    return swept ? `${swept} deleted` : undefined
  },
}
