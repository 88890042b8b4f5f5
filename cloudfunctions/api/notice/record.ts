import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { noticeType } from '../../core/notices'
import { knownOf } from '../../core/publishing'
import { photos } from '../../core/records/evidence'
import type { Notice } from '../../core/records/publication'
import { mayCheck } from '../../core/views'
import { noticeRecordView } from './view'

/** One notice in any state, with its pictures, who did what, and whom it names. */
export async function record(call: Call, _input: unknown, notice: Notice): Promise<NoticeRecordView> {
  const [names, pictures, known] = await Promise.all([
    namesIn([notice]),
    photos.byIds(notice.form.photoIds),
    knownOf(noticeType, notice.form),
  ])
  return {
    ...noticeRecordView(notice, names, known),
    mayCheck: mayCheck(notice, call.caller.openid),
    pictures: pictures.map(({ _id, thumb, display, safety }) => ({ photoId: _id, thumb, display, safety })),
  }
}
