import type { VetoView } from '../../typings/contract'
import { vetoFace, type VetoFace } from '../components/veto-record/rows'
import { edited, sawVersion, type Draft } from '../services/draft'
import { beginDraft, keepDraft } from '../services/drafts'
import { VETO_PHOTOS, vetoKinds, vetoProblem, type VetoDraft, type VetoSaying } from '../services/forms/veto'
import { queuePhotos } from '../services/kept-photos'
import type { Seen } from '../services/last-seen'
import { queueDraft } from '../services/outbox'
import { isOnline, uploads } from '../services/uploads'
import { asOfWords } from './cleanup'
import { draftForm, draftHandlers, followDraft, type DraftForm } from './draft-form'
import { confirm, face, load, type Face } from './load'

/** What a page shows on which somebody says words to a village's veto: the inspector from the spot, the village against it. */
export interface VetoData extends Face {
  asOf: string
  veto: VetoFace | null
  /** The form, while it is this person's turn or what they said is on its way. */
  form: DraftForm | null
  words: string
  count: string
  wrong: string
}

export const vetoData = (): VetoData => ({
  ...face(),
  asOf: '',
  veto: null,
  form: null,
  words: '',
  count: '',
  wrong: '',
})

/** What the two pages differ in: words alone, for a page's data is copied when it opens. */
interface VetoStep {
  readonly move: VetoSaying
  readonly most: number
  readonly done: string
  readonly title: string
  readonly what: string
  readonly yes: string
}

interface Host {
  readonly step: VetoStep
  see(villageId: string): Promise<Seen<VetoView | undefined>>
  villageId: string
  veto: VetoView | undefined
  draft: VetoDraft | undefined
  stops: (() => void)[]
  data: VetoData
  setData(data: Partial<VetoData>): void
  refresh(): Promise<void>
  faces(): Partial<VetoData>
  paint(): void
  changed(draft: Draft): void
}

export const vetoForm = {
  ...draftHandlers,
  villageId: '',
  veto: undefined as VetoView | undefined,
  draft: undefined as VetoDraft | undefined,
  onLoad(this: Host, query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    followDraft(this, vetoKinds[this.step.move], (veto) => {
      this.draft = undefined
      this.veto = veto
      this.setData({ asOf: '' })
      void wx.showToast({ title: this.step.done, icon: 'success' })
      this.paint()
    })
    void this.refresh()
  },
  refresh(this: Host): Promise<void> {
    return load(
      this,
      () => this.see(this.villageId),
      ({ answer, asOf }) => {
        this.veto = answer
        if (!answer) return { phase: 'empty' }
        const { villageId, villageName } = answer
        const title = `${villageName}：一票否决`
        const about = { subject: villageId, title, villageId, villageName, ...sawVersion(answer) }
        this.draft = beginDraft(vetoKinds[this.step.move], about)
        queuePhotos(this.draft)
        return { asOf: asOfWords(asOf), words: this.draft.form.reason, ...this.faces() }
      },
    )
  },
  faces(this: Host): Partial<VetoData> {
    const { veto, draft } = this
    if (!veto) return {}
    const turn = veto.mayMove.includes(this.step.move)
    const form = draft ? draftForm(draft, uploads(), isOnline(), VETO_PHOTOS) : null
    return {
      veto: vetoFace(veto),
      form: form && (turn || form.note || !form.blank) ? form : null,
      count: `${draft?.form.reason.length ?? 0}/${this.step.most}`,
      wrong: '',
    }
  },
  paint(this: Host) {
    this.setData(this.faces())
  },
  type(this: Host, event: WechatMiniprogram.Input) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { reason: event.detail.value } }, Date.now())
    keepDraft(this.draft)
    const { veto: _same, ...moved } = this.faces()
    this.setData(moved)
  },
  async submit(this: Host) {
    const { draft, step } = this
    if (!draft) return
    const wrong = vetoProblem(step.move, draft)
    if (wrong) {
      this.setData({ wrong })
      return void wx.pageScrollTo({ selector: '#say', offsetTop: -12, duration: 200 })
    }
    if (!(await confirm(step.title, step.what, step.yes))) return
    this.draft = queueDraft(draft)
    this.paint()
  },
}
