import { deep, light, mix } from './colour'
import type { Dice } from './random'

export type Season = 'spring' | 'summer' | 'autumn'
export interface Palette {
  season: Season
  sky: readonly [string, string, string]
  cloud: string
  haze: string
  sun: string
  shadow: string
  hill: string
  earth: string
  grass: readonly [string, string, string]
  leaf: readonly [string, string, string]
  leafAlt: readonly [string, string, string]
  flowers: readonly string[]
  stone: readonly [string, string, string, string]
  brick: readonly [string, string, string]
  roof: string
  roofFar: string
  plaster: string
  wood: string
  door: string
}

const skies = {
  morning: { sky: ['#7fb3cf', '#c2dadb', '#f8e6c4'], haze: '#dfe3d6', sun: '#ffe9b8', shadow: '#4a5a86' },
  noon: { sky: ['#4f9bcb', '#93c6de', '#e2efe6'], haze: '#cfe0e0', sun: '#fff4d2', shadow: '#3f5580' },
  gold: { sky: ['#7fa9c4', '#f0d3a0', '#fbdc9a'], haze: '#ecd3a8', sun: '#ffd27d', shadow: '#5d4a78' },
  dusk: { sky: ['#6b86b4', '#d9a8b0', '#f7c99b'], haze: '#d9b9b4', sun: '#ffc08a', shadow: '#4b4478' },
  rain: { sky: ['#8ba3b0', '#b9c8cb', '#e6e8dc'], haze: '#c9d3d1', sun: '#f6f1dc', shadow: '#46587a' },
} as const

const greens = {
  spring: {
    grass: ['#6f9a45', '#93b955', '#c0d678'],
    leaf: ['#4c7a3f', '#78a84b', '#b5d16c'],
    leafAlt: ['#c97f93', '#eaa9b5', '#fbdcdc'],
    hill: '#6f9a6c',
  },
  summer: {
    grass: ['#4f8340', '#76a549', '#a6c662'],
    leaf: ['#2f6040', '#4d8a45', '#8fb954'],
    leafAlt: ['#3c6b56', '#6b9c62', '#a9c97b'],
    hill: '#4f8563',
  },
  autumn: {
    grass: ['#7c8740', '#a3a24d', '#cfc06a'],
    leaf: ['#6b7034', '#a08a3a', '#d9b650'],
    leafAlt: ['#9a4a2c', '#cf7a34', '#efb04e'],
    hill: '#8a8a58',
  },
} as const

const grounds = ['#b99b6e', '#c2a176', '#ad8f68', '#c4a98a', '#a98b5f'] as const
const stones = ['#a39a8c', '#b3a288', '#9aa09c', '#b59e84'] as const
const bricks = ['#a8573c', '#b66a48', '#8f8a86'] as const
const flowerSets = [
  ['#d8412f', '#f2b233', '#f7e3d0'],
  ['#c9447e', '#f3a7b6', '#fff0dc'],
  ['#e2702c', '#f6c945', '#b53a5e'],
  ['#8a5bb0', '#f0c24a', '#f4dfe6'],
  ['#d33b4b', '#f08a5d', '#fbe7a0'],
] as const

export function makePalette(dice: Dice): Palette {
  const season = dice.pick(['spring', 'summer', 'summer', 'summer', 'autumn'] as const)
  const air = skies[dice.pick(['morning', 'noon', 'noon', 'gold', 'dusk', 'rain'] as const)]
  const green = greens[season]
  const tint = (colour: string) =>
    mix(mix(colour, air.sun, 0.08), dice.pick(['#7a8f5a', '#5a8f8a', '#a08a4a']), 0.1)
  const three = (set: readonly [string, string, string]) =>
    [tint(set[0]), tint(set[1]), tint(set[2])] as const
  const stone = mix(dice.pick(stones), air.sun, 0.12)
  const brick = dice.pick(bricks)
  const redRoof = dice.chance(0.5)
  return {
    season,
    sky: air.sky,
    cloud: mix('#fffaf0', air.sun, 0.35),
    haze: air.haze,
    sun: air.sun,
    shadow: air.shadow,
    hill: tint(green.hill),
    earth: mix(dice.pick(grounds), air.sun, 0.12),
    grass: three(green.grass),
    leaf: three(green.leaf),
    leafAlt: three(green.leafAlt),
    flowers: dice.pick(flowerSets),
    stone: [deep(stone, 0.25), stone, light(stone, 0.2), mix(stone, '#b98e62', 0.35)],
    brick: [deep(brick, 0.18), brick, light(brick, 0.18)],
    roof: redRoof ? dice.pick(['#a9492f', '#b65a3a']) : dice.pick(['#5e6a70', '#6b6f75']),
    roofFar: redRoof ? '#6a737a' : '#b0583c',
    plaster: dice.pick(['#ece0c8', '#e6d2b0', '#ddd9cc', '#efe3d2']),
    wood: dice.pick(['#7a5436', '#8a6242', '#6b4a34']),
    door: dice.pick(['#9c3a2c', '#2f5f73', '#7c4a2a', '#3f6b4c']),
  }
}
