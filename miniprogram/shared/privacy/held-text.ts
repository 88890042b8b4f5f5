/** What a held text stands on, as the desk names it. */
export const heldKinds = {
  entry: '作品',
  publication: '通知、红黑榜、排名或结果',
  reply: '曝光答复',
  problem: '问题',
  plan: '方案',
  responsibility: '包村责任',
  voidedVotes: '作废投票的理由',
  draw: '作废抽取的理由',
  rule: '规则',
  exhibit: '楷模大道的展示',
} as const
export type HeldKind = keyof typeof heldKinds

/** `replaced`: its author wrote something else meanwhile, or took it back. */
export type HeldState = 'waiting' | 'safe' | 'refused' | 'replaced'

/** How long a text waits for the machine before a person is asked: the check is mostly back by then. */
export const heldPatience = 10 * 60_000

/** Between two questions to the machine: 5, 10, 20, 40 minutes, then every hour. */
export const heldPause = (tries: number): number => Math.min(60, 5 * 2 ** Math.max(0, tries - 1)) * 60_000

/** What stands in public where a text waits. */
export const heldWords = '（文字正在审核）'
