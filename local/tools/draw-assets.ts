import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { emptyStates, logo, tabIcons } from './assets'

// Redraws the mini-program's own drawings: npx tsx local/tools/draw-assets.ts

const assets = join(__dirname, '../../miniprogram/assets')
const png = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

async function main(): Promise<void> {
  await Promise.all(['tab', 'empty'].map((folder) => mkdir(join(assets, folder), { recursive: true })))
  for (const [name, draw] of Object.entries(tabIcons)) {
    await writeFile(join(assets, 'tab', `${name}.png`), await png(draw('#7A857F', false), 81))
    await writeFile(join(assets, 'tab', `${name}-selected.png`), await png(draw('#2F6B4F', true), 81))
  }
  for (const [name, svg] of Object.entries(emptyStates))
    await writeFile(join(assets, 'empty', `${name}.svg`), `${svg}\n`)
  await writeFile(join(assets, 'logo.svg'), `${logo}\n`)
  await writeFile(join(assets, 'logo.png'), await png(logo, 240))
}

void main()
