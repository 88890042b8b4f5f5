import type { ProblemDetail } from '../../../../typings/contract'
import { tell } from '../../../page/load'
import { edited } from '../../../services/draft'
import { beginDraft, draftsOf } from '../../../services/drafts'
import { aboutSpot } from '../../../services/forms/problem-photos'
import { problemMoveKind, type MoveForm } from '../../../services/forms/problem-move'
import { queueDraft } from '../../../services/outbox'
import { watchKind, watchStir } from '../../../services/outcomes'
import { isOnline, uploads } from '../../../services/uploads'
import { draftFace, type DraftFace } from '../../../services/waiting'
import type { OfferedMove } from '../../../shared/problem/actors'
import * as view from './view'

export interface StepData {
  view: view.DetailFace | null
  /** The step that lies on this phone and is not with the town yet. */
  note: DraftFace | null
  sheet: boolean
  busy: boolean
}

interface Host {
  id: string
  problem: ProblemDetail | undefined
  stops: (() => void)[]
  data: StepData
  setData(data: Partial<StepData>): void
  refresh(): Promise<void>
  paintNote(): void
}

/** Spread into the page of a problem: its steps go through the outbox, for they are made where there may be no signal. */
export const steps = {
  problem: undefined as ProblemDetail | undefined,
  stops: [] as (() => void)[],
  watchSteps(this: Host) {
    this.stops = [
      watchStir(() => this.paintNote()),
      watchKind(problemMoveKind, (outcome) => {
        if (outcome.subject !== this.id) return
        this.setData({ busy: false, sheet: false })
        if (outcome.result === 'sent') {
          const { answer } = outcome
          const done = answer.history[answer.history.length - 1]
          this.problem = answer
          this.setData({ view: view.detailFace(answer) })
          void wx.showToast({ title: view.doneWordOf(done?.label), icon: 'success' })
        } else if (outcome.result === 'refused') {
          tell(outcome.message)
          void this.refresh()
        }
      }),
    ]
  },
  onUnload(this: Host) {
    this.stops.forEach((stop) => stop())
  },
  paintNote(this: Host) {
    const [draft] = draftsOf(problemMoveKind, { subject: this.id }).filter(({ state }) => state !== 'writing')
    this.setData({ note: draft ? draftFace(draft, uploads(), isOnline()) : null })
  },
  make(this: Host, move: OfferedMove, more: Partial<MoveForm> = {}) {
    const { problem } = this
    if (this.data.busy || !problem) return
    const begun = beginDraft(problemMoveKind, aboutSpot(problem))
    if (begun.state === 'queued') return tell('这个问题刚才办的一步还没有交上去，交上去以后再办下一步')
    const form = { ...problemMoveKind.empty, ...more, move }
    const title = `${view.labels[move] || '答复'}：${problem.what}`
    this.setData({ busy: isOnline(), sheet: false })
    queueDraft(edited(begun, { form, title }, Date.now()))
    if (!isOnline()) void wx.showToast({ title: '已存好，等网络', icon: 'none' })
  },
}
