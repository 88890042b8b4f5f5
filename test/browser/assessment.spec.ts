import { links } from '../../miniprogram/page/links'
import { actorsIn, demoSteps } from '../../seeds/demo/steps'
import { describeInBrowser } from './support'
import { agree, pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const discipline = { openid: 'demo-discipline' }
const leader = { openid: 'demo-leader' }
const villager = { openid: 'oVillager' }

/** The year's end: what was lost is recorded, the sheets are published, a leader decides, everybody reads. */
describeInBrowser('the year’s assessment', () => {
  let town: BrowserTown
  const step = (id: string) => demoSteps.find((one) => one.id === id)?.run(actorsIn(town.cloud))

  beforeAll(async () => {
    town = await startBrowserTown({ whole: true })
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('takes a deduction from above on the phone, with its photo', async () => {
    const page = await town.phone(discipline, links.deductions())
    await tap(page, '登记一次扣分')
    await tap(page, '登记扣分')
    await see(page, '检查单位至少写 2 个字').waitFor()
    await tap(page, '请选择村')
    await press(page, '中西里')
    await agree(page)
    await tap(page, '请选择日期')
    await agree(page)
    await page.getByLabel('检查单位').locator('input').last().fill('区督查组')
    await page.getByLabel('考核扣几分').locator('input').last().fill('0.5')
    await page.getByLabel('扣分原因').locator('textarea').last().fill('路边有积存垃圾')
    await pick(page, '拍照片', town.pictures.before)
    await tap(page, '登记扣分')
    await see(page, '路边有积存垃圾').waitFor()
    expect(town.cloud.readAll('deductions')).toMatchObject([{ villageName: '中西里', points: 50 }])
  })

  it('opens from a line of the sheet the record it comes from', async () => {
    await step('assessment')
    await step('assessment-published')
    const villageId = town.villageId('中西里')
    const page = await town.phone(leader, links.assessedVillage(villageId))
    await see(page, '−0.50').waitFor()
    await page
      .getByText(/^区督查组/)
      .filter({ visible: true })
      .first()
      .tap()
    await see(page, '路边有积存垃圾').waitFor()
  })

  it('lets a leader decide, by a proposal and without one', async () => {
    const page = await town.phone(leader, links.decisions())
    await tap(page, '作出决定')
    await press(page, '工作扎实、效果显著，群众满意')
    await press(page, '决定')
    await until(() => town.cloud.readAll('decisions').filter(({ state }) => state === 'made').length === 2)
    await tap(page, '另外作一个决定')
    await press(page, '诫勉谈话')
    await page.getByLabel('职务').locator('input').last().fill('村支部书记')
    await page.getByLabel('理由').locator('textarea').last().fill('上级检查中扣分，整改不主动')
    await press(page, '作出决定')
    await see(page, '请选一个村或一个站所').waitFor()
    await tap(page, '请选择')
    await press(page, '中西里')
    await agree(page)
    await press(page, '作出决定')
    await agree(page)
    await until(() => town.cloud.readAll('decisions').some(({ about }) => about === '村支部书记'))
  })

  it('is read by everybody, village by village', async () => {
    const page = await town.phone(villager, links.assessment())
    await see(page, '全部 59').waitFor()
    await tap(page, '曹宅')
    await see(page, '满分 40').waitFor()
    expect(await page.getByText('区督查组').count()).toBe(0)
  })
})
