import { heldPause } from '@shared/privacy/held-text'
import { releaseText } from '../core/held-records'
import { checkText } from '../core/platform'
import { heldTexts } from '../core/records/privacy'
import { command } from '../core/store/sdk'
import { always, any, type Job } from './job'

const atOnce = 50
const byMachine = '自动检查认为这段文字不适合公开'

const due = (now: number) => ({ state: 'waiting', nextTryAt: command.lte(now) })

/**
 * Asks the machine again for texts nobody has read. The record is let go first and the text closed afterwards: a run that
 * died in between finds it waiting still, and letting go twice is once.
 */
export const recheckTexts: Job = {
  due: always,
  signs: (_, now) => ({ ask: [any(heldTexts, due(now))] }),
  async run(now) {
    const waiting = await heldTexts.find(due(now), { order: [['nextTryAt', 'asc']], limit: atOnce })
    let decided = 0
    for (const held of waiting) {
      const { _id, by, text, tries } = held
      const verdict = await checkText(by, text)
      const standing = { _id, state: 'waiting', tries }
      if (verdict === 'pass') await releaseText(held)
      const change =
        verdict === 'unknown'
          ? { tries: tries + 1, nextTryAt: now + heldPause(tries + 1) }
          : verdict === 'pass'
            ? { state: 'safe', decidedAt: now }
            : { state: 'refused', decidedAt: now, reason: byMachine }
      if ((await heldTexts.update(standing, change)) && verdict !== 'unknown') decided++
    }
    return waiting.length ? `${decided} of ${waiting.length} decided` : undefined
  },
}
