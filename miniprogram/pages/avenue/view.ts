import type { ExhibitCard } from '../../../typings/contract'
import { exhibitLine, type ExhibitLine } from '../../page/exhibit'
import type { ExhibitState } from '../../shared/avenue/exhibit-case'
import type { Point } from '../../shared/kernel/place'

export type Way = 'list' | 'map'
export const ways = [
  { value: 'list', label: '看清单' },
  { value: 'map', label: '看地图' },
]

interface Group {
  readonly road: string
  readonly rows: readonly ExhibitLine[]
}

/** By road, in the order they come. */
export function groupsOf(items: readonly ExhibitCard[], theme: string): Group[] {
  const shown = items.filter((item) => !theme || item.theme === theme)
  return [...new Set(shown.map(({ roadName }) => roadName))].map((road) => ({
    road,
    rows: shown.filter(({ roadName }) => roadName === road).map(exhibitLine),
  }))
}

/** The themes there are something of, with how many. */
export const themesOf = (items: readonly ExhibitCard[]) => [
  { value: '', label: `全部 ${items.length}` },
  ...[...new Map(items.map(({ theme, themeName }) => [theme, themeName]))].map(([value, name]) => ({
    value,
    label: `${name} ${items.filter(({ theme }) => theme === value).length}`,
  })),
]

/** How the whole avenue stands, in a sentence. */
export function standing(items: readonly ExhibitCard[]): string {
  const count = (...states: ExhibitState[]) => items.filter(({ state }) => states.includes(state)).length
  const broken = count('damaged', 'repairing')
  const coming = count('planned', 'building')
  return [
    `完好 ${count('standing')} 处`,
    ...(broken ? [`等待修复 ${broken} 处`] : []),
    ...(coming ? [`还在建 ${coming} 处`] : []),
  ].join('，')
}

const icons: Readonly<Partial<Record<ExhibitState, string>>> = {
  standing: '/assets/map/standing.png',
  damaged: '/assets/map/broken.png',
  repairing: '/assets/map/broken.png',
}

export interface Marker extends Point {
  readonly id: number
  readonly title: string
  readonly iconPath: string
  readonly width: number
  readonly height: number
}

const placedOf = (items: readonly ExhibitCard[]) =>
  items.flatMap(({ point, ...item }) => (point ? [{ ...item, point }] : []))

/** What has a point, as markers in the list's order; a marker's id is its number there. */
export const markersOf = (items: readonly ExhibitCard[]): Marker[] =>
  placedOf(items).map(({ point, title, state }, id) => ({
    id,
    ...point,
    title,
    iconPath: icons[state] ?? '/assets/map/planned.png',
    width: 28,
    height: 34,
  }))

/** The card of a marker. */
export const atMarker = (items: readonly ExhibitCard[], id: number): ExhibitLine | null => {
  const found = placedOf(items)[id]
  return found ? exhibitLine(found) : null
}

/** What has no point is told by words. */
export const unplaced = (items: readonly ExhibitCard[]): ExhibitLine[] =>
  items.filter(({ point }) => !point).map(exhibitLine)
