import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { describeInBrowser } from './support'
import { agree, pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const villager = { openid: 'oVillager' }
const inspector = { openid: 'oInspector' }
const cadre = { openid: 'oCadre' }
const staff = { openid: 'oAdmin' }
const second = { openid: 'oSecond' }
const village = '中西里'
const what = '桥头一大堆垃圾'

/** One rubbish heap: reported by a villager, confirmed, mended falsely and then truly, closed, and answered. */
describeInBrowser('a problem', () => {
  let town: BrowserTown
  const stored = () => town.cloud.readAll('problems')[0]

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin(staff.openid)
    await town.make({ role: 'office', office: 'women' }, second.openid)
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

  it('is written for the black list by the town, and seen by its village first', async () => {
    const page = await town.phone(staff, links.problem(String(stored()?.['_id'])))
    await tap(page, '放到红榜或黑榜上')
    await page.getByLabel('标题').locator('input').last().fill('桥头垃圾没人管')
    await page
      .getByLabel('说明')
      .locator('textarea')
      .last()
      .fill('村北小桥边堆着一大堆生活垃圾，请村里尽快清走。')
    await press(page, '存好，请人核对')
    await see(page, '等村里答复').or(see(page, '草稿')).first().waitFor()
    const checker = await town.phone(second, links.townExamples)
    await tap(checker, '桥头垃圾没人管')
    await press(checker, '核对无误')
    await agree(checker)
    await see(checker, '等村里答复').waitFor()
    const guest = await town.phone(villager, `${links.examples}?kind=bad`)
    await see(guest, '黑榜上没有').waitFor()
  })

  it('is shown with what the village said to it', async () => {
    const home = await town.phone(cadre, links.replyToExamples(town.villageId(village)))
    await home.getByLabel('村里的答复').locator('textarea').last().fill('清运车坏了，后天清走')
    await press(home, '提交答复')
    await agree(home)
    await see(home, '已经答复，镇里随时可以公布').waitFor()
    const page = await town.phone(staff, links.townExamples)
    await tap(page, '待公布')
    await tap(page, '桥头垃圾没人管')
    await press(page, '公布')
    await agree(page)
    await see(page, '已公布').waitFor()
    const guest = await town.phone(villager, `${links.examples}?kind=bad`)
    await see(guest, '待整改').waitFor()
    await tap(guest, '桥头垃圾没人管')
    await see(guest, '清运车坏了，后天清走').waitFor()
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
  /** The same, taken by the phone's own camera over the photo of before. */
  async function reportOverGhost(): Promise<void> {
    const page = await town.phone(cadre, links.villageProblems(town.villageId(village)))
    await tap(page, what)
    await tap(page, '整改好了，拍照报告')
    await tap(page, '对着原图拍')
    const old = page.getByAltText('原图', { exact: true }).locator('..')
    await old.waitFor()
    await tap(page, '不看')
    await old.waitFor({ state: 'detached' })
    await tap(page, '淡')
    expect(await old.evaluate((image) => getComputedStyle(image).opacity)).toBe('0.3')
    const shutter = page.locator('[aria-label="拍照"][aria-disabled="false"]')
    await shutter.tap()
    await tap(page, '重拍')
    await shutter.tap()
    await tap(page, '用这张')
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

  it('offers the ordinary way where the camera is not allowed, into the same draft', async () => {
    const page = await town.phone(cadre, links.fixProblem(String(stored()?.['_id'])))
    await page.context().clearPermissions()
    await tap(page, '对着原图拍')
    await see(page, '没有允许用相机').waitFor()
    await pick(page, '用平常的办法拍', town.pictures.after)
    await see(page, '对着原图拍').waitFor()
    await tap(page, '删掉没交的')
    await agree(page)
  })

  it('is closed once it is mended, and no honest photo is flagged', async () => {
    await reportOverGhost()
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
    await see(page, '您说：整改好了').waitFor()
    expect(stored()).toMatchObject({ state: 'closed', answer: { fixed: true } })
  })

  it('stands on the black list as mended, without anybody’s doing', async () => {
    const page = await town.phone(villager, `${links.examples}?kind=bad`)
    await see(page, '已整改').waitFor()
    await tap(page, '桥头垃圾没人管')
    await see(page, '整改后').first().waitFor()
  })
})
