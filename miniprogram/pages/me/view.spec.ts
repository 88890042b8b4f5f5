import { doorsOf, meView } from './view'

const doors = (...grants: Parameters<typeof doorsOf>[0]) => doorsOf(grants).map(({ text }) => text)

it('opens to each role its own doors', () => {
  expect(doors()).toEqual([])
  expect(doors({ role: 'cadre', villageId: 'v01', label: '中西里 村干部' })).toEqual(['我的村', '清底子'])
  expect(doors({ role: 'office', office: 'women', label: '妇联' })).toEqual([
    '作品审核',
    '照片审核',
    '通知公告',
    '评审',
    '一票否决',
    '评奖',
    '异议',
    '兑现',
    '规则',
    '方案自查',
  ])
  expect(doors({ role: 'inspector', office: 'discipline', label: '督查员' })).toEqual(['清底子验收'])
  expect(doors({ role: 'admin', label: '镇管理员' })).toContain('方案自查')
  expect(doors({ role: 'judge', label: '评委' })).toEqual(['我的评审'])
})

it('leads a cadre of two villages to each of them', () => {
  const two = doorsOf(['v01', 'v02'].map((villageId) => ({ role: 'cadre', villageId, label: villageId })))
  expect(two.filter(({ text }) => text === '我的村').map(({ hint }) => hint)).toEqual(['v01', 'v02'])
})

it('has no name for a villager', () => {
  expect(meView({ grants: [], setupOpen: false, todo: [] })).toMatchObject({ name: '', roles: [] })
})
