import type { DrawView } from '../../../typings/contract'
import { asOfWords } from '../../page/cleanup'
import { links } from '../../page/links'
import { confirm, face, load, refreshing, tell } from '../../page/load'
import { taps } from '../../page/taps'
import { askOrRemember, type Seen } from '../../services/last-seen'
import { closeCommits, commitDraw, getDraw, revealDraw, voidDraw } from '../../services/review'
import { getMe } from '../../services/roster'
import { keptSecret, makeSecret } from './secret'
import { drawFace, proofOf, voidReasons, type DrawFace, type Part, type Proof } from './view'

/** While people commit and reveal the page looks again, not more often than this; hidden it does not look. */
const AGAIN = 4000

/** Kept as last seen: who saw it may recompute it anywhere. */
const see = (drawId: string): Promise<Seen<DrawView>> =>
  askOrRemember(`draw:${drawId}`, () => getDraw(drawId))

Page({
  ...refreshing,
  ...taps,
  drawId: '',
  draw: undefined as DrawView | undefined,
  roles: { joins: false, staff: false },
  timer: undefined as ReturnType<typeof setInterval> | undefined,
  data: {
    ...face(),
    draw: null as DrawFace | null,
    proof: null as Proof | null,
    asOf: '',
    voiding: false,
    quick: voidReasons,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.drawId = decodeURIComponent(query.id ?? '')
  },
  onShow() {
    void this.begin()
    this.timer = setInterval(() => {
      if (this.data.draw?.live && !this.data.busy) void this.lookAgain()
    }, AGAIN)
  },
  onHide() {
    if (this.timer !== undefined) clearInterval(this.timer)
  },
  onUnload() {
    if (this.timer !== undefined) clearInterval(this.timer)
  },
  async begin() {
    try {
      const { grants } = await getMe()
      const has = (...roles: readonly string[]) => grants.some(({ role }) => roles.includes(role))
      const staff = has('admin', 'office')
      this.roles = { staff, joins: staff || has('leader', 'districtHead') }
    } catch {
      // Without a network anybody may still look and recompute.
    }
    await this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => see(this.drawId),
      ({ answer, asOf }) => ({ ...this.faces(answer), asOf: asOfWords(asOf) }),
    )
  },
  /** Nobody asked for it, so nobody is told when it fails; what somebody did meanwhile is newer. */
  async lookAgain() {
    const before = this.draw
    try {
      const { answer, asOf } = await see(this.drawId)
      if (this.draw === before && !this.data.busy)
        this.setData({ ...this.faces(answer), asOf: asOfWords(asOf) })
    } catch {
      // The next look may find more.
    }
  },
  faces(draw: DrawView) {
    this.draw = draw
    const part: Part = { ...this.roles, holds: keptSecret(draw.id) !== '' }
    // A proof that stands on the page goes along with what it is about.
    return { draw: drawFace(draw, part), proof: this.data.proof ? proofOf(draw) : null }
  },
  async main() {
    const { draw, drawId } = this
    const act = this.data.draw?.act
    if (!draw) return
    if (act === 'verify') return this.prove(draw)
    if (act === 'commit') {
      const what = this.data.draw?.warn ?? ''
      if (!(await confirm('交底', what, '交底'))) return
      return this.run(async () => commitDraw({ drawId, commitment: await makeSecret(drawId) }))
    }
    if (act === 'close') return this.closeNow()
    const secret = keptSecret(drawId)
    if (!secret) return tell(this.data.draw?.warn ?? '')
    await this.run(() => revealDraw({ drawId, secret }))
  },
  async closeNow() {
    const what = '截止以后谁也不能再加入，大家开始亮数。'
    if (await confirm('截止交底', what, '截止')) await this.run(() => closeCommits(this.drawId))
  },
  /** On this phone alone, from what is published and was loaded: it needs no network. */
  prove(draw: DrawView) {
    this.setData({ proof: proofOf(draw) })
    void wx.pageScrollTo({ selector: '#proof', duration: 250 })
  },
  verifyNow() {
    if (this.draw) this.prove(this.draw)
  },
  askVoid() {
    this.setData({ voiding: true })
  },
  closeVoid() {
    this.setData({ voiding: false })
  },
  async giveUp(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    await this.run(() => voidDraw({ drawId: this.drawId, reason: event.detail.reason }))
    this.setData({ voiding: false })
  },
  async run(act: () => Promise<DrawView>): Promise<void> {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      this.setData({ ...this.faces(await act()), asOf: '' })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  onShareAppMessage() {
    return { title: this.data.draw?.title ?? '现场点评抽村', path: links.draw(this.drawId) }
  },
})
