import type { NoticeRecordView } from '@contract'
import type { Call } from '../../core/call'
import { namesIn } from '../../core/names'
import { photos } from '../../core/records/evidence'
import type { Notice } from '../../core/records/publication'
import { noticeRecordView } from './view'

/** One notice in any state, with its pictures and who did what. */
export async function record(_call: Call, _input: unknown, notice: Notice): Promise<NoticeRecordView> {
  const [names, pictures] = await Promise.all([namesIn([notice]), photos.byIds(notice.form.photoIds)])
  return {
    ...noticeRecordView(notice, names),
    pictures: pictures.map(({ _id, thumb, display, safety }) => ({ photoId: _id, thumb, display, safety })),
  }
}
