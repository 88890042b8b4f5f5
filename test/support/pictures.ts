import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A repeatable landscape of soft shapes and grain, different for every seed: what specs photograph. */
export async function scene(seed: number, width = 1600, height = 1200): Promise<Buffer> {
  let state = seed * 2654435761 + 1
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const shapes = Array.from({ length: 14 }, () => {
    const grey = Math.floor(next() * 200)
    return `<ellipse cx="${next() * width}" cy="${next() * height}" rx="${(0.05 + next() * 0.2) * width}" ry="${
      (0.05 + next() * 0.2) * height
    }" fill="rgb(${grey},${(grey + 40) % 255},${(grey * 2) % 255})"/>`
  })
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<linearGradient id="sky" y2="1" x2="0"><stop stop-color="#79b"/><stop offset="1" stop-color="#354"/></linearGradient>` +
      `<rect width="100%" height="100%" fill="url(#sky)"/>${shapes.join('')}</svg>`,
  )
  const grain = Buffer.from(Uint8Array.from({ length: width * height }, () => 118 + next() * 20))
  return sharp(drawing)
    .flatten()
    .composite([{ input: grain, raw: { width, height, channels: 1 }, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** A real, tiny PNG file whose header claims any size. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(30_000))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
