/** What a village's year is assessed by, in the order of its sheet (domain.md part 14; plan 三（四）). */
export const componentNames = {
  rankings: '月排名',
  contest: '景观大赛',
  cleanup: '清底子',
  problems: '问题整改',
  accountability: '假整改记录',
  inspections: '上级检查扣分',
} as const
export type ComponentId = keyof typeof componentNames
export const componentIds = Object.keys(componentNames) as ComponentId[]
