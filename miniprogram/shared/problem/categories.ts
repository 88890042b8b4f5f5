/** What a problem is about. The first two are in people's homes: their words never become public. */
export const problemCategories = {
  indoors: '室内卫生',
  courtyard: '庭院卫生',
  street: '街巷环境',
  waste: '垃圾清运',
  other: '其他',
} as const
export type ProblemCategory = keyof typeof problemCategories
export const problemCategoryIds = Object.keys(problemCategories) as ProblemCategory[]

/** In somebody's home: only counted in what is published. */
export const isAtHome = (category: ProblemCategory): boolean =>
  category === 'indoors' || category === 'courtyard'
