import { readNoticeNumber } from '@shared/notice/schema'
import type { Day } from '@shared/kernel/days'
import { campaignId, campaigns } from '../../core/records/campaign'
import { found, refuseCall } from '../../core/refusal-error'
import type { TakenNumber } from '../../core/publishing'
import { command } from '../../core/store/sdk'

const rounds = 12

/**
 * The year's next notice number. The counter moves only from the value that was read, so nobody gets a number twice;
 * giving one back lowers it again unless somebody took the next meanwhile.
 */
export async function takeNoticeNumber(today: Day): Promise<TakenNumber> {
  const year = today.slice(0, 4)
  const field = `noticeSequence.${year}`
  for (let round = 0; round < rounds; round++) {
    const { town, noticeSequence } = found(await campaigns.get(campaignId), '个活动')
    const last = noticeSequence[year] ?? 0
    const sequence = last + 1
    const unmoved = last === 0 ? command.in([null, 0]) : last
    if (await campaigns.update({ _id: campaignId, [field]: unmoved }, { [field]: sequence }))
      return {
        number: readNoticeNumber(town, Number(year), sequence),
        async giveBack() {
          await campaigns.update({ _id: campaignId, [field]: sequence }, { [field]: last })
        },
      }
  }
  return refuseCall('BUSY')
}
