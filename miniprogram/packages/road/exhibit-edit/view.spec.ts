import { emptyExhibit } from '../../../services/forms/exhibit'
import { bodyChips, inVillage, offersOf } from './view'

const offers = offersOf({ kinds: [], themes: [], roads: [], items: [], mayAdd: true }, [
  { id: 'v01', name: '中西里' },
  { id: 'v02', name: '梅家庄' },
])

it('lets a village keep only what stands in it', () => {
  expect(bodyChips(offers, 'v01').map(({ value }) => value)).toContain('v01')
  expect(bodyChips(offers, '').map(({ value }) => value)).not.toContain('v01')
  const kept = { ...emptyExhibit, villageId: 'v01', bodyId: 'v01' }
  expect(inVillage(kept, 'v02')).toMatchObject({ villageId: 'v02', bodyId: '' })
  expect(inVillage({ ...kept, bodyId: 'party' }, 'v02').bodyId).toBe('party')
})
