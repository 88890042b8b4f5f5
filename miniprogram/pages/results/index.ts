import type { CampaignView, ResultView } from '../../../typings/contract'
import type { OrderLine, RuleWords } from '../../page/award'
import { links, open } from '../../page/links'
import { face, load, put, redraw, refreshing } from '../../page/load'
import { publishedResult, rulesBehind } from '../../page/result'
import { append, inParts, type InParts } from '../../page/parts'
import { taps, textOf } from '../../page/taps'
import { getCampaign } from '../../services/campaign'
import * as order from './order'
import * as view from './view'
import { workFace, type WorkFace } from './work'

/** How many lines of the whole order stand at first, and come with each tap. */
const STEP = 30

interface Shown {
  readonly answer: ResultView
  readonly rules: RuleWords
  readonly campaign: CampaignView
}

/** The result with the rules behind it; nothing before one is published. */
async function askResult(): Promise<Shown | undefined> {
  const [answer, campaign] = await Promise.all([publishedResult(), getCampaign()])
  return answer && { answer, campaign, rules: await rulesBehind(answer.result) }
}

Page({
  ...refreshing,
  ...taps,
  shown: undefined as Shown | undefined,
  lines: [] as OrderLine[],
  opened: [] as string[],
  data: {
    ...face(),
    head: null as ReturnType<typeof view.headOf> | null,
    podiums: [] as InParts<view.Podium>[],
    /** So many parts stand before the whole order's. */
    before: 0,
    vetoed: [] as ReturnType<typeof view.vetoedLines>,
    judged: null as ReturnType<typeof view.judgedOf> | null,
    judges: [] as ReturnType<typeof view.judgeLines>,
    words: '',
    found: order.emptyFound,
    order: [] as OrderLine[][],
    far: [] as string[],
    left: 0,
    work: null as WorkFace | null,
    looking: false,
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, askResult, (shown) => {
      if (!shown) return { phase: 'empty' as const }
      const { answer, rules, campaign } = shown
      this.shown = shown
      this.lines = order.orderOf(answer.result, rules)
      const vetoed = view.vetoedLines(answer.result)
      return {
        head: view.headOf(answer, campaign, Date.now()),
        ...this.podiumParts(shown),
        vetoed,
        judged: view.judgedOf(answer, rules),
        judges: view.judgeLines(answer.result),
        found: order.found(this.lines, vetoed, this.data.words),
        ...this.orderParts(this.data.order.flat().length),
      }
    })
  },
  write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value
    this.setData({ words, found: order.found(this.lines, this.data.vetoed, words) })
  },
  openPrize(event: WechatMiniprogram.TouchEvent) {
    if (!this.shown) return
    this.opened = [...this.opened, textOf(event, 'id')]
    redraw(this, this.podiumParts(this.shown))
  },
  podiumParts({ answer, rules }: Shown) {
    const podiums = inParts(view.podiums(answer, rules, this.opened))
    return { podiums, before: podiums.flatMap(({ parts }) => parts).length }
  },
  orderParts(count: number) {
    return {
      order: append([], this.lines.slice(0, count)),
      left: this.lines.length - count,
    }
  },
  moreOrder() {
    put(this, this.orderParts(Math.min(this.lines.length, this.data.order.flat().length + STEP)))
  },
  foldOrder() {
    redraw(this, this.orderParts(0))
    void wx.pageScrollTo({ selector: '#order', duration: 200 })
  },
  look(event: WechatMiniprogram.TouchEvent) {
    if (!this.shown) return
    const work = workFace(this.shown.answer, this.shown.rules, textOf(event, 'id'))
    if (work) this.setData({ work, looking: true })
  },
  closeLook() {
    this.setData({ looking: false })
  },
  toEntry() {
    if (this.data.work) open(links.entry(this.data.work.id))
  },
  toCertificate() {
    if (this.data.work) open(links.certificate(this.data.work.id))
  },
  object() {
    open(links.objection())
  },
  objectTo() {
    if (this.data.work) open(links.objection(this.data.work.id))
  },
  toRankings() {
    open(links.rankings)
  },
  onShareAppMessage() {
    const { head } = this.data
    return { title: head ? view.shareTitle(head) : '小微景观评比结果', path: links.results }
  },
  onShareTimeline() {
    const { head } = this.data
    return { title: head ? view.shareTitle(head) : '小微景观评比结果' }
  },
})
