/** The most entries a village may have standing: its quota, but never under 5 (domain.md part 2). */
export const capOf = (village: { readonly quota: number }): number => Math.max(village.quota, 5)

export type QuotaLight = 'met' | 'building' | 'behind'

/**
 * How a village stands against its task. Below target is shown red ("behind") until the building phase ends,
 * and stays behind after it; "building" is a village with something submitted that still needs publishing.
 */
export function quotaLight(village: { quota: number; published: number; taken: number }): QuotaLight {
  if (village.published >= village.quota) return 'met'
  return village.taken >= village.quota ? 'building' : 'behind'
}

/** An entry's public number: the village's place in the plan and the entry's own, `103` for the third of village 1. */
export const entryNumber = (villageOrder: number, sequence: number): number => villageOrder * 100 + sequence

/** `103` as people read it: `01-03`. */
export const readEntryNumber = (number: number): string =>
  `${String(Math.floor(number / 100)).padStart(2, '0')}-${String(number % 100).padStart(2, '0')}`
