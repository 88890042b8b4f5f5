/** What an entry can be made of, on and for (plan, part 2.2, conditions 1 and 2). Keys are stored, names are shown. */
export const siteKinds = {
  roadside: '路边角',
  playground: '休闲玩场',
  square: '文化广场/幸福院',
  wellAndTree: '古树水井',
  ruin: '残垣断壁',
  other: '其他',
} as const

export const materials = {
  millstone: '碾盘',
  stone: '废石',
  steel: '废钢',
  jar: '瓦罐',
  fruitTree: '果木',
  tile: '花砖',
  straw: '秸秆',
  tyre: '旧轮胎',
  other: '其他',
} as const

export const functions = {
  rest: '休闲',
  parking: '停车',
  fitness: '健身',
  play: '儿童游玩',
  gathering: '集会',
  display: '展示宣传',
  shade: '遮阴纳凉',
  other: '其他',
} as const

export const cultures = {
  party: '党建',
  revival: '乡村振兴',
  nation: '民族',
  history: '村史',
  industry: '产业',
} as const

export type SiteKind = keyof typeof siteKinds
export type Material = keyof typeof materials
export type LandscapeFunction = keyof typeof functions
export type Culture = keyof typeof cultures

/** The keys of an options table, typed. */
export const keysOf = <K extends string>(table: Readonly<Record<K, string>>) => Object.keys(table) as K[]
