import * as schema from '@shared/notice/schema'
import type { NoticeContract } from '@contract'
import { anyone, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { check } from './check'
import { desk } from './desk'
import { draft } from './draft'
import { get } from './get'
import { list } from './list'
import { loadNotice } from '../../core/notices'
import { publish } from './publish'
import { record } from './record'
import { revise } from './revise'
import { withdraw } from './withdraw'

const ofNotice = { subject: loadNotice, allow: staff }

export const noticeRoutes: Routes<keyof NoticeContract> = {
  'notice.draft': writes('notice.draft', { input: schema.draftNotice, allow: staff, run: draft }),
  'notice.revise': writes('notice.revise', { input: schema.reviseNotice, ...ofNotice, run: revise }),
  'notice.check': writes('notice.check', { input: schema.moveNotice, ...ofNotice, run: check }),
  'notice.publish': writes('notice.publish', { input: schema.moveNotice, ...ofNotice, run: publish }),
  'notice.withdraw': writes('notice.withdraw', {
    input: schema.moveNoticeWithReason,
    ...ofNotice,
    run: withdraw,
  }),
  'notice.desk': reads('notice.desk', { input: schema.listNoticeDesk, allow: staff, run: desk }),
  'notice.record': reads('notice.record', { input: schema.noticeRef, ...ofNotice, run: record }),
  'notice.list': reads('notice.list', { input: schema.listNotices, allow: anyone, run: list }),
  'notice.get': reads('notice.get', { input: schema.noticeRef, allow: anyone, run: get }),
}
