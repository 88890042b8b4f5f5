import { isRecord, make } from '../dom'
import { ownerOf } from '../glass'
import { sourceUrl } from '../sources'
import type { BuiltIn, Part } from './part'

interface Marker {
  id?: number
  latitude: number
  longitude: number
  title?: string
  label?: { content?: string }
  iconPath?: string
  width?: number
  height?: number
  callout?: { content?: string; display?: string }
}

const isMarker = (value: unknown): value is Marker =>
  isRecord(value) && typeof value.latitude === 'number' && typeof value.longitude === 'number'

/** Shown beside a marker at all times: a label, and a callout that says so; a title or another callout once it is tapped. */
const textOf = ({ label, callout, title }: Marker, tapped: boolean): string =>
  label?.content ??
  (callout?.display === 'ALWAYS' || tapped ? callout?.content : undefined) ??
  (tapped ? title : undefined) ??
  ''

/** A stand-in for the map: its markers in their places to each other on a drawn ground, without tiles. */
function draw(part: Part, ground: HTMLElement, tapped?: number): void {
  const given = part.value('markers')
  const markers = Array.isArray(given) ? (given as unknown[]).filter(isMarker) : []
  const centre = { latitude: part.number('latitude'), longitude: part.number('longitude') }
  const reach = Math.max(0.002, 360 / 2 ** part.number('scale', 16))
  const xs = part.flag('includePoints') ? markers : [centre]
  const mid = (name: 'latitude' | 'longitude') =>
    xs.reduce((sum, it) => sum + it[name], 0) / Math.max(1, xs.length)
  const span = Math.max(
    reach,
    ...markers.map((it) => Math.abs(it.longitude - mid('longitude')) * 2.4),
    ...markers.map((it) => Math.abs(it.latitude - mid('latitude')) * 2.4),
  )
  ground.replaceChildren(
    ...markers.map((marker) => {
      const pin = make('div', 'wx-map-pin', head(part, marker))
      pin.append(make('span', '', textOf(marker, marker.id !== undefined && marker.id === tapped)))
      pin.style.left = `${50 + ((marker.longitude - mid('longitude')) / span) * 100}%`
      pin.style.top = `${50 - ((marker.latitude - mid('latitude')) / span) * 100}%`
      pin.addEventListener('click', () => {
        part.emit('markertap', { markerId: marker.id })
        draw(part, ground, marker.id)
      })
      return pin
    }),
  )
}

/** The marker's own picture, or the usual pin. */
function head(part: Part, { iconPath, width, height }: Marker): HTMLElement {
  if (!iconPath) return make('i')
  const icon = make('img') as HTMLImageElement
  icon.src = sourceUrl(iconPath, ownerOf(part.element)?.is)
  if (width) icon.style.width = `${width}px`
  if (height) icon.style.height = `${height}px`
  return icon
}

export const map: BuiltIn = {
  properties: {
    latitude: null,
    longitude: null,
    scale: { type: null, value: 16 },
    markers: null,
    includePoints: null,
    polyline: null,
    circles: null,
    polygons: null,
    showLocation: null,
    enableZoom: null,
    enableScroll: null,
    enableRotate: null,
    showCompass: null,
    showScale: null,
    minScale: null,
    maxScale: null,
    subkey: null,
    layerStyle: null,
    setting: null,
    enableOverlooking: null,
    enableSatellite: null,
    enableTraffic: null,
    enablePoi: null,
    enableBuilding: null,
  },
  mount(part) {
    const ground = part.find<HTMLElement>('.wx-map')
    return { update: () => draw(part, ground) }
  },
}
