/** What a problem is about. The first two are in people's homes: their words never become public. */
export const problemCategories = {
  indoors: '室内卫生',
  courtyard: '庭院卫生',
  street: '街巷环境',
  waste: '垃圾清运',
  stacks: '柴堆粪堆乱石',
  posters: '乱贴乱画乱挂',
  sheds: '私搭乱建',
  ditch: '沟渠河道',
  other: '其他',
} as const
export type ProblemCategory = keyof typeof problemCategories
export const problemCategoryIds = Object.keys(problemCategories) as ProblemCategory[]

/** In somebody's home: only counted in what is published. */
export const isAtHome = (category: ProblemCategory): boolean =>
  category === 'indoors' || category === 'courtyard'

/** What anybody may report and everybody may see. */
export const publicCategoryIds = problemCategoryIds.filter((category) => !isAtHome(category))
