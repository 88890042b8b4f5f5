import { links, open } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { append } from '../../page/parts'
import { ifPublished } from '../../page/published'
import { publishedResult } from '../../page/result'
import { toExample, type ExampleRow, type PlacedCard } from '../../page/rows'
import { publicFace, type PublicFace } from '../assessment/view'
import { taps } from '../../page/taps'
import { getAssessment } from '../../services/assessment'
import { getCampaign } from '../../services/campaign'
import { listExposures } from '../../services/exposure'
import { listEntries } from '../../services/landscape'
import { getRanking } from '../../services/ranking'
import { getReview } from '../../services/review'
import { listVillages } from '../../services/roster'
import {
  districtRows,
  monthlyView,
  monthOptions,
  reviewTitle,
  type DistrictRow,
  type Monthly,
} from './monthly'
import {
  awardsView,
  boards,
  placedCards,
  progressLines,
  progressSummary,
  resultSummary,
  type Board,
  type ProgressLine,
} from './view'
import { townName } from '../../page/town-name'

const SHOWN = 30
const EXAMPLES = 10

Page({
  ...refreshing,
  ...taps,
  /** The month asked for; the newest where none is. */
  month: '',
  data: {
    ...face(),
    boards: [...boards],
    board: 'progress' as Board,
    summary: '',
    groups: [] as ProgressLine[][],
    far: [] as string[],
    cards: [] as PlacedCard[],
    votesShown: true,
    monthly: null as Monthly | null,
    months: [] as { value: string; label: string }[],
    districts: null as { title: string; published: string; rows: DistrictRow[] } | null,
    examples: [] as ExampleRow[],
    assessment: null as PublicFace | null,
    result: null as ReturnType<typeof resultSummary> | null,
    awards: { when: '', prizes: [] as { name: string; words: string }[], money: '' },
  },
  onShow() {
    void this.refresh()
  },
  async refresh(): Promise<void> {
    switch (this.data.board) {
      case 'progress':
        return load(this, listVillages, ({ items }) => ({
          groups: append([], progressLines(items)),
          summary: progressSummary(items),
        }))
      case 'votes':
        return load(
          this,
          () => listEntries({ order: 'votes', limit: SHOWN }),
          (answer) => ({ cards: placedCards(answer), votesShown: answer.votesShown }),
        )
      case 'monthly':
        return load(
          this,
          () => ifPublished(getRanking(this.month || undefined)),
          (view) => ({
            monthly: view ? monthlyView(view) : null,
            // An older month knows nothing of the newer ones: what was offered stays.
            months: view ? monthOptions([...this.data.months.map(({ value }) => value), ...view.months]) : [],
          }),
        )
      case 'districts':
        return load(
          this,
          () => ifPublished(getReview()),
          (view) => ({ districts: view ? { ...reviewTitle(view), rows: districtRows(view) } : null }),
        )
      case 'examples':
        return load(
          this,
          () => listExposures({ limit: EXAMPLES }),
          ({ items }) => ({ examples: items.map(toExample) }),
        )
      case 'assessment':
        return load(
          this,
          () => ifPublished(getAssessment()),
          (view) => ({ assessment: view ? publicFace(view, Date.now()) : null }),
        )
      case 'awards':
        return load(
          this,
          () => Promise.all([getCampaign(), publishedResult()]),
          ([campaign, result]) => ({
            awards: awardsView(campaign, Date.now()),
            result: result ? resultSummary(result, campaign, Date.now()) : null,
          }),
        )
    }
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Board }>) {
    this.setData({ board: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  chooseMonth(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.month = event.detail.value
    void this.refresh()
  },
  toVillage(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.village(event.detail.id))
  },
  toSheet(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.publicSheet(event.detail.id, this.data.assessment?.assessment.year))
  },
  toAssessment() {
    open(links.assessment())
  },
  toResults() {
    open(links.results)
  },
  onShareAppMessage() {
    return { title: `${townName}小微景观榜单`, path: links.rankings }
  },
})
