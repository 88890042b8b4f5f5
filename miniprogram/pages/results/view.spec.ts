import { aResult, inside, sampleCampaign, sampleResult, sampleRules } from '../../../test/support/result'
import { found, orderOf } from './order'
import { headOf, judgedOf, judgeLines, podiums, shareTitle, vetoedLines } from './view'
import { workFace } from './work'

const view = aResult()

describe('the head', () => {
  it('says until when objections may be filed, and that nothing is final before', () => {
    const head = headOf(view, sampleCampaign, inside)
    expect(head).toMatchObject({ word: '公示中', running: true, awards: 3, money: '6,500 元', final: false })
    expect(head.when).toBe('公示到7月4日 23:59，还有 2 天 13 小时')
    expect(head.objections).toBe('公示期间收到异议 2 条，已答复 1 条')
    expect(shareTitle(head)).toBe('小微景观创意创建大赛：3 个奖，6,500 元，正在公示')
  })
  it('takes none after it, though it is not final yet', () => {
    expect(headOf(view, sampleCampaign, view.noticeUntil + 1)).toMatchObject({
      word: '公示期满',
      running: false,
    })
    const final = aResult({ state: 'final', finalAt: inside })
    expect(headOf(final, sampleCampaign, inside)).toMatchObject({
      word: '正式结果',
      running: false,
      when: '2026年7月2日确定',
    })
  })
})

it('shows the prizes in the rules’ order with their rows, what is paid and what is vacant', () => {
  const [first, second, creativity] = podiums(view, sampleRules, [])
  expect(first).toMatchObject({ name: '一等奖', words: '1 个，每个 3,000 元', vacant: '', total: 1 })
  expect(first?.rows[0]).toEqual({
    id: 'e1',
    cover: 'cloud://e1.jpg',
    number: '01-03',
    title: '石磨人家',
    village: '中西里',
    paid: true,
  })
  expect(second).toMatchObject({ vacant: '另有 1 个空缺' })
  expect(creativity?.rows[0]?.paid).toBe(false)
})

it('folds a long row of rows until it is asked for', () => {
  const [work] = sampleResult.works
  if (!work) throw new Error('no sample')
  const works = Array.from({ length: 30 }, (_, at) => ({ ...work, entryId: `w${at}` }))
  const awards = works.map(({ entryId }) => ({
    prizeId: 'second' as const,
    prizeName: '二等奖',
    entryId,
    amount: 1000,
    kept: 100,
  }))
  const many = aResult({ result: { ...sampleResult, works, awards } })
  const shown = (opened: string[]) => podiums(many, sampleRules, opened)[1]?.rows.length
  expect([shown([]), shown(['second'])]).toEqual([4, 30])
})

it('names what a vetoed village lacked', () => {
  expect(vetoedLines(sampleResult)).toEqual([
    { id: 'v04', village: '李庄', missing: '草垛、粪堆', entries: '2 个作品不参加评奖' },
  ])
})

it('explains the judging with the rules of that very version', () => {
  const judged = judgedOf(view, sampleRules)
  expect(judged.ladder).toBe('等次奖：总分相同时依次看 创造性 → 公益性与服务功能 → 提交先后')
  expect(judged.ladderBeside).toContain('景点小品的本土创意性')
  expect(judged.example).toBe(
    '比如 01-03“石磨人家”，评委给的平均分是 85.00，遇到的评委手偏严，校正后是 86.10。',
  )
  expect(judged.rules.map(({ title, version }) => title + version)).toEqual([
    '小微景观评分表第 1 版',
    '评奖规则第 2 版',
    '清底子和一票否决第 1 版',
  ])
})

it('numbers the judges, so that nobody can be told from the strip', () => {
  expect(judgeLines(sampleResult)[1]).toEqual({
    id: '1',
    label: '评委 2',
    severity: 1.5,
    low: -0.1,
    high: 3.1,
    note: '3 张表',
  })
})

it('finds the own village in the order, and among those out of it', () => {
  const lines = orderOf(sampleResult, sampleRules)
  const vetoed = vetoedLines(sampleResult)
  expect(lines[1]).toMatchObject({ place: 2, prize: '二等奖', score: '86.00', tie: '同分，看创造性' })
  expect(found(lines, vetoed, '中西里').works.map(({ prize }) => prize)).toEqual(['一等奖、最佳创意奖'])
  expect(found(lines, vetoed, '李庄')).toMatchObject({ works: [], nothing: false })
  expect(found(lines, vetoed, '北京')).toMatchObject({ nothing: true })
  expect(found(lines, vetoed, ' ')).toMatchObject({ works: [], nothing: false })
})

it('opens one work with both scores and its sheet', () => {
  const face = workFace(view, sampleRules, 'e1')
  expect(face).toMatchObject({ raw: '85.00', adjusted: '86.10', score: '86.00', error: '2.10', final: false })
  expect(face?.prizes.map(({ kept, paid }) => [kept, paid])).toEqual([
    ['少了哪一位评委，这个奖都不变', true],
    ['逐一去掉一位评委重算，50% 的情形下仍得这个奖', false],
  ])
  expect(face?.axes.map(({ value }) => value)).toEqual(['22 / 25', '21 / 25', '0 / 10'])
  expect(workFace(view, sampleRules, 'nobody')).toBeNull()
})
