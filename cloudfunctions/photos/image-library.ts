import type SharpLibrary from 'sharp'
import type { Sharp } from 'sharp'
import type Phash from 'sharp-phash'

// Loaded with the first picture: a safety push and a cold start do not pay for libvips (npm run bench).
/* eslint-disable @typescript-eslint/no-require-imports */
let loadedSharp: typeof SharpLibrary | undefined
let loadedPhash: typeof Phash | undefined

/** `sharp(…)`, loaded when first called. */
export const sharp = (...given: Parameters<typeof SharpLibrary>): Sharp => {
  loadedSharp ??= require('sharp') as typeof SharpLibrary
  return loadedSharp(...given)
}

/** `phash(…)`, loaded when first called. */
export const phash: typeof Phash = (...given) => {
  loadedPhash ??= require('sharp-phash') as typeof Phash
  return loadedPhash(...given)
}
