import { vetoData, vetoForm } from '../../../page/veto-form'
import { listVetoes } from '../../../services/cleanup'
import { askOrRemember } from '../../../services/last-seen'

Page({
  ...vetoForm,
  step: {
    move: 'verify' as const,
    most: 300,
    done: '已核实',
    title: '提交现场核实',
    what: '交上去不能再改。镇里另一个人会根据您写的情况和照片，决定是否否决这个村。',
    yes: '提交核实',
  },
  data: vetoData(),
  async see(villageId: string) {
    const { answer, ...seen } = await askOrRemember('veto.list', listVetoes)
    return { answer: answer.items.find((veto) => veto.villageId === villageId), ...seen }
  },
})
