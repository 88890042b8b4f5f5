import { links, open } from '../../../page/links'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { face, load, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { getJudgingBoard, setUpJudging } from '../../../services/judging'
import { readChoices } from './choices'
import { forgetSetUp, keepSetUp, keptSetUp } from './keep'
import type { PickRow } from './pick-sheet/rows'
import * as view from './view'

type Picking = { what: 'anchors' | 'judges' } | { what: 'recused'; judge: string }

const nothing: view.SetUp = { anchors: [], judges: [], perEntry: 3 }
const noChoices: view.Choices = { entries: [], people: [], villages: [] }

Page({
  ...bothVersions,
  seen: undefined as number | undefined,
  setUp: nothing,
  choices: noChoices,
  clientId: '',
  picking: undefined as Picking | undefined,
  data: {
    ...face(),
    setUp: view.setUpFace(nothing, noChoices),
    perEntries: view.perEntryChoices,
    noJudges: false,
    unsaved: false,
    picker: false,
    pickTitle: '',
    pickHint: '',
    pickRows: [] as PickRow[],
    picked: [] as readonly string[],
    pickMost: 60,
    both: noBoth,
    busy: false,
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getJudgingBoard(), readChoices()]),
      ([board, choices]) => {
        if (board.state !== 'setup' && board.state !== 'training') return { phase: 'empty' }
        const kept = keptSetUp()
        this.choices = choices
        this.seen = kept ? kept.seen : board.version
        const { anchors, judges, perEntry } = kept ?? view.setUpOf(board)
        this.setUp = { anchors, judges, perEntry }
        this.clientId = newClientId()
        const noJudges = view.judgeChoices(choices.people).length === 0
        return { setUp: view.setUpFace(this.setUp, choices), unsaved: !!kept, noJudges }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  change(part: Partial<view.SetUp>) {
    this.setUp = { ...this.setUp, ...part }
    this.clientId = newClientId()
    keepSetUp({ ...this.setUp, seen: this.seen })
    this.setData({ setUp: view.setUpFace(this.setUp, this.choices), unsaved: true, picker: false })
  },
  pick(
    picking: Picking,
    face: {
      pickTitle: string
      pickHint: string
      pickRows: PickRow[]
      picked: readonly string[]
      pickMost: number
    },
  ) {
    this.picking = picking
    this.setData({ ...face, picker: true })
  },
  pickAnchors() {
    const pickHint = '选 3 到 5 个好、中、差都有的作品；评委都不能回避它们的村。'
    const pickRows = view.entryChoices(this.choices.entries)
    this.pick(
      { what: 'anchors' },
      { pickTitle: '选样板作品', pickHint, pickRows, picked: this.setUp.anchors, pickMost: 5 },
    )
  },
  pickJudges() {
    const pickHint = '名单里是领取了评委身份的人。'
    const pickRows = view.judgeChoices(this.choices.people)
    const picked = this.setUp.judges.map(({ personId }) => personId)
    this.pick({ what: 'judges' }, { pickTitle: '选评委', pickHint, pickRows, picked, pickMost: 60 })
  },
  pickRecused(event: WechatMiniprogram.TouchEvent) {
    const { id: judge } = event.currentTarget.dataset as { id: string }
    const name = this.data.setUp.judges.find(({ id }) => id === judge)?.name ?? ''
    const pickHint = '这些村的作品不会分给这位评委：本村、包村、亲属所在的村。'
    const pickRows = view.villageChoices(this.choices, judge)
    const picked = this.setUp.judges.find(({ personId }) => personId === judge)?.recused ?? []
    this.pick(
      { what: 'recused', judge },
      { pickTitle: `${name}回避哪些村`, pickHint, pickRows, picked, pickMost: 59 },
    )
  },
  picked(event: WechatMiniprogram.CustomEvent<{ ids: string[] }>) {
    const { ids } = event.detail
    const { picking } = this
    if (picking?.what === 'anchors') this.change({ anchors: ids })
    if (picking?.what === 'judges') this.change({ judges: view.withJudges(this.setUp, ids) })
    if (picking?.what === 'recused') this.change({ judges: view.withRecused(this.setUp, picking.judge, ids) })
  },
  closePicker() {
    this.setData({ picker: false })
  },
  choosePerEntry(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ perEntry: Number(event.detail.value) })
  },
  invite() {
    open(links.invitation)
  },
  async save() {
    const parsed = view.parseSetUp(this.setUp, this.clientId, this.seen)
    if (!parsed.ok) return tell(parsed.message)
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      await setUpJudging(parsed.value)
      forgetSetUp()
      void wx.showToast({ title: '已存好', icon: 'success' })
      void wx.navigateBack({ fail: () => void wx.redirectTo({ url: links.judging }) })
    } catch (error) {
      await this.meet(error)
    }
    this.setData({ busy: false })
  },
  async compare() {
    const board = await getJudgingBoard()
    this.seen = board.version
    return { lines: view.compareSetUps(this.setUp, view.setUpOf(board), this.choices) }
  },
  giveUp() {
    forgetSetUp()
    return this.refresh()
  },
})
