import type { Page } from 'playwright-core'
import { links } from '../../miniprogram/page/links'
import { householdOf } from '../support/homes'
import { describeInBrowser, onPhone } from './support'
import { agree, pick, press, see, startBrowserTown, tap, until, type BrowserTown } from './town'

const inspector = { openid: 'oInspector' }
const admin = { openid: 'oAdmin' }
const village = '中西里'
const what = '柴草堆占了半边路'

/** A half-month round on the phones of those who run it and of the inspector who walks it. */
describeInBrowser('an inspection', () => {
  let town: BrowserTown
  let roundId = ''
  const count = (collection: string) => town.cloud.readAll(collection).length
  const written = (action: string) => town.cloud.readAll('ledger').filter((line) => line['action'] === action)

  beforeAll(async () => {
    town = await startBrowserTown()
    await town.makeAdmin(admin.openid)
    await town.make({ role: 'inspector', office: 'discipline' }, inspector.openid)
    await town.cloud.insertMany('households', [
      { ...householdOf(town.villageId(village), '001', { head: '王大勇', villageName: village }) },
      {
        ...householdOf(town.villageId(village), '002', {
          head: '李桂香',
          villageName: village,
          kind: 'ordinary',
        }),
      },
    ])
  })
  afterAll(() => town.close())
  afterEach(() => town.putAwayPhones())

  it('is opened by an admin, who chooses the inspectors', async () => {
    const page = await town.phone(admin, links.rounds)
    await tap(page, '开始一轮督查')
    await tap(page, '选督查员')
    await page
      .getByText(/^inspector/)
      .filter({ visible: true })
      .first()
      .tap()
    await press(page, '选好了（1）')
    await tap(page, '抽户并开始')
    await agree(page)
    await see(page, '还没有村有成绩').waitFor()
    await see(page, '入户 0/2 户').waitFor()
    roundId = String(town.cloud.readAll('rounds')[0]?._id)
    expect(count('visits')).toBe(59)
  })

  it('is walked without a network, and all of it arrives once', async () => {
    const page = await town.phone(inspector, links.visits)
    // The lists come along while there is a network.
    await see(page, '没有信号也能督查').waitFor({ timeout: 60_000 })
    await onPhone(page, (phone) => phone.setNetwork(false))
    await tap(page, village)
    await see(page, '还有 2 户没打分').waitFor()
    await tap(page, '打分：001 王大勇')
    await scoreHome(page)
    await tap(page, '下一户：002 李桂香')
    await scoreHome(page)
    await tap(page, '回到这个村')
    await see(page, '都打完了').waitFor()

    await tap(page, '＋ 记一个问题')
    await tap(page, '街巷环境')
    await page.getByLabel('什么问题').locator('textarea').last().fill(what)
    await page.getByLabel('在哪里').locator('input').last().fill('村东小桥南边')
    await pick(page, '拍照片', town.pictures.after)
    await see(page, '1 张已存在手机里，有网络时自动上传').waitFor()
    await tap(page, '记下这个问题')
    await see(page, '2 户的分、1 个问题在手机里').waitFor()
    expect([count('householdScores'), count('problems'), count('photos')]).toEqual([0, 0, 0])

    // Killed, and opened again where there is still no network.
    await page.goto('about:blank')
    await page.goto(`${town.base}/app?openid=${inspector.openid}&network=off#${links.visits}`)
    await see(page, '2 户的分、1 个问题在手机里').waitFor()
    await onPhone(page, (phone) => phone.setNetwork(true))
    await until(() => count('householdScores') === 2 && count('problems') === 1)
    await page.reload()
    await onPhone(page, (phone) => phone.setNetwork(true))
    await tap(page, village)
    await see(page, what).waitFor()
    await see(page, '✓ 100 分').waitFor()
    expect([count('householdScores'), count('problems'), count('photos')]).toEqual([2, 1, 1])
    expect(written('visit.score')).toHaveLength(2)
    expect(written('visit.problem')).toHaveLength(1)

    await tap(page, '完成这个村')
    await see(page, '记了 1 个问题。').waitFor()
    await agree(page)
    await see(page, '✓ 已完成').waitFor()
    expect(written('visit.finish')).toHaveLength(1)
  })

  it('is closed by an admin, who finds the notice drafted', async () => {
    const page = await town.phone(admin, links.round(roundId))
    await see(page, '1 个村有成绩，缺 58 个').waitFor()
    await tap(page, '结束这一轮，起草通报')
    await see(page, '58 个村没有成绩').waitFor()
    await agree(page)
    await tap(page, '去看督查通报')
    const title = page.getByLabel('标题').locator('textarea').first()
    await title.waitFor()
    expect(await title.inputValue()).toContain('家庭洁美督查情况的通报')
    const body = await page.getByLabel('正文').locator('textarea').first().inputValue()
    expect(body).toContain(`${village}（100分）`)
    expect(body).toContain(what)
    // Nobody's name comes into what is to be published.
    expect(body).not.toMatch(/王大勇|李桂香/)
  })
})

/** A clean home: nothing is taken off, and what is only ever added is given whole. */
async function scoreHome(page: Page): Promise<void> {
  await see(page, '还差 3 项').waitFor()
  const open = page.locator('.sheet-form__item:has(.sheet-form__unset)').filter({ visible: true })
  while (await open.count()) await open.first().locator('.sheet-form__mark').last().tap()
  await tap(page, '交这一户的分')
  await agree(page)
  await see(page, /^已存好，等网络/).waitFor()
}
