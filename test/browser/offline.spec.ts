import { describeInBrowser, onPhone } from './support'
import { links } from '../../miniprogram/page/links'
import { fillLandscape, see, startBrowserTown, tap, until, type BrowserTown } from './town'

jest.setTimeout(60_000)

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
})
