import { exporting } from '../../../page/exported'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { listAssessments } from '../../../services/assessment'
import { CallError } from '../../../services/cloud'
import { listRankings } from '../../../services/ranking'
import { getMe } from '../../../services/roster'
import { mayArchive, NOBODYS, shelvesOf, type Shelf } from './view'

Page({
  ...refreshing,
  ...exporting,
  data: { ...face(), shelves: [] as Shelf[] },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const me = await getMe()
        if (!mayArchive(me)) throw new CallError('NO_ROLE', NOBODYS)
        const [rankings, assessments] = await Promise.all([listRankings(), listAssessments()])
        return { me, rankings: rankings.items, assessments: assessments.items }
      },
      (held) => ({ shelves: shelvesOf(held) }),
    )
  },
  toNotices() {
    open(links.townNotices)
  },
})
