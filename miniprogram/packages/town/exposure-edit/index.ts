import type { EvidencePhoto } from '../../../../typings/contract'
import { noBoth } from '../../../page/both-versions'
import { confirm, face } from '../../../page/load'
import { knownOf, privacyFace } from '../../../page/privacy'
import { villageChoices, type VillageChoice } from '../../../page/rows'
import { textOf } from '../../../page/taps'
import * as service from '../../../services/exposure'
import { newClientId } from '../../../services/ids'
import { getProblem } from '../../../services/problem'
import { listVillages } from '../../../services/roster'
import { exposureForm } from '../../../shared/exposure/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { deskPhotos } from '../desk-photos'
import { keptDrafts } from '../kept-draft'
import { publicationEdit } from '../publication-edit'
import * as view from './view'

const desk = publicationEdit({
  kept: keptDrafts('example', view.emptyExample),
  get: service.getExposureRecord,
  problems: view.exampleProblems,
  parse: (draft: view.ExampleDraft) => parseInput(exposureForm, view.rawExample(draft)),
  save: ({ id, ...saving }, form) =>
    id
      ? service.reviseExposure({ exposureId: id, ...saving, ...form })
      : service.draftExposure({ clientId: saving.clientId, ...form }),
  compare: async (draft, record) => view.compareExamples(draft, record, (await listVillages()).items),
})

Page({
  ...deskPhotos(6),
  ...desk,
  /** The problem a new one begins with. */
  fromProblem: '',
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
    both: noBoth,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.recordId = decodeURIComponent(query.id ?? '')
    this.fromProblem = decodeURIComponent(query.problemId ?? '')
    void this.refresh()
  },
  /** One of a problem is not mixed up with another's. */
  key() {
    return this.recordId || this.fromProblem
  },
  /** The example, the problem it is about, and the villages there are. */
  async read() {
    const record = this.recordId ? await service.getExposureRecord(this.recordId) : undefined
    const problemId = record?.form.problemId ?? this.fromProblem
    const [problem, { items }] = await Promise.all([
      problemId ? getProblem(problemId) : undefined,
      listVillages(),
    ])
    const villages = villageChoices(items)
    const example = view.exampleFace(record, Date.now())
    this.known = knownOf(record?.findings)
    const dirty = this.begin(record, view.beginning(record, problem), example.editable)
    this.its = problem ? view.problemPhotos(problem) : []
    const shown = record?.pictures ?? []
    const pictures = { ...this.data.pictures, ...view.picturesOf([...this.its, ...shown]) }
    const form = this.draft
    return { villages, example, form, dirty, problems: {}, shown, pictures, ...this.drawn(villages) }
  },
  drawn(known?: readonly VillageChoice[]) {
    const { title, text, place, villageId } = this.draft
    const villages = known ?? this.data.villages
    return {
      privacy: privacyFace([title, text, place], this.known),
      offered: view.offer(this.its, this.draft),
      village: villages.find(({ id }) => id === villageId)?.name ?? '',
    }
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
  asked() {
    return { exposureId: this.recordId, clientId: newClientId() }
  },
  async check() {
    if (!(await confirm('核对', view.checkWords(this.draft.kind, this.data.village), '核对无误'))) return
    await this.act('已核对', () => service.checkExposure(this.asked()))
  },
  async publish() {
    const what = `“${this.draft.title}”会立即出现在首页和榜单里，所有人都能看到${this.data.village}的这个地方。`
    if (!(await confirm('公布', what, '公布'))) return
    await this.act('已公布', () => service.publishExposure(this.asked()))
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    await this.act('已撤下', () => service.withdrawExposure({ ...this.asked(), reason }))
  },
})
