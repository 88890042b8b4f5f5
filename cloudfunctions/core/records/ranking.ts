import type { MonthRanking } from '@shared/ranking/ranking'
import { publications, type Publication } from './publication'
import { Collection } from '../store/collection'

/** What a computed ranking holds; public once published. */
export interface RankingForm {
  readonly ranking: MonthRanking
  /** SHA-256 of the ranking's canonical JSON. */
  readonly sha256: string
  /** 1 for the month's first; a correction is the next, with its reason. */
  readonly edition: number
  readonly reason: string
}

/** A month's ranking is a publication; `kind` is the month. */
export type Ranking = Publication<'ranking', RankingForm>

/** The rankings among the publications, typed; every query names `type: 'ranking'`. */
export const rankings = new Collection<Ranking>(publications.declaration)
