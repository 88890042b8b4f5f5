import { seeBoard } from '../../../page/cleanup'
import { vetoData, vetoForm } from '../../../page/veto-form'

Page({
  ...vetoForm,
  step: {
    move: 'appeal' as const,
    most: 500,
    done: '已申诉',
    title: '提交申诉',
    what: '申诉只能提一次，交上去不能再改。镇里会请没有经手过的人答复，村里能看到结果和理由。',
    yes: '提交申诉',
  },
  data: vetoData(),
  async see(villageId: string) {
    const { answer, ...seen } = await seeBoard(villageId)
    return { answer: answer.veto, ...seen }
  },
})
