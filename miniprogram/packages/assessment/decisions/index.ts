import type { DecisionView, ProposalView } from '../../../../typings/contract'
import { acting } from '../../../page/acting'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { declineProposal, listDecisions, makeDecision, revokeDecision } from '../../../services/assessment'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import * as view from './view'

const nothing: view.Ask = { act: 'make', title: '', what: '', quick: [], yes: '决定' }

Page({
  ...refreshing,
  villageId: '',
  proposals: [] as readonly ProposalView[],
  decided: [] as readonly DecisionView[],
  /** What the reason is for. */
  about: undefined as { proposal?: ProposalView; decisionId?: string; clientId: string } | undefined,
  data: {
    ...face(),
    leader: false,
    staff: false,
    kinds: [] as { value: string; label: string }[],
    kind: '',
    proposals: [] as view.ProposalRow[],
    rows: [] as view.DecisionRow[],
    asking: false,
    ask: nothing,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listDecisions(this.villageId), getMe()]),
      ([{ items, proposals }, me]) => {
        this.proposals = proposals
        this.decided = items
        const leader = view.isLeader(me)
        return {
          leader,
          staff: view.isStaff(me),
          kinds: view.kindChips(proposals),
          proposals: this.shown(),
          rows: items.map(view.decisionRow),
          phase: items.length + proposals.length ? ('ready' as const) : ('empty' as const),
        }
      },
    )
  },
  shown(): view.ProposalRow[] {
    const { kind } = this.data
    return this.proposals.filter((one) => !kind || one.kind === kind).map(view.proposalRow)
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ kind: event.detail.value })
    this.setData({ proposals: this.shown() })
  },
  toSheet(event: WechatMiniprogram.TouchEvent) {
    open(links.assessedVillage(textOf(event, 'village'), textOf(event, 'assessment')))
  },
  toNotices() {
    open(links.townNotices)
  },
  toDecide() {
    open(links.decide)
  },
  askProposal(event: WechatMiniprogram.TouchEvent) {
    const proposal = this.proposals.find(({ id }) => id === textOf(event, 'id'))
    if (!proposal) return
    this.about = { proposal, clientId: newClientId() }
    const ask = textOf(event, 'act') === 'make' ? view.askMake(proposal) : view.askDecline(proposal)
    this.setData({ asking: true, ask })
  },
  askRevoke(event: WechatMiniprogram.TouchEvent) {
    const decision = this.decided.find(({ id }) => id === textOf(event, 'id'))
    if (!decision) return
    this.about = { decisionId: decision.id, clientId: newClientId() }
    this.setData({ asking: true, ask: view.askRevoke(decision) })
  },
  close() {
    this.setData({ asking: false })
  },
  send(reason: string): Promise<unknown> {
    const { proposal, decisionId = '', clientId = newClientId() } = this.about ?? {}
    if (!proposal) return revokeDecision({ decisionId, reason, clientId })
    const { id: proposalId, kind, villageId, year, assessmentId } = proposal
    return this.data.ask.act === 'make'
      ? makeDecision({ clientId, year, kind, villageId, proposalId, reason })
      : declineProposal({ proposalId, assessmentId, reason, clientId })
  },
  async give(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    if (await acting(this, '已记录', () => this.send(event.detail.reason))) this.close()
  },
})
