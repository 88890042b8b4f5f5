/** By what a problem was found. */
export const problemSources = {
  visit: '督查',
  report: '群众反映',
  check: '街面检查',
  exhibit: '展示点巡看',
} as const
export type ProblemSource = keyof typeof problemSources
