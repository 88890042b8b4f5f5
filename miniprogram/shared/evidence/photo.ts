/** Limits of one uploaded photo; WeChat's safety check takes up to 10 MB (platform.md). */
export const photoLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxPixels: 50_000_000,
  minSide: 320,
  /**
   * The longer side to the shorter, of a tall photo and of a wide one: as large as it is shown it must have room for its
   * stamp. A phone's panorama is up to six times as wide as it is high; what is as tall is a screenshot.
   */
  mostTall: 4,
  mostWide: 6.5,
  displaySide: 1280,
  thumbSide: 480,
  /** Uploads a day of one person with a role, and of one without. */
  perDay: 300,
  perDayOfVillager: 30,
} as const

export const photoStages = ['before', 'building', 'after'] as const
export type PhotoStage = (typeof photoStages)[number]
export const stageNames: Readonly<Record<PhotoStage, string>> = {
  before: '建前',
  building: '在建',
  after: '建成',
}

/** Where a photo stands with the safety check. Only `safe` photos are ever public. */
export type PhotoSafety = 'checking' | 'safe' | 'unsafe'
export const safetyNames: Readonly<Record<PhotoSafety, string>> = {
  checking: '安全检查中',
  safe: '已通过',
  unsafe: '未通过',
}

/** A photo as people see it: two derived sizes without EXIF. File ids are `cloud://…`. */
export interface PhotoView {
  readonly id: string
  readonly stage: PhotoStage
  readonly thumb: string
  readonly display: string
  readonly width: number
  readonly height: number
}
