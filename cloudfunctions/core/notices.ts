import { officeNames } from '@shared/roster/roles'
import { noticeForm, type NoticeForm } from '@shared/notice/schema'
import * as v from 'valibot'
import { dayOf, readDay } from '@shared/kernel/days'
import { broadcasts } from './records/message'
import { campaignId, campaigns } from './records/campaign'
import type { PublicationType } from './publishing'
import { notices, type Notice } from './records/publication'
import { found } from './refusal-error'

/** Notices, the plainest use of building block "publication". */
export const noticeType: PublicationType<Notice> = {
  collection: notices,
  texts: (form) => [
    { label: '标题', text: form.title },
    { label: '正文', text: form.body },
  ],
  photoIds: (form) => form.photoIds,
}

export const noticeWhat = '篇通知'

/** Lets a job tell all who asked to hear of notices. Safe to repeat: it is named by the publishing. */
export async function announce({ _id, version, form, issuer, publishedAt }: Notice): Promise<void> {
  await broadcasts.insert({
    _id: `notice:${_id}:${version}`,
    publicationId: _id,
    topic: 'noticePublished',
    page: `pages/notice/index?id=${_id}`,
    words: { title: form.title, issuer, day: readDay(dayOf(publishedAt), true) },
    state: 'open',
    cursor: '',
    told: 0,
    at: publishedAt,
  })
}

/** The notice an action is about, in any state. */
export async function loadNotice({ noticeId }: { noticeId: string }): Promise<Notice> {
  const [notice] = await notices.find({ _id: noticeId, type: 'notice' }, { limit: 1 })
  return found(notice, noticeWhat)
}

/** What a form says, as a notice stores it. */
export async function written(input: NoticeForm): Promise<Pick<Notice, 'kind' | 'form' | 'issuer'>> {
  const { kind, title, body, office, photoIds } = input
  const form = v.parse(noticeForm, { kind, title, body, photoIds, ...(office ? { office } : {}) })
  return { kind, form, issuer: await issuerOf(form) }
}

/** Who signs: the office, or the town's government. */
async function issuerOf({ office }: NoticeForm): Promise<string> {
  if (office) return officeNames[office]
  const { town } = found(await campaigns.get(campaignId), '个活动')
  return town.endsWith('人民政府') ? town : `${town}人民政府`
}
