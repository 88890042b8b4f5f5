/** What the compiler hands to the browser (compile/compile.ts writes it). */
export interface AppBundle {
  app: AppJson
  pages: string[]
  templates: Record<string, unknown>
  sheets: Record<string, string>
  parts: PartBundle[]
  run(): unknown
}

export interface PartBundle {
  path: string
  page: boolean
  /** False for what comes out of an npm package. */
  own: boolean
  scope: string
  window: WindowJson
  /** The methods its template calls. */
  handlers: { name: string; line: number }[]
  config: Record<string, unknown>
  run(): unknown
}

export interface WindowJson {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'white' | 'black'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundColorContent?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface TabJson {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppJson {
  window?: WindowJson
  tabBar?: {
    color?: string
    selectedColor?: string
    backgroundColor?: string
    borderStyle?: string
    list: TabJson[]
  }
  requiredPrivateInfos?: string[]
}

export interface Problem {
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  message: string
}
