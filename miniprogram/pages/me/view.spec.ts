import { meView, roomsOf } from './view'

const doors = (...grants: Parameters<typeof roomsOf>[0]) =>
  roomsOf(grants).map(({ title, doors }) => [title, doors.map(({ text }) => text)])

it('opens to each role its own doors', () => {
  expect(doors()).toEqual([])
  expect(doors({ role: 'cadre', villageId: 'v01', label: '中西里 村干部' })).toEqual([
    [
      '村里',
      [
        '我的村',
        '问题整改',
        '曝光答复',
        '村里的方案',
        '清底子',
        '年底考核',
        '沿街业户',
        '农户台账',
        '包片联户',
      ],
    ],
  ])
  expect(doors({ role: 'supervisor', villageId: 'v01', label: '中西里 卫生监督员' })).toEqual([
    ['村里', ['入户打分', '反弹的户']],
  ])
  expect(doors({ role: 'partyMember', villageId: 'v01', label: '中西里 联户党员' })).toEqual([
    ['村里', ['我联的户']],
  ])
  expect(doors({ role: 'office', office: 'women', label: '妇联' })).toEqual([
    ['家庭洁美', ['督查安排', '月排名', '现场点评', '各村农户台账', '监督员和联户', '导入导出']],
    ['街面', ['沿街业户', '道路和路段', '楷模大道的展示']],
    ['问题', ['问题台账', '假整改认定']],
    ['年底考核', ['各村考核', '奖惩决定', '上级检查扣分', '考核申诉']],
    ['小微景观', ['作品审核', '评审', '一票否决', '评奖', '异议', '兑现']],
    [
      '镇里',
      [
        '通知公告',
        '红黑榜',
        '公众号和消息',
        '照片审核',
        '文字审核',
        '规则',
        '本站所的方案',
        '本站所要改的问题',
        '各村各站所的方案',
        '包村责任',
        '年底归档',
        '自动任务',
        '方案自查',
      ],
    ],
  ])
  expect(doors({ role: 'inspector', office: 'discipline', label: '督查员' })).toEqual([
    ['家庭洁美', ['半月督查']],
    ['街面', ['沿街业户', '道路和路段', '楷模大道的展示']],
    ['问题', ['核实和复查']],
    ['小微景观', ['清底子验收']],
  ])
  expect(doors({ role: 'districtHead', districtId: 'd1', label: '管区书记' })).toEqual([
    ['家庭洁美', ['现场点评']],
  ])
  expect(doors({ role: 'judge', label: '评委' })).toEqual([['小微景观', ['我的评审']]])
})

it('opens to admins alone what changes the plan and who may what', () => {
  const town = (role: 'admin' | 'leader') =>
    doors({ role, label: role }).flatMap(([title, texts]) => (title === '镇里' ? texts : []))
  expect(town('admin')).toEqual(expect.arrayContaining(['方案设置', '人员与邀请', '方案自查']))
  expect(town('leader')).not.toContain('方案设置')
  expect(town('leader')).toContain('年底归档')
})

it('leads a cadre of two villages to each of them', () => {
  const [room] = roomsOf(['v01', 'v02'].map((villageId) => ({ role: 'cadre', villageId, label: villageId })))
  const own = room?.doors.filter(({ text }) => text === '我的村')
  expect(own?.map(({ hint }) => hint)).toEqual(['v01', 'v02'])
})

it('has no name for a villager', () => {
  expect(meView({ grants: [], setupOpen: false, todo: [] })).toMatchObject({ name: '', roles: [] })
})
