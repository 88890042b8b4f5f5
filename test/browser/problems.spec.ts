import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { describeInBrowser } from './support'
import { agree, pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

jest.setTimeout(180_000)

const villager = { openid: 'oVillager' }
const inspector = { openid: 'oInspector' }
const cadre = { openid: 'oCadre' }
const village = '中西里'
const what = '桥头一大堆垃圾'

/** One rubbish heap: reported by a villager, confirmed, mended falsely and then truly, closed, and answered. */
describeInBrowser('a problem', () => {
  let town: BrowserTown
  const stored = () => town.cloud.readAll('problems')[0]

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin('oAdmin')
    await town.make({ role: 'inspector', office: 'discipline' }, inspector.openid)
    await town.makeCadre(village, cadre.openid)
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('is photographed by a villager, who needs no role', async () => {
    const page = await town.phone(villager, links.reportProblem)
    await pick(page, '拍照片', town.pictures.before)
    await tap(page, '垃圾清运')
    await tap(page, '请选择村')
    await press(page, village)
    await agree(page)
    await page.getByLabel('在哪里').locator('input').last().fill('村北小桥边')
    await page.getByLabel('是什么问题').locator('textarea').last().fill(what)
    await tap(page, '告诉镇里')
    await see(page, what).waitFor()
    await see(page, '待核实').waitFor()
    expect(stored()).toMatchObject({ state: 'reported', reporter: villager.openid })
  })

  it('is confirmed by an inspector, with a deadline', async () => {
    const page = await town.phone(inspector, links.inspectorProblems)
    await tap(page, '待核实')
    await tap(page, what)
    await tap(page, '属实，定整改期限')
    await agree(page)
    await see(page, '待整改').waitFor()
    expect(stored()?.['deadline']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  async function report(picture: string): Promise<void> {
    const page = await town.phone(cadre, links.villageProblems(town.villageId(village)))
    await tap(page, what)
    await tap(page, '整改好了，拍照报告')
    await pick(page, '拍照片', picture)
    await press(page, '报告整改完成')
    await see(page, '待复查').waitFor({ timeout: 30_000 })
    await until(() => stored()?.['uncompared'] === false)
  }
  const toVerify = async (): Promise<Page> => {
    const page = await town.phone(inspector, links.inspectorProblems)
    await tap(page, what)
    return page
  }

  it('is flagged to the verifier where the photo is the old one, and goes back', async () => {
    await report(town.pictures.before)
    const page = await toVerify()
    await see(page, '和整改前的照片是同一个文件').waitFor()
    await tap(page, '没到位，退回')
    await tap(page, '只是还没做完')
    await tap(page, '照片不是这个地方')
    await tap(page, '确定')
    await see(page, '退回重改').waitFor()
  })

  it('is closed once it is mended, and no honest photo is flagged', async () => {
    await report(town.pictures.after)
    const fixes = stored()?.['fixes'] as { findings: unknown[] }[]
    expect(fixes.map(({ findings }) => findings.length)).toEqual([1, 0])
    const page = await toVerify()
    await tap(page, '整改到位，销号')
    await agree(page)
    await see(page, '已销号').waitFor()
  })

  it('is asked of its reporter, who says that it is really mended', async () => {
    const page = await town.phone(villager, links.myReports)
    await see(page, '真的整改好了吗？点开说一声').waitFor()
    await tap(page, what)
    await tap(page, '整改好了')
    await see(page, '反映人说：整改好了').waitFor()
    expect(stored()).toMatchObject({ state: 'closed', answer: { fixed: true } })
  })
})
