import type { VillageRow } from '../../../typings/contract'
import { toCell, type VillageCell } from '../../page/rows'

export interface VillageLine extends VillageCell {
  readonly order: string
}

export const villageLines = (villages: readonly VillageRow[]): VillageLine[] =>
  [...villages]
    .sort((a, b) => a.order - b.order)
    .map((village) => ({ ...toCell(village), order: String(village.order).padStart(2, '0') }))

/** The lines whose name or order the words name; all for no words. */
export const matching = <L extends Pick<VillageLine, 'name' | 'order'>>(
  lines: readonly L[],
  words: string,
): L[] => {
  const wanted = words.trim().replace(/村$/, '')
  return lines.filter(({ name, order }) => name.includes(wanted) || order === wanted.padStart(2, '0'))
}
