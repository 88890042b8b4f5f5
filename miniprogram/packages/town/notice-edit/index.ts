import { optionsOf } from '../../../components/option-chips/rows'
import { noBoth } from '../../../page/both-versions'
import { confirm, face } from '../../../page/load'
import { knownOf, privacyFace } from '../../../page/privacy'
import { newClientId } from '../../../services/ids'
import * as service from '../../../services/notice'
import { parseInput } from '../../../shared/kernel/parse'
import { noticeForm, noticeKinds } from '../../../shared/notice/schema'
import { officeNames } from '../../../shared/roster/roles'
import { deskPhotos } from '../desk-photos'
import { keptDrafts } from '../kept-draft'
import { publicationEdit } from '../publication-edit'
import * as view from './view'

const desk = publicationEdit({
  kept: keptDrafts('notice', view.emptyNotice),
  get: service.getNoticeRecord,
  problems: view.noticeProblems,
  parse: (draft: view.NoticeDraft) => parseInput(noticeForm, view.rawNotice(draft)),
  save: ({ id, ...saving }, form) =>
    id
      ? service.reviseNotice({ noticeId: id, ...saving, ...form })
      : service.draftNotice({ clientId: saving.clientId, ...form }),
  compare: view.compareNotices,
})

Page({
  ...deskPhotos(9),
  ...desk,
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
    both: noBoth,
    busy: false,
    pictures: {} as Record<string, string>,
    kinds: optionsOf(noticeKinds),
    offices: optionsOf(officeNames),
    quick: view.withdrawReasons,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.recordId = decodeURIComponent(query.id ?? '')
    void this.refresh()
  },
  key() {
    return this.recordId
  },
  async read() {
    const record = this.recordId ? await service.getNoticeRecord(this.recordId) : undefined
    const notice = view.noticeFace(record)
    this.known = knownOf(record?.findings)
    const fresh = record ? view.draftOfNotice(record) : view.emptyNotice
    const dirty = this.begin(record, fresh, notice.editable)
    const issuer = record?.issuer ?? ''
    const pictures = { ...this.data.pictures, ...view.picturesOf(record) }
    return { notice, issuer, form: this.draft, dirty, problems: {}, pictures, ...this.drawn() }
  },
  drawn() {
    return {
      count: `${this.draft.body.length}/5000`,
      privacy: privacyFace([this.draft.title, this.draft.body], this.known),
    }
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'title' | 'body' }
    this.change({ [field]: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field } = event.currentTarget.dataset as { field: 'kind' | 'office' }
    this.change({ [field]: event.detail.value }, { [`form.${field}`]: event.detail.value })
  },
  asked() {
    return { noticeId: this.recordId, clientId: newClientId() }
  },
  async check() {
    const what = '表示您读过全文，内容属实，没有不该公开的个人信息。起草人自己不能核对。'
    if (!(await confirm('核对这份通知', what, '核对无误'))) return
    await this.act('已核对', () => service.checkNotice(this.asked()))
  },
  async publish() {
    const what = `“${this.draft.title}”会立即出现在首页和通知里，所有人都能看到，并编上文号。`
    if (!(await confirm('公布这份通知', what, '公布'))) return
    await this.act('已公布', () => service.publishNotice(this.asked()))
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    await this.act('已撤下', () => service.withdrawNotice({ ...this.asked(), reason }))
  },
  look() {
    this.setData({ previewing: true, shown: view.preview(this.draft, this.data.issuer) })
  },
  closeLook() {
    this.setData({ previewing: false })
  },
})
