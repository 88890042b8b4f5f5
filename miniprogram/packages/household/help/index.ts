import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import {
  aboutHelp,
  aboutTask,
  HELP_PHOTOS,
  helpKind,
  taskKind,
  type HelpDraft,
  type HelpForm,
} from '../../../services/forms/help'
import type { FormKind } from '../../../services/forms/kind'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import { loadMine } from '../kept-mine'
import { handedOver, helpFace, wrongWith, type HelpFace } from './view'

Page({
  ...draftHandlers,
  householdId: '',
  taskId: '',
  villageId: '',
  why: '',
  draft: undefined as HelpDraft | undefined,
  data: {
    ...face(),
    view: null as HelpFace | null,
    form: null as DraftForm | null,
    what: '',
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.householdId = decodeURIComponent(query.householdId ?? '')
    this.taskId = decodeURIComponent(query.taskId ?? '')
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (this.taskId) void wx.setNavigationBarTitle({ title: '上门办结' })
    const kind: FormKind<HelpForm> = this.taskId ? taskKind : helpKind
    followDraft(this, kind, () => this.leave())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const { households, tasks } = (await loadMine(this.villageId)).answer
        const task = tasks.find(({ id }) => id === this.taskId)
        const household = households.find(({ id }) => id === this.householdId)
        if (task) return { draft: beginDraft(taskKind, aboutTask(task)), why: task.why }
        if (household) return { draft: beginDraft(helpKind, aboutHelp(household)), why: '' }
        throw new CallError('NOT_FOUND', '这一户已经不在您的名单里，或者已经办结，请返回看看')
      },
      ({ draft, why }) => {
        this.why = why
        this.draft = draft
        queuePhotos(draft)
        return { what: draft.form.what, ...this.faces() }
      },
    )
  },
  faces() {
    const { draft, why } = this
    if (!draft) return {}
    return {
      view: helpFace(draft, why, Date.now()),
      form: draftForm(draft, uploads(), isOnline(), HELP_PHOTOS),
    }
  },
  paint() {
    this.setData(this.faces())
  },
  write(form: Partial<HelpForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: '' })
  },
  type(event: WechatMiniprogram.Input) {
    this.write({ what: event.detail.value })
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ on: event.detail.value })
  },
  submit() {
    if (!this.draft) return
    const draft = handedOver(this.draft, Date.now())
    const wrong = wrongWith(draft)
    if (wrong) return void this.setData({ wrong })
    queueDraft(draft)
    const title = isOnline() ? '已记下' : '已存好，等网络'
    // Not there to hear of it any more: the list shows what becomes of it.
    this.draft = undefined
    void wx.showToast({ title, icon: 'success' })
    this.leave()
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(this.villageId ? links.rebounds(this.villageId) : links.myHouseholds)
  },
})
