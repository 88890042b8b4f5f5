import { dayOf, readDay, stampMoment } from '@shared/kernel/days'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { getFile } from '../../core/platform'
import { campaignId, campaigns } from '../../core/records/campaign'
import { photos } from '../../core/records/evidence'
import { pledges, shops, type Pledge } from '../../core/records/street'
import { found, refuseCall } from '../../core/refusal-error'
import { ruleOf } from '../../core/rules'
import { pledgeDocument } from '../official/pledge'
import { keepFile } from './keep'

export const loadPledge = async ({ pledgeId }: { pledgeId: string }): Promise<Pledge> =>
  found(await pledges.get(pledgeId), '份责任书')

/** The signed pledge as its signer takes it away: the version's own words, with the signature. */
export async function exportPledge(
  call: Call,
  _input: unknown,
  pledge: Pledge,
): Promise<Output<'export.pledge'>> {
  const [campaign, shop, rule, [photo]] = await Promise.all([
    campaigns.get(campaignId),
    shops.get(pledge.shopId),
    ruleOf({ ...pledge.rule, name: 'pledge' }),
    photos.byIds([pledge.photoId]),
  ])
  const { town, demo } = found(campaign, '个活动')
  const { display, width, height } = found(photo, '个签名')
  const file = await pledgeDocument({
    town,
    demo,
    text: rule.body,
    shop: `${shop?.villageName ?? ''}${pledge.shopName}`,
    keeper: pledge.keeper,
    day: readDay(dayOf(pledge.at), true),
    standing: `第 ${rule.version} 版，${stampMoment(pledge.at)} 签，校验码 ${rule.sha256}`,
    signature: {
      bytes: await getFile(display).catch(() => refuseCall('PHOTO_MISSING')),
      type: display.endsWith('.png') ? 'png' : 'jpg',
      width,
      height,
    },
  })
  const line = { subject: `pledge:${pledge._id}`, villageId: pledge.villageId }
  const wrote = call.wrote(line)
  const fileId = await keepFile(call, file, 'docx', { wrote })
  call.record({ ...line, wrote, facts: { bytes: file.length } })
  return { fileId }
}
