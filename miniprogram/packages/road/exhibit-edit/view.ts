import type { ExhibitDesk, VillageRow } from '../../../../typings/contract'
import type { ExhibitForm } from '../../../services/forms/exhibit'
import { officeNames, offices } from '../../../shared/roster/roles'

const chipsOf = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** What the form offers. */
export const offersOf = (desk: ExhibitDesk, villages: readonly Pick<VillageRow, 'id' | 'name'>[]) => ({
  kinds: chipsOf(desk.kinds),
  themes: chipsOf(desk.themes),
  roads: chipsOf(desk.roads),
  villages: [{ id: '', name: '不在村里' }, ...villages.map(({ id, name }) => ({ id, name }))],
})
export type Offers = ReturnType<typeof offersOf>

export const noOffers: Offers = { kinds: [], themes: [], roads: [], villages: [] }

export const states = [
  { value: 'standing', label: '已经建好' },
  { value: 'planned', label: '列入计划' },
]

/** Who may keep it: the offices, and the village it stands in. */
export const bodyChips = ({ villages }: Offers, villageId: string) => [
  ...offices.map((office) => ({ value: office as string, label: officeNames[office] })),
  ...villages.flatMap(({ id, name }) => (id && id === villageId ? [{ value: id, label: name }] : [])),
]

/** The village changed: one that it does not stand in does not keep it. */
export const inVillage = (form: ExhibitForm, villageId: string): ExhibitForm => ({
  ...form,
  villageId,
  bodyId: form.bodyId === form.villageId ? '' : form.bodyId,
})
