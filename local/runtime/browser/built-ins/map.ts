import { isRecord, make } from '../dom'
import type { BuiltIn, Part } from './part'

interface Marker {
  id?: number
  latitude: number
  longitude: number
  title?: string
  label?: { content?: string }
  callout?: { content?: string }
}

const isMarker = (value: unknown): value is Marker =>
  isRecord(value) && typeof value.latitude === 'number' && typeof value.longitude === 'number'

/** A stand-in for the map: its markers in their places to each other on a drawn ground. */
function draw(part: Part, ground: HTMLElement): void {
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
      const text = marker.callout?.content ?? marker.label?.content ?? marker.title ?? ''
      const pin = make('div', 'wx-map-pin', make('i'), make('span', '', text))
      pin.style.left = `${50 + ((marker.longitude - mid('longitude')) / span) * 100}%`
      pin.style.top = `${50 - ((marker.latitude - mid('latitude')) / span) * 100}%`
      pin.addEventListener('click', () => part.emit('markertap', { markerId: marker.id }))
      return pin
    }),
  )
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
