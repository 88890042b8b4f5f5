import type { ExhibitCard } from '../../../typings/contract'
import { atMarker, groupsOf, markersOf, standing, themesOf, unplaced } from './view'

const card = (id: string, over: Partial<ExhibitCard> = {}): ExhibitCard => ({
  id,
  title: `展示${id}`,
  kind: 'wall',
  kindName: '文化墙',
  theme: 'model',
  themeName: '楷模精神',
  roadName: '韩莱路',
  place: '路口',
  villageName: '',
  state: 'standing',
  cover: '',
  ...over,
})
const point = { latitude: 36.1, longitude: 118 }
const items = [
  card('a'),
  card('b', { point, state: 'damaged', theme: 'party', themeName: '党建宣传' }),
  card('c', { roadName: '南崔路', point: { latitude: 36.2, longitude: 118 }, state: 'planned' }),
]

it('lists the exhibits by road, all or of one theme', () => {
  expect(groupsOf(items, '').map(({ road, rows }) => [road, rows.length])).toEqual([
    ['韩莱路', 2],
    ['南崔路', 1],
  ])
  expect(groupsOf(items, 'party').flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['b'])
  expect(themesOf(items).map(({ label }) => label)).toEqual(['全部 3', '楷模精神 2', '党建宣传 1'])
})

it('puts on the map what has a place, each with its own card, and tells the rest by words', () => {
  const markers = markersOf(items)
  expect(markers.map(({ latitude }) => latitude)).toEqual([36.1, 36.2])
  expect(markers.map(({ id }) => atMarker(items, id)?.id)).toEqual(['b', 'c'])
  expect(new Set(markers.map(({ iconPath }) => iconPath)).size).toBe(2)
  expect(unplaced(items).map(({ id }) => id)).toEqual(['a'])
  expect(atMarker(items, 9)).toBeNull()
})

it('says how the avenue stands', () => expect(standing(items)).toBe('完好 1 处，等待修复 1 处，还在建 1 处'))
