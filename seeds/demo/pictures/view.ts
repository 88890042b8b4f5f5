import type { Point } from './brush'
import type { Palette } from './palette'
import type { Dice } from './random'

export type Stage = 'before' | 'building' | 'after'

export const WIDTH = 1280
export const HEIGHT = 960
const FOCAL = 1100
const EYE = 3.1

/** The camera and the paints of one place. Ground positions are metres: across from the middle, and away from the eye. */
export interface View {
  stage: Stage
  palette: Palette
  horizon: number
  dice(name: string): Dice
}

export const scaleAt = (away: number): number => FOCAL / away
export const floor = (view: View, across: number, away: number): Point => [
  WIDTH / 2 + (FOCAL * across) / away,
  view.horizon + (FOCAL * EYE) / away,
]
/** How flat a circle on the ground looks there. */
export const flatness = (away: number): number => EYE / away

export interface Piece {
  away: number
  svg: string
}

/** Stands a drawing made in centimetres, its foot at the origin, on the ground. */
export function stand(view: View, across: number, away: number, svg: string, scale = 1): Piece {
  const [x, y] = floor(view, across, away)
  const k = (scaleAt(away) / 100) * scale
  return {
    away,
    svg: `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${k.toFixed(3)})">${svg}</g>`,
  }
}

export interface Drawing {
  ground: string
  pieces: Piece[]
}
export type Motif = (view: View) => Drawing
