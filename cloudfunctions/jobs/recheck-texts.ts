import { heldPause } from '@shared/privacy/held-text'
import { releaseText } from '../core/held-records'
import { checkText } from '../core/platform'
import { heldTexts, type HeldText } from '../core/records/privacy'
import { command } from '../core/store/sdk'
import { always, any, type Job } from './job'
import { underWay } from './signs'

const atOnce = 50
const byMachine = '自动检查认为这段文字不适合公开'

const due = (now: number) => ({ state: 'waiting', nextTryAt: command.lte(now) })
/** Found safe, and its record not let go: whoever was at it died in between. */
const stuck = (now: number) => ({ state: 'safe', released: false, decidedAt: command.lte(now - underWay) })

/** Asks the machine again for texts nobody has read, and lets go what is safe. */
export const recheckTexts: Job = {
  due: always,
  signs: (_, now) => ({ ask: [any(heldTexts, due(now)), any(heldTexts, stuck(now))] }),
  async run(now) {
    const [waiting, left] = await Promise.all([
      heldTexts.find(due(now), { order: [['nextTryAt', 'asc']], limit: atOnce }),
      heldTexts.find(stuck(now), { limit: atOnce }),
    ])
    for (const held of left) await releaseText(held)
    let decided = 0
    for (const held of waiting) if (await ask(held, now)) decided++
    return waiting.length + left.length
      ? `${decided} of ${waiting.length} decided, ${left.length} let go`
      : undefined
  },
}

async function ask(held: HeldText, now: number): Promise<boolean> {
  const { _id, by, text, tries } = held
  const verdict = await checkText(by, text)
  const change = {
    unknown: { tries: tries + 1, nextTryAt: now + heldPause(tries + 1) },
    pass: { state: 'safe', decidedAt: now },
    risky: { state: 'refused', decidedAt: now, reason: byMachine },
  }[verdict]
  if (!(await heldTexts.update({ _id, state: 'waiting', tries }, change))) return false
  if (verdict === 'pass') await releaseText(held)
  return verdict !== 'unknown'
}
