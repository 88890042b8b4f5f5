import { faults, type Fault } from '../../../shared/problem/accountability'
import type { Spot } from '../../../services/forms/problem-photos'

export const steps: Readonly<
  Record<Spot, { title: string; ask: string; hint: string; yes: string; done: string; what: string }>
> = {
  fix: {
    title: '报告整改完成',
    ask: '站在原来的地方，朝同一个方向拍',
    hint: '例如：垃圾已全部清走，沟底也清了',
    yes: '报告整改完成',
    done: '已交给督查员复查',
    what: '照片会和整改前、以前用过的照片比对。',
  },
  recheck: {
    title: '去看一眼',
    ask: '到现场拍，看得清是这个地方',
    hint: '写清现场是什么样子',
    yes: '交上去',
    done: '已交上去，谢谢',
    what: '请只看现场，如实写。',
  },
}

export const faultChips = (Object.keys(faults) as Fault[]).map((value) => ({ value, label: faults[value] }))
export const fixedChips = [
  { value: 'yes', label: '整改好了' },
  { value: 'no', label: '没有整改好' },
]
