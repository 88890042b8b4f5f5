import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { householdTitles, readRows, workbookOf, type Cells } from '../support/workbook'
import { describeInBrowser, onPhone } from './support'
import { pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const village = '中西里'
const admin = { openid: 'oAdmin' }
const cadre = { openid: 'oCadre' }
const member = { openid: 'oMember' }
const choose = '从微信聊天里选表格'

/** The register: from a workbook on an admin's phone to the households a cadre deals out. */
describeInBrowser('the register', () => {
  let town: BrowserTown
  let folder = ''
  const stored = (collection: string) => town.cloud.readAll(collection)
  const household = (number: string) =>
    stored('households').find(({ _id }) => _id === `${town.villageId(village)}:${number}`)

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin(admin.openid)
    await town.makeCadre(village, cadre.openid)
    await town.make({ role: 'partyMember', villageId: town.villageId(village) }, member.openid)
    folder = mkdtempSync(join(tmpdir(), 'imports-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await town.close()
  })
  afterEach(() => town.putAwayPhones())

  /** A workbook as a person has it on the computer. */
  async function fileOf(name: string, rows: readonly Cells[]): Promise<string> {
    const path = join(folder, name)
    writeFileSync(path, await workbookOf(rows))
    return path
  }

  const rows: Cells[] = [
    householdTitles,
    [village, '1', '王大勇', '贫困户', '3排5号', '13900000001', '腿脚不便'],
    [village, '2', '李桂香', '一般户', '', '', ''],
    ['没有这个村', '3', '张三', '一般户', '', '', ''],
    [village, '4', '赵四', '富裕户', '', '', ''],
    [village, '2', '孙五', '一般户', '', '', ''],
    [village, '10', '周六', '贫困户', '', '', ''],
  ]

  it('comes from a workbook: good rows are in, refused ones are told with row and reason, and can be fetched', async () => {
    const page = await town.phone(admin, links.imports)
    await see(page, '必填').waitFor()
    await pick(page, choose, await fileOf('农户.xlsx', rows))
    await see(page, '导入完成，有 3 行没有导入').waitFor()
    await see(page, '农户.xlsx').waitFor()
    await see(page, '6 / 6 行').waitFor()
    await see(page, /^第 4 行：.*没有这个村/).waitFor()
    await see(page, /^第 5 行：/).waitFor()
    await see(page, /^第 6 行：/).waitFor()
    expect(await tiles(page)).toEqual({ 新增: 3, 更新: 0, 没变: 0, 没导入: 3 })
    expect(
      stored('households')
        .map(({ head }) => head)
        .sort(),
    ).toEqual(['周六', '李桂香', '王大勇'])

    const fetched = page.waitForResponse(/refused\.xlsx/)
    await tap(page, '下载没导入的行，改好再导')
    const answer = await fetch((await fetched).url())
    const book = await readRows(await answer.arrayBuffer())
    expect(book).toHaveLength(4)
    expect(book[0]).toEqual([...householdTitles, '原因'])
    expect(book.slice(1).map(([, number, head]) => [number, head])).toEqual([
      ['3', '张三'],
      ['4', '赵四'],
      ['2', '孙五'],
    ])
  })

  it('is the same when it comes again, changed only where a row changed', async () => {
    const page = await town.phone(admin, links.imports)
    const good = rows.filter((_, i) => [0, 1, 2, 6].includes(i))
    const again = good.map((row, i) => (i === 1 ? [...row.slice(0, 6), '需要储物柜'] : row))
    await pick(page, choose, await fileOf('再来.xlsx', again))
    await see(page, '导入完成').waitFor()
    expect(await tiles(page)).toEqual({ 新增: 0, 更新: 1, 没变: 2, 没导入: 0 })
    expect(household('1')).toMatchObject({ head: '王大勇', needs: '需要储物柜' })
    await tap(page, '再导一张表')
    await see(page, '导入什么').waitFor()
  })

  it('says what is wrong with a file that is no workbook, and takes another', async () => {
    const page = await town.phone(admin, links.imports)
    const path = join(folder, '假的.xlsx')
    writeFileSync(path, 'this is no workbook')
    await pick(page, choose, path)
    await see(page, /请用 Excel 或 WPS 另存为 \.xlsx/).waitFor()
    await see(page, choose).waitFor()
    expect(stored('imports').filter(({ state }) => state === 'reading')).toEqual([])
  })

  it('grows by one household on a cadre’s phone, and stays unsent without a network', async () => {
    const page = await town.phone(cadre, links.register(town.villageId(village)))
    await see(page, '2 李桂香').waitFor()
    await tap(page, '登记一户')
    const field = (name: string) => page.getByLabel(name, { exact: true }).locator('input, textarea').last()
    await field('户号').fill('2')
    await field('户主').fill('钱七')
    await tap(page, '登记')
    await see(page, '请选择户类型').waitFor()
    await press(page, '一般户')
    await tap(page, '登记')
    await see(page, '本村已经有户号 2 的农户，请核对户号').waitFor()
    await field('户号').fill('11')
    await onPhone(page, (phone) => phone.setNetwork(false))
    await tap(page, '登记')
    await see(page, '登记 11 钱七').waitFor()
    expect(household('11')).toBeUndefined()
    await onPhone(page, (phone) => phone.setNetwork(true))
    await see(page, '11 钱七').waitFor()
    await until(() => household('11') !== undefined)
  })

  it('is dealt out to a party member, with the zone the village calls it by', async () => {
    const page = await town.phone(cadre, links.pairing(town.villageId(village)))
    await see(page, '4 户还没有人联').waitFor()
    await tap(page, '选下面全部')
    await tap(page, '2 李桂香')
    await tap(page, '把 3 户分给…')
    await page.locator('.people .line').last().tap()
    await see(page, /会有 3 户/).waitFor()
    await page.getByLabel('责任区', { exact: true }).locator('input').last().fill('东头')
    await press(page, '分好了')
    await see(page, '1 户还没有人联').waitFor()
    for (const number of ['1', '10', '11'])
      expect(household(number)).toMatchObject({ pairedWith: member.openid, zone: '东头' })
    expect(household('2')).toMatchObject({ pairedWith: '', zone: '' })
  })

  it('hides a protected household from the town, and the village alone shows it again', async () => {
    const id = `${town.villageId(village)}:10`
    const office = await town.phone(admin, links.household(id))
    await tap(office, '保护这一户')
    await tap(office, '本人要求')
    await press(office, '保护')
    await see(office, '1 王大勇').waitFor()
    expect(await office.getByText('10 周六').filter({ visible: true }).count()).toBe(0)
    const page = await town.phone(cadre, links.household(id))
    await see(page, '受保护').waitFor()
    await tap(page, '解除保护')
    await tap(page, '情况已经变了')
    await press(page, '解除')
    await see(page, '保护这一户').waitFor()
    expect(household('10')).toMatchObject({ protected: false })
  })

  it('stops without a network and goes on after the app was opened again', async () => {
    const page = await town.phone(admin, links.imports)
    const many = Array.from({ length: 1200 }, (_, i) => [village, `9${i}`, `户主${i}`, '一般户', '', '', ''])
    // The network goes as soon as the town has begun: nobody hears how far it came.
    await page.route('**/call/documents', async (route) => {
      const running = (route.request().postData() ?? '').includes('import.run')
      await (running ? route.abort('internetdisconnected') : route.continue())
    })
    await pick(page, choose, await fileOf('很多.xlsx', [householdTitles, ...many]))
    await see(page, '导入停住了').waitFor()
    await see(page, '0 / 1,200 行').waitFor()
    expect(stored('imports').filter(({ state }) => state === 'running')).toHaveLength(1)

    await page.unroute('**/call/documents')
    await page.goto('about:blank')
    await page.goto(`${town.base}/app?openid=${admin.openid}#${links.imports}`)
    await see(page, '1,200 / 1,200 行').waitFor()
    await see(page, '很多.xlsx').waitFor()
    expect(await tiles(page)).toEqual({ 新增: 1200, 更新: 0, 没变: 0, 没导入: 0 })
    expect(stored('imports').filter(({ kind }) => kind === 'households')).toHaveLength(3)
  })

  it('is not for others', async () => {
    const page = await town.phone(cadre, links.imports)
    await see(page, /表格由镇管理员和各站所导入导出/).waitFor()
  })
})

/** How many rows came to what. */
async function tiles(page: Page): Promise<Record<string, number>> {
  const texts = await page.locator('.tile').filter({ visible: true }).allInnerTexts()
  return Object.fromEntries(
    texts.map((text) => {
      const [count = '', word = ''] = text.split(/\s+/)
      return [word, Number(count)]
    }),
  )
}
