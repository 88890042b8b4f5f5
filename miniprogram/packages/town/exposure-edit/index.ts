import type { EvidencePhoto, ExposureRecordView, ProblemDetail } from '../../../../typings/contract'
import { exporting } from '../../../page/exported'
import { confirm, face, load, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { villageChoices, type VillageChoice } from '../../../page/rows'
import { knownOf, privacyFace } from '../../../page/privacy'
import { textOf } from '../../../page/taps'
import * as service from '../../../services/exposure'
import { newClientId } from '../../../services/ids'
import { getProblem } from '../../../services/problem'
import { listVillages } from '../../../services/roster'
import { exposureForm } from '../../../shared/exposure/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { deskPhotos } from '../desk-photos'
import { keptDrafts } from '../kept-draft'
import * as view from './view'

const kept = keptDrafts('example', view.emptyExample)

/** The example, the problem it is about, and the villages there are. */
async function readAll(exposureId: string, fromProblem: string) {
  const record = exposureId ? await service.getExposureRecord(exposureId) : undefined
  const problemId = record?.form.problemId ?? fromProblem
  const [problem, { items }] = await Promise.all([
    problemId ? getProblem(problemId) : undefined,
    listVillages(),
  ])
  return { record, problem, villages: villageChoices(items) }
}

Page({
  ...deskPhotos(6),
  ...exporting,
  exposureId: '',
  /** The problem a new one begins with. */
  fromProblem: '',
  clientId: '',
  /** The problem's pictures. */
  its: [] as readonly EvidencePhoto[],
  draft: view.emptyExample,
  known: knownOf(),
  data: {
    ...face(),
    example: view.exampleFace(undefined, 0),
    form: view.emptyExample,
    village: '',
    villages: [] as VillageChoice[],
    dirty: false,
    problems: {} as ReturnType<typeof view.exampleProblems>,
    privacy: privacyFace([]),
    pictures: {} as Record<string, string>,
    /** The problem's pictures to choose from; none where it is about no problem. */
    offered: view.offer([], view.emptyExample),
    shown: [] as readonly EvidencePhoto[],
    kinds: view.kinds,
    quick: view.withdrawReasons,
    withdrawing: false,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.exposureId = decodeURIComponent(query.id ?? '')
    this.fromProblem = decodeURIComponent(query.problemId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => readAll(this.exposureId, this.fromProblem),
      ({ record, problem, villages }) => ({
        villages,
        ...this.faces(record, problem, villages),
      }),
    )
  },
  retry() {
    void this.refresh()
  },
  /** What a draft is kept by: one of a problem is not mixed up with another's. */
  key() {
    return this.exposureId || this.fromProblem
  },
  faces(
    record: ExposureRecordView | undefined,
    problem: ProblemDetail | undefined,
    villages: readonly VillageChoice[],
  ) {
    const example = view.exampleFace(record, Date.now())
    this.known = knownOf(record?.findings)
    const left = example.editable ? kept.read(this.key()) : undefined
    this.clientId = left?.clientId ?? newClientId()
    const fresh = problem ? view.draftOfProblem(problem) : view.emptyExample
    this.draft = left?.draft ?? (record ? view.draftOfRecord(record) : fresh)
    this.its = problem ? view.problemPhotos(problem) : []
    const shown = record?.pictures ?? []
    return {
      example,
      form: this.draft,
      dirty: !!left,
      problems: {},
      shown,
      pictures: { ...this.data.pictures, ...view.picturesOf([...this.its, ...shown]) },
      ...this.drawn(villages),
    }
  },
  /** What follows from the form while it is filled. */
  drawn(known?: readonly VillageChoice[]) {
    const { title, text, place, villageId } = this.draft
    const villages = known ?? this.data.villages
    return {
      privacy: privacyFace([title, text, place], this.known),
      offered: view.offer(this.its, this.draft),
      village: villages.find(({ id }) => id === villageId)?.name ?? '',
    }
  },
  change(part: Partial<view.ExampleDraft>, extra: Record<string, unknown> = {}) {
    this.draft = { ...this.draft, ...part }
    kept.keep(this.key(), { clientId: this.clientId, draft: this.draft })
    this.setData({ dirty: true, problems: {}, ...this.drawn(), ...extra })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'title' | 'text' | 'place' }
    this.change({ [field]: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: view.ExampleDraft['kind'] }>) {
    const kind = event.detail.value
    this.change({ kind }, { 'form.kind': kind })
  },
  pickVillage(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const village = this.data.villages[Number(event.detail.value)]
    if (village) this.change({ villageId: village.id }, { 'form.villageId': village.id })
  },
  /** Shows a picture of the problem, or leaves it out. */
  toggle(event: WechatMiniprogram.TouchEvent) {
    const list = textOf(event, 'list') as 'photoIds' | 'beforeIds'
    const id = textOf(event, 'id')
    const ids = this.draft[list]
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
    this.change({ [list]: next }, { [`form.${list}`]: next })
  },
  async save() {
    const problems = view.exampleProblems(this.draft)
    const first = Object.keys(problems)[0]
    if (first) {
      this.setData({ problems })
      return void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -12, duration: 250 })
    }
    const parsed = parseInput(exposureForm, view.rawExample(this.draft))
    if (!parsed.ok) return tell(parsed.message)
    const { exposureId, clientId } = this
    const key = this.key()
    await this.act('已存好', async () => {
      const sent = exposureId
        ? await service.reviseExposure({ exposureId, clientId, ...parsed.value })
        : await service.draftExposure({ clientId, ...parsed.value })
      kept.forget(key)
      this.exposureId = sent.id
      return sent
    })
  },
  async check() {
    const bad = this.draft.kind === 'bad'
    const what = bad
      ? `表示您看过文字和照片：属实，只到村和地点，没有个人信息。核对以后${this.data.village}会先看到，可以答复；过了答复时间才能公布。`
      : '表示您看过文字和照片：属实，没有个人信息。写的人自己不能核对。'
    if (!(await confirm('核对', what, '核对无误'))) return
    const input = { exposureId: this.exposureId, clientId: newClientId() }
    await this.act('已核对', () => service.checkExposure(input))
  },
  async publish() {
    const what = `“${this.draft.title}”会立即出现在首页和榜单里，所有人都能看到${this.data.village}的这个地方。`
    if (!(await confirm('公布', what, '公布'))) return
    const input = { exposureId: this.exposureId, clientId: newClientId() }
    await this.act('已公布', () => service.publishExposure(input))
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const input = { exposureId: this.exposureId, reason: event.detail.reason, clientId: newClientId() }
    await this.act('已撤下', () => service.withdrawExposure(input))
  },
  async act(done: string, run: () => Promise<ExposureRecordView>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      await run()
      // Asked for anew: only that answer names who did what and has the pictures.
      const { record, problem, villages } = await readAll(this.exposureId, this.fromProblem)
      this.setData({ ...this.faces(record, problem, villages), busy: false, withdrawing: false })
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      this.setData({ busy: false, withdrawing: false })
      tell(error)
    }
  },
  toChannel() {
    open(links.toChannel(this.exposureId, this.draft.title))
  },
  askWithdraw() {
    this.setData({ withdrawing: true })
  },
  closeWithdraw() {
    this.setData({ withdrawing: false })
  },
})
