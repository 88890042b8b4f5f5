import * as v from 'valibot'

/** A place on the earth, in degrees (GCJ-02, as WeChat's map gives it). */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

export const point = v.strictObject({
  latitude: v.pipe(v.number('位置不正确'), v.minValue(-90, '位置不正确'), v.maxValue(90, '位置不正确')),
  longitude: v.pipe(v.number('位置不正确'), v.minValue(-180, '位置不正确'), v.maxValue(180, '位置不正确')),
})

/** Where a map's mark stands, for people to tell two apart. */
export const pointWords = ({ latitude, longitude }: Point): string =>
  `标在北纬 ${latitude.toFixed(5)}、东经 ${longitude.toFixed(5)}`

const earth = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres as the crow flies (haversine). */
export function metersBetween(a: Point, b: Point): number {
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)))
}
