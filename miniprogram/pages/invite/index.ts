import { links, open, readOpening } from '../../page/links'
import { face, tell } from '../../page/load'
import { acceptInvitation, claimAdmin, getInvitation } from '../../services/roster'
import { acceptProblem, codeProblem, invitationView, setupProblem } from './view'

type Written = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  data: {
    ...face(),
    /** Which question stands: the code, whether to take what it offers, or the first admin's set-up code. */
    step: 'code' as 'code' | 'offer' | 'setup',
    code: '',
    name: '',
    setupCode: '',
    busy: false,
    offer: { label: '', note: '', until: '', wrong: '' },
  },
  onLoad(query: Record<string, string | undefined>) {
    if (query.setup) return this.setData({ step: 'setup', phase: 'ready' })
    const { code } = readOpening(query)
    this.setData({ code: code ?? '', phase: 'ready' })
    if (code) void this.check()
  },
  writeCode(event: Written) {
    this.setData({ code: event.detail.value.toUpperCase() })
  },
  writeName(event: Written) {
    this.setData({ name: event.detail.value })
  },
  writeSetup(event: Written) {
    this.setData({ setupCode: event.detail.value })
  },
  anew() {
    this.setData({ step: 'code', code: '' })
  },
  async check() {
    const code = this.data.code.trim()
    await this.once(codeProblem(code), async () => {
      this.setData({ code, step: 'offer', offer: invitationView(await getInvitation(code)) })
    })
  },
  async accept() {
    const { code, name } = this.data
    await this.once(acceptProblem(code, name), async () => {
      await acceptInvitation({ code, name: name.trim() })
      this.welcome()
    })
  },
  async claim() {
    const { setupCode, name } = this.data
    await this.once(setupProblem(setupCode, name), async () => {
      await claimAdmin({ setupCode: setupCode.trim(), name: name.trim() })
      this.welcome()
    })
  },
  /** One request at a time; what is wrong with the form is said before anything is sent. */
  async once(problem: string, act: () => Promise<void>) {
    if (problem) return tell(problem)
    if (this.data.busy) return
    this.setData({ busy: true })
    await act().catch(tell)
    this.setData({ busy: false })
  },
  welcome() {
    void wx.showToast({ title: '身份已领取', icon: 'success' })
    setTimeout(() => open(links.me), 800)
  },
})
