import { links, open, readOpening } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { taps } from '../../../page/taps'
import { listChecks } from '../../../services/check'
import { getSegment } from '../../../services/road'
import { getMe } from '../../../services/roster'
import { dayOf } from '../../../shared/kernel/days'
import { mayEdit } from '../board/view'
import { checkLine, segmentFace, type CheckLine, type SegmentFace } from './view'

const SHOWN = 5

Page({
  ...refreshing,
  ...taps,
  id: '',
  roadId: '',
  data: {
    ...face(),
    view: null as SegmentFace | null,
    checks: [] as CheckLine[],
    mayCheck: false,
    mayEdit: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () =>
        Promise.all([
          getSegment(this.id),
          listChecks({ kind: 'segment', placeId: this.id, limit: SHOWN }),
          getMe(),
        ]),
      ([segment, { items }, me]) => {
        this.roadId = segment.roadId
        return {
          view: segmentFace(segment, dayOf(Date.now())),
          checks: items.map(checkLine),
          mayCheck: me.grants.some(({ role }) => role === 'inspector'),
          mayEdit: mayEdit(me),
        }
      },
    )
  },
  check() {
    open(links.check('segment', this.id))
  },
  edit() {
    open(links.editSegment(this.roadId, this.id))
  },
})
