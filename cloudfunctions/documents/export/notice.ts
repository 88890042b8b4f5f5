import { dayOf, readDay } from '@shared/kernel/days'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { getFile } from '../../core/platform'
import { campaignId, campaigns } from '../../core/records/campaign'
import { photos, type Photo } from '../../core/records/evidence'
import type { Notice } from '../../core/records/publication'
import { found, refuseCall } from '../../core/refusal-error'
import { officialDocument } from '../official/docx'
import { keepFile } from './keep'

/** A notice as an official document, with its pictures as the attachment; a draft too, for who signs it on paper. */
export async function exportNotice(
  call: Call,
  _input: unknown,
  notice: Notice,
): Promise<Output<'export.notice'>> {
  const [campaign, pictures] = await Promise.all([
    campaigns.get(campaignId),
    photos.byIds(notice.form.photoIds),
  ])
  const { town, demo } = found(campaign, '个活动')
  const file = await officialDocument({
    town,
    demo,
    number: notice.number,
    title: notice.form.title,
    body: notice.form.body,
    issuer: notice.issuer,
    day: readDay(dayOf(notice.publishedAt || call.now), true),
    pictures: await Promise.all(pictures.filter(({ display }) => display).map(pictureOf)),
  })
  const line = { subject: `notice:${notice._id}` }
  const wrote = call.wrote(line)
  const fileId = await keepFile(call, file, 'docx', { wrote })
  call.record({ ...line, wrote, facts: { bytes: file.length } })
  return { fileId }
}

const pictureOf = async ({ display, width, height }: Photo) => ({
  // A document that lacks a picture it counts is no document.
  bytes: await getFile(display).catch(() => refuseCall('PHOTO_MISSING')),
  type: display.endsWith('.png') ? ('png' as const) : ('jpg' as const),
  width,
  height,
})
