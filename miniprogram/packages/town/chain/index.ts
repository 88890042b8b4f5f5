import type { ChainView } from '../../../../typings/contract'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import * as service from '../../../services/responsibility'
import { getMe } from '../../../services/roster'
import { dayOf, readDay } from '../../../shared/kernel/days'
import type { LinkId } from '../../../shared/responsibility/chain'
import * as view from './view'

type Asked = 'end' | 'consent' | 'revoke'
const asking: Readonly<Record<Asked, { title: string; what: string; quick: readonly string[] }>> = {
  end: {
    title: '不再负责',
    what: '从今天起这一级暂时没有责任人，原来的会留在记录里。',
    quick: ['工作调动', '分工调整'],
  },
  consent: {
    title: '同意公开姓名',
    what: '姓名会显示在村的公开页面上。请写明本人是怎么同意的。',
    quick: ['本人当面同意', '本人签了同意书'],
  },
  revoke: { title: '撤回公开姓名', what: '姓名马上从公开页面上去掉，只显示职务。', quick: ['本人要求'] },
}
const linkOf = (event: WechatMiniprogram.BaseEvent) =>
  event.currentTarget.dataset as { link: LinkId; what: Asked }

Page({
  ...refreshing,
  ...bothVersions,
  turns: {} as Partial<Record<LinkId, number>>,
  villageId: '',
  clientId: '',
  asked: undefined as { what: Asked; link: LinkId } | undefined,
  data: {
    ...face(),
    chain: null as ReturnType<typeof view.chainFace> | null,
    edits: false,
    form: null as view.AssignForm | null,
    fromWords: '',
    sheet: asking.end,
    open: false,
    both: noBoth,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([service.getChain(this.villageId), getMe()]),
      ([chain, { grants }]) => ({
        ...this.show(chain),
        edits: grants.some(({ role }) => role === 'admin'),
      }),
    )
  },
  show(chain: ChainView) {
    this.turns = Object.fromEntries(chain.links.map(({ link, turn }) => [link, turn]))
    return { chain: view.chainFace(chain) }
  },
  begin(event: WechatMiniprogram.TouchEvent) {
    this.clientId = newClientId()
    const from = dayOf(Date.now())
    const { link } = linkOf(event)
    this.put({ link, name: '', post: '', from, reason: '', seen: this.turns[link] ?? 0 })
  },
  put(form: view.AssignForm | null) {
    this.setData({ form, fromWords: form ? readDay(form.from, true) : '' })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'name' | 'post' | 'reason' }
    if (this.data.form) this.put({ ...this.data.form, [field]: event.detail.value })
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.data.form) this.put({ ...this.data.form, from: event.detail.value })
  },
  cancel() {
    this.put(null)
  },
  async save() {
    const { form } = this.data
    if (!form) return
    const parsed = view.parseAssign(form, this.villageId, this.clientId)
    if (!parsed.ok) return tell(parsed.message)
    if (await this.settle('已保存', () => service.assignLink(parsed.value))) this.put(null)
  },
  ask(event: WechatMiniprogram.TouchEvent) {
    this.asked = linkOf(event)
    this.setData({ open: true, sheet: asking[this.asked.what] })
  },
  close() {
    this.setData({ open: false })
  },
  async sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asked } = this
    if (!asked) return
    const { reason } = event.detail
    const about = { villageId: this.villageId, link: asked.link, clientId: newClientId() }
    const run = {
      end: () => service.endLink({ ...about, until: dayOf(Date.now()), reason }),
      consent: () => service.consentLink({ ...about, how: reason.slice(0, 60) }),
      revoke: () => service.revokeLinkConsent({ ...about, reason }),
    }[asked.what]
    await this.settle('已记录', run)
    this.close()
  },
  async compare() {
    const { form } = this.data
    const chain = await service.getChain(this.villageId)
    this.setData(this.show(chain))
    if (!form) return { lines: [], closed: true, words: '请看了现在的情况再办。' }
    const { lines, turn } = view.compareHolders(form, chain)
    this.put({ ...form, seen: turn })
    return { lines }
  },
  giveUp() {
    this.put(null)
  },
  async settle(done: string, run: () => Promise<ChainView>): Promise<boolean> {
    if (this.data.busy) return false
    this.setData({ busy: true })
    try {
      this.setData({ ...this.show(await run()), busy: false })
      void wx.showToast({ title: done, icon: 'success' })
      return true
    } catch (error) {
      this.setData({ busy: false })
      await this.meet(error)
      return false
    }
  },
})
