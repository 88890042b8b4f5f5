import type { ErasureView } from '@contract'
import type { Erasure } from '../../core/records/privacy'

export const erasureView = ({ state, askedAt, doneAt }: Erasure): ErasureView => ({ state, askedAt, doneAt })
