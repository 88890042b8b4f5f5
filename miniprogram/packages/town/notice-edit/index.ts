import type { NoticeRecordView } from '../../../../typings/contract'
import { optionsOf } from '../../../components/option-chips/rows'
import { exporting } from '../../../page/exported'
import { confirm, face, load, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { knownOf, privacyFace } from '../../../page/privacy'
import { CallError } from '../../../services/cloud'
import { newClientId } from '../../../services/ids'
import {
  checkNotice,
  draftNotice,
  getNoticeRecord,
  publishNotice,
  reviseNotice,
  withdrawNotice,
} from '../../../services/notice'
import { parseInput } from '../../../shared/kernel/parse'
import { noticeForm, noticeKinds } from '../../../shared/notice/schema'
import { officeNames } from '../../../shared/roster/roles'
import { deskPhotos } from '../desk-photos'
import { keptDrafts } from '../kept-draft'
import * as view from './view'

const kept = keptDrafts('notice', view.emptyNotice)

Page({
  ...deskPhotos(9),
  ...exporting,
  noticeId: '',
  clientId: '',
  draft: view.emptyNotice,
  known: knownOf(),
  data: {
    ...face(),
    notice: view.noticeFace(undefined),
    form: view.emptyNotice,
    dirty: false,
    count: '0/5000',
    problems: {} as ReturnType<typeof view.noticeProblems>,
    privacy: privacyFace([]),
    shown: view.preview(view.emptyNotice, ''),
    issuer: '',
    previewing: false,
    withdrawing: false,
    busy: false,
    pictures: {} as Record<string, string>,
    kinds: optionsOf(noticeKinds),
    offices: optionsOf(officeNames),
    quick: view.withdrawReasons,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.noticeId = decodeURIComponent(query.id ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    const ask = async () => (this.noticeId ? await getNoticeRecord(this.noticeId) : undefined)
    return load(this, ask, (record) => this.faces(record))
  },
  retry() {
    void this.refresh()
  },
  faces(record: NoticeRecordView | undefined) {
    const notice = view.noticeFace(record)
    this.known = knownOf(record?.findings)
    const left = notice.editable ? kept.read(this.noticeId) : undefined
    this.clientId = left?.clientId ?? newClientId()
    this.draft = left?.draft ?? (record ? view.draftOfNotice(record) : view.emptyNotice)
    const issuer = record?.issuer ?? ''
    const pictures = { ...this.data.pictures, ...view.picturesOf(record) }
    return { notice, issuer, form: this.draft, dirty: !!left, problems: {}, pictures, ...this.drawn() }
  },
  /** What follows from the text while it is typed. */
  drawn() {
    return {
      count: `${this.draft.body.length}/5000`,
      privacy: privacyFace([this.draft.title, this.draft.body], this.known),
    }
  },
  change(part: Partial<view.NoticeDraft>, extra: Record<string, unknown> = {}) {
    this.draft = { ...this.draft, ...part }
    kept.keep(this.noticeId, { clientId: this.clientId, draft: this.draft })
    this.setData({ dirty: true, problems: {}, ...this.drawn(), ...extra })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'title' | 'body' }
    this.change({ [field]: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field } = event.currentTarget.dataset as { field: 'kind' | 'office' }
    this.change({ [field]: event.detail.value }, { [`form.${field}`]: event.detail.value })
  },
  async save() {
    const problems = view.noticeProblems(this.draft)
    const first = Object.keys(problems)[0]
    if (first) {
      this.setData({ problems })
      return void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -12, duration: 250 })
    }
    const parsed = parseInput(noticeForm, view.rawNotice(this.draft))
    if (!parsed.ok) return tell(parsed.message)
    const { noticeId, clientId } = this
    await this.act('已存好', async () => {
      const sent = noticeId
        ? await reviseNotice({ noticeId, clientId, ...parsed.value })
        : await draftNotice({ clientId, ...parsed.value })
      kept.forget(noticeId)
      this.noticeId = sent.id
      return sent
    })
  },
  async check() {
    const what = '表示您读过全文，内容属实，没有不该公开的个人信息。起草人自己不能核对。'
    if (!(await confirm('核对这份通知', what, '核对无误'))) return
    await this.act('已核对', () => checkNotice({ noticeId: this.noticeId, clientId: newClientId() }))
  },
  async publish() {
    const what = `“${this.draft.title}”会立即出现在首页和通知里，所有人都能看到，并编上文号。`
    if (!(await confirm('公布这份通知', what, '公布'))) return
    await this.act('已公布', () => publishNotice({ noticeId: this.noticeId, clientId: newClientId() }))
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const input = { noticeId: this.noticeId, reason: event.detail.reason, clientId: newClientId() }
    await this.act('已撤下', () => withdrawNotice(input))
  },
  async act(done: string, run: () => Promise<NoticeRecordView>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      // Asked for anew: only that answer names who did what and has the pictures.
      const record = await getNoticeRecord((await run()).id)
      this.setData({ ...this.faces(record), busy: false, withdrawing: false, previewing: false })
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      this.setData({ busy: false, withdrawing: false })
      tell(
        error instanceof CallError && error.code === 'OFFLINE'
          ? '网络不通。您写的已存在手机里，有网络时再试'
          : error,
      )
    }
  },
  toChannel() {
    open(links.toChannel(this.noticeId, this.draft.title))
  },
  askWithdraw() {
    this.setData({ withdrawing: true })
  },
  closeWithdraw() {
    this.setData({ withdrawing: false })
  },
  look() {
    this.setData({ previewing: true, shown: view.preview(this.draft, this.data.issuer) })
  },
  closeLook() {
    this.setData({ previewing: false })
  },
})
