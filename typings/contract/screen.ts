import type { Home } from './campaign'
import type { ExposureCard } from './exposure'
import type { VillageRow } from './roster'

/** What the hall's screen shows: public data alone, every field named in `screenData` of the screen function. */
export interface ScreenData {
  /** When the data were taken together. */
  readonly at: number
  readonly town: string
  readonly contest: string
  readonly demo: boolean
  readonly phases: readonly {
    readonly name: string
    readonly from: string
    readonly to: string
    readonly tasks: string
  }[]
  /** `votes` is null while the tally is closed. */
  readonly numbers: Omit<Home['numbers'], 'notices'>
  readonly villages: readonly {
    readonly name: string
    readonly quota: number
    readonly published: number
    readonly light: VillageRow['light']
    /** Items of the checklist accepted, and how many there are. */
    readonly accepted: number
    readonly items: number
  }[]
  readonly ranking: {
    readonly month: string
    readonly publishedAt: number
    readonly rows: readonly {
      readonly place: number
      readonly before?: number
      readonly name: string
      /** Hundredths. */
      readonly score: number
    }[]
  } | null
  readonly examples: readonly {
    readonly kind: ExposureCard['kind']
    readonly title: string
    readonly where: string
    readonly publishedAt: number
    readonly picture: string
    /** The other picture: before a good one, after a mended one; '' where there is none. */
    readonly other: string
    readonly mended: boolean
  }[]
  readonly leaders: readonly {
    readonly title: string
    readonly village: string
    readonly votes: number | null
    readonly picture: string
  }[]
  readonly notices: readonly {
    readonly title: string
    readonly issuer: string
    readonly publishedAt: number
  }[]
  /** The last field: an answer without it was cut. */
  readonly whole: true
}
