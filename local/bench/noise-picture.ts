import sharp from 'sharp'

/** A small JPEG that no other seed draws: coarse noise, enlarged. */
export async function noise(seed: number): Promise<Buffer> {
  const side = 16
  let state = seed * 2_654_435_761
  const pixels = Buffer.alloc(side * side * 3)
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[i] = state >>> 24
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .resize(800, 600, { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: 80 })
    .toBuffer()
}
