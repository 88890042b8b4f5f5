import { describeInBrowser, onPhone } from './support'
import { links } from '../../miniprogram/page/links'
import type { Cut } from '../../local/cloud/http/line'
import { freshClientId } from '../support/town'
import { agree, fillLandscape, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const title = '旧瓦罐花台'
const cadre = { openid: 'oCadre' }

describeInBrowser('a submission without a network', () => {
  let town: BrowserTown

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeCadre('中西里', cadre.openid)
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('is kept over a kill of the app, and arrives exactly once, photos and all', async () => {
    const page = await town.phone(cadre, links.board(town.villageId('中西里')))
    await tap(page, '提交新景观')
    await onPhone(page, (phone) => phone.setNetwork(false))
    await fillLandscape(page, town, title)
    await see(page, '3 张已存在手机里，有网络时自动上传').waitFor()
    await tap(page, '提交给镇里审核')
    await see(page, '已保存，网络恢复后自动提交').waitFor()
    expect(town.cloud.readAll('photos')).toEqual([])

    // Killed, and opened again where there is still no network.
    await page.goto('about:blank')
    await page.goto(`${town.base}/app?openid=${cadre.openid}&network=off#`)
    await onPhone(page, (phone) => phone.open('/pages/me/index'))
    expect(town.cloud.readAll('entries')).toEqual([])

    await onPhone(page, (phone) => phone.setNetwork(true))
    await until(() => town.cloud.readAll('entries').length > 0)
    await page.reload()
    await onPhone(page, (phone) => phone.setNetwork(true))
    await onPhone(page, (phone) => phone.open('/packages/cadre/board/index'))
    await see(page, title).waitFor()
    await see(page, '待审核').waitFor()
    expect(await page.getByText('在我手机里的').count()).toBe(0)

    const photos = town.cloud.readAll('photos')
    expect(photos).toHaveLength(3)
    expect(town.cloud.readAll('entries')).toMatchObject([{ form: { title }, state: 'submitted' }])
    for (const photo of photos)
      expect(photo).toMatchObject({ owner: cadre.openid, usedBy: expect.any(String) })
    const submitted = town.cloud.readAll('ledger').filter((line) => line['action'] === 'entry.submit')
    expect(submitted).toHaveLength(1)
  })

  it('keeps what was typed when the app is killed before 提交', async () => {
    const page = await town.phone(cadre, links.submit(town.villageId('中西里')))
    await onPhone(page, (phone) => phone.setNetwork(false))
    const field = () => page.getByLabel('名称', { exact: true }).locator('input')
    await field().fill('没写完的名字')
    await see(page, '已存在手机里').waitFor()
    await page.reload()
    await field().waitFor()
    expect(await field().inputValue()).toBe('没写完的名字')
  })

  const broken: readonly (readonly [string, Cut])[] = [
    ['a photo', { in: 'upload', bytes: 20_000 }],
    ['a submit', { in: 'request', action: 'entry.submit' }],
    ['the answer to a submit', { in: 'answer', action: 'entry.submit' }],
  ]
  it.each(broken)(
    'breaks in the middle of %s; killed, and a day later it arrives exactly once',
    async (where, cut) => {
      const { cloud, base } = town
      const name = `断在${where}`.slice(0, 20)
      const mine = () =>
        cloud.readAll('entries').filter(({ form }) => (form as { title: string }).title === name)
      const before = cloud.readAll('photos').length
      const page = await town.phone(cadre, links.submit(town.villageId('中西里')))
      cloud.line.breakAt(cut)
      await fillLandscape(page, town, name)
      await tap(page, '提交给镇里审核')
      await until(() => cloud.line.isDead)
      expect(mine()).toHaveLength(cut.in === 'answer' ? 1 : 0)
      if (cut.in === 'upload') expect(cloud.readAll('photos').length).toBeLessThan(before + 3)

      await page.goto('about:blank')
      const reopen = (more: string) => page.goto(`${base}/app?openid=${cadre.openid}${more}#${links.me}`)
      await reopen('&network=off')
      await see(page, '1 份存在手机里，等网络').tap()
      await see(page, `1. ${name}`).waitFor()
      // What may have arrived is not changed under the same id.
      await see(page, cut.in === 'upload' ? '等网络' : '等回音').waitFor()
      await page.goto('about:blank')

      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      cloud.setNow(tomorrow)
      cloud.line.mend()
      await reopen(`&network=off&now=${encodeURIComponent(tomorrow)}`)
      await onPhone(page, (phone) => phone.open('/pages/outbox/index'))
      await see(page, '没有网络，1 份存在手机里').waitFor()
      await onPhone(page, (phone) => phone.setNetwork(true))
      await see(page, '都交上去了').waitFor()
      await see(page, `✓ 小微景观 · ${name}`).waitFor()
      expect(mine()).toMatchObject([{ state: 'submitted' }])
      const used = cloud.readAll('photos').filter(({ usedBy }) => usedBy === mine()[0]?._id)
      expect(used).toHaveLength(3)
      const lines = cloud.readAll('ledger').filter(({ subject }) => subject === `entry:${mine()[0]?._id}`)
      expect(lines).toHaveLength(1)
      cloud.setNow(null)
    },
  )

  it('shows both versions where another cadre wrote meanwhile; the person decides', async () => {
    const mate = await town.makeCadre('中西里', 'oMate')
    const title = '老石碾小园'
    const entryId = await town.submitEntry(mate, '中西里', title)
    const village = encodeURIComponent(town.villageId('中西里'))
    const page = await town.phone(
      cadre,
      `/packages/cadre/submit/index?villageId=${village}&entryId=${entryId}`,
    )
    const field = page.getByLabel('名称', { exact: true }).locator('input')
    await field.waitFor()
    await onPhone(page, (phone) => phone.setNetwork(false))
    await field.fill('我改的名字')
    await tap(page, '提交给镇里审核')
    await tap(page, '取消')
    await see(page, '已保存，网络恢复后自动提交').waitFor()

    const [entry] = (await mate.call('entry.mine', { villageId: town.villageId('中西里') })).items.filter(
      ({ id }) => id === entryId,
    )
    if (!entry) throw new Error('no entry')
    const photos = entry.photos.map(({ id: photoId, stage }) => ({ photoId, stage }))
    const clientId = freshClientId()
    await mate.call('entry.revise', { ...entry.form, entryId, clientId, title: '同事改的名字', photos })

    await onPhone(page, (phone) => phone.setNetwork(true))
    await onPhone(page, (phone) => phone.open('/pages/me/index'))
    await see(page, '1 份没交上去，请看看').tap()
    await see(page, /别人又办过这一件/).waitFor()
    await tap(page, '看看两份')
    await see(page, '我改的名字').waitFor()
    await see(page, '同事改的名字').waitFor()
    const stored = () => cloud().find(({ _id }) => _id === entryId)?.['form']
    const cloud = () => town.cloud.readAll('entries')
    expect(stored()).toMatchObject({ title: '同事改的名字' })
    await tap(page, '还是交我写的')
    await agree(page)
    await see(page, '都交上去了').waitFor()
    expect(stored()).toMatchObject({ title: '我改的名字' })
  })
})
