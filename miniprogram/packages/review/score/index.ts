import { takenBack } from '../../../page/draft-form'
import { face, load, tell } from '../../../page/load'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import {
  aboutReview,
  reviewScoreKind,
  type ReviewDraft,
  type ReviewForm,
} from '../../../services/forms/review-score'
import { askOrRemember } from '../../../services/last-seen'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import { getReviewRecord } from '../../../services/review'
import { nudged, pointsWords, quick, scored, steps } from './view'

Page({
  reviewId: '',
  villageId: '',
  draft: undefined as ReviewDraft | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    name: '',
    where: '',
    points: null as number | null,
    shown: '—',
    words: '',
    quick,
    steps,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.reviewId = decodeURIComponent(query.id ?? '')
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.stop = watchKind(reviewScoreKind, (outcome) => {
      if (outcome.clientId !== this.draft?.clientId) return
      this.setData({ busy: false })
      if (outcome.result === 'sent') void wx.navigateBack()
      if (outcome.result === 'refused') tell(outcome.message)
    })
    void this.refresh()
  },
  onHide: flushDrafts,
  onUnload() {
    flushDrafts()
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const { answer } = await askOrRemember(`review2:${this.reviewId}`, () =>
          getReviewRecord(this.reviewId),
        )
        const found = scored(answer, this.villageId)
        if (!found) throw new CallError('NOT_FOUND', '这个村不在这次点评里，请返回重新选择')
        return found
      },
      ({ turn, ...found }) => {
        const about = aboutReview(this.reviewId, this.villageId, found.name, turn)
        this.draft = beginDraft(reviewScoreKind, about)
        const { form } = this.draft
        const points = form.points ?? found.points
        return { ...found, points, words: form.words || found.words, shown: pointsWords(points) }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  give(event: WechatMiniprogram.TouchEvent) {
    this.set((event.currentTarget.dataset as { points: number }).points)
  },
  nudge(event: WechatMiniprogram.TouchEvent) {
    this.set(nudged(this.data.points, (event.currentTarget.dataset as { by: number }).by))
  },
  set(points: number) {
    if (!this.keep({ points })) return
    this.setData({ points, shown: pointsWords(points) })
  },
  write(event: WechatMiniprogram.Input) {
    const words = event.detail.value
    if (this.keep({ words })) this.setData({ words })
  },
  /** What is on its way is taken back first, or stays as it was handed over. @returns whether it is written */
  keep(form: Partial<ReviewForm>): boolean {
    const { draft } = this
    const mine = draft?.state === 'queued' ? takenBack(draft) : draft
    if (!mine) return false
    this.draft = edited(mine, { form: { ...mine.form, ...form } }, Date.now())
    keepDraft(this.draft)
    return true
  },
  save() {
    const { points, words, busy } = this.data
    if (points === null || busy || !this.draft || !this.keep({ points, words })) return
    this.setData({ busy: isOnline() })
    this.draft = queueDraft(this.draft)
    if (isOnline()) return
    void wx.showToast({ title: '已存好，等网络', icon: 'none' })
    void wx.navigateBack()
  },
})
