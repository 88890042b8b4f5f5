import { isFields } from './values'

type Spot = readonly [longitude: number, latitude: number]
type Segment = readonly [Spot, Spot]

/** A GeoJSON shape taken apart into what the predicates below need. */
export interface Shape {
  points: Spot[]
  segments: Segment[]
  polygons: Spot[][][]
}

const EARTH_RADIUS_METRES = 6378100

const DEGREE = Math.PI / 180

type Vector = readonly [number, number, number]

function vectorOf([longitude, latitude]: Spot): Vector {
  const level = Math.cos(latitude * DEGREE)
  return [
    Math.cos(longitude * DEGREE) * level,
    Math.sin(longitude * DEGREE) * level,
    Math.sin(latitude * DEGREE),
  ]
}

/** By vectors, as MongoDB's own geometry does it: the last digit agrees too. */
export function angle(a: Spot, b: Spot): number {
  const [ax, ay, az] = vectorOf(a)
  const [bx, by, bz] = vectorOf(b)
  const [x, y, z] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
  return Math.atan2(Math.sqrt(x * x + y * y + z * z), ax * bx + ay * by + az * bz)
}

export const distance = (a: Spot, b: Spot) => angle(a, b) * EARTH_RADIUS_METRES

const isSpot = (value: unknown): value is Spot => Array.isArray(value) && typeof value[0] === 'number'

function spotsOf(value: unknown): Spot[] {
  if (isSpot(value)) return [value]
  return Array.isArray(value) ? value.flatMap(spotsOf) : []
}

function linesOf(value: unknown): Spot[][] {
  if (!Array.isArray(value)) return []
  return isSpot(value[0]) ? [value.filter(isSpot)] : value.flatMap(linesOf)
}

const segmentsOf = (line: readonly Spot[]): Segment[] =>
  line.flatMap((spot, i): Segment[] => {
    const next = line[i + 1]
    return next ? [[spot, next]] : []
  })

export function shapeOf(value: unknown): Shape | undefined {
  if (!isFields(value) || typeof value['type'] !== 'string') return undefined
  const { type, coordinates } = value
  const points = spotsOf(coordinates)
  const lines = type === 'Point' || type === 'MultiPoint' ? [] : linesOf(coordinates)
  const polygons =
    type === 'Polygon'
      ? [lines]
      : type === 'MultiPolygon' && Array.isArray(coordinates)
        ? coordinates.map(linesOf)
        : []
  return { points, segments: lines.flatMap(segmentsOf), polygons }
}

export function pointOf(value: unknown): Spot | undefined {
  return isFields(value) && value['type'] === 'Point' && isSpot(value['coordinates'])
    ? value['coordinates']
    : undefined
}

const cross = (o: Spot, a: Spot, b: Spot) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

const liesOn = (p: Spot, [a, b]: Segment) =>
  Math.abs(cross(a, b, p)) < 1e-12 &&
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1])

const segmentsMeet = (s: Segment, t: Segment) =>
  s.some((end) => liesOn(end, t)) ||
  t.some((end) => liesOn(end, s)) ||
  (cross(t[0], t[1], s[0]) * cross(t[0], t[1], s[1]) < 0 &&
    cross(s[0], s[1], t[0]) * cross(s[0], s[1], t[1]) < 0)

function inRing(p: Spot, ring: readonly Spot[]): boolean {
  let inside = false
  for (const [a, b] of segmentsOf(ring)) {
    if (liesOn(p, [a, b])) return true
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside
  }
  return inside
}

const inPolygon = (p: Spot, [outer, ...holes]: readonly Spot[][]) =>
  outer !== undefined && inRing(p, outer) && !holes.some((hole) => inRing(p, hole))

export const within = (inner: Shape, outer: Shape) =>
  inner.points.every((p) => outer.polygons.some((polygon) => inPolygon(p, polygon)))

const touches = (a: Shape, b: Shape) =>
  a.points.some(
    (p) => b.polygons.some((polygon) => inPolygon(p, polygon)) || b.segments.some((s) => liesOn(p, s)),
  )

export const intersects = (a: Shape, b: Shape) =>
  a.points.some((p) => b.points.some((q) => p[0] === q[0] && p[1] === q[1])) ||
  touches(a, b) ||
  touches(b, a) ||
  a.segments.some((s) => b.segments.some((t) => segmentsMeet(s, t)))
