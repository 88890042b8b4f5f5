import sharp from 'sharp'
import { finish, type Grade } from './finish'
import { makePalette } from './palette'
import { place } from './place'
import { makeDice } from './random'
import { scenes, type SceneKind, type SceneName } from './scenes'
import { HEIGHT, WIDTH, type Stage, type View } from './view'

export interface SceneRequest {
  kind: SceneName
  seed: string | number
  stage: Stage
  width?: number
  height?: number
}

const grades: Record<Stage, Grade> = {
  before: { saturation: 0.8, gain: [0.96, 0.96, 0.97] },
  building: { saturation: 0.92, gain: [1, 0.99, 0.97] },
  after: { saturation: 1.08, gain: [1.04, 1.03, 1] },
}
const MOST_BYTES = 160 * 1024

/** The whole picture as SVG, 1280 × 960. */
export function drawScene({ kind, seed, stage }: SceneRequest): string {
  const dice = makeDice(`${kind}:${seed}`)
  const view: View = {
    stage,
    palette: makePalette(dice.fork('palette')),
    horizon: Math.round(dice.fork('horizon').between(385, 440)),
    dice: (name) => dice.fork(name),
  }
  const scene: SceneKind = scenes[kind]
  const around = place(view, scene.around)
  const own = scene.motif(view)
  const pieces = [...around.pieces, ...own.pieces].sort((a, b) => b.away - a.away)
  const flip = dice.fork('mirror').chance(0.5) ? ` transform="translate(${WIDTH}) scale(-1 1)"` : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    `<g${flip}>${around.ground}${own.ground}${around.shade}${pieces.map((piece) => piece.svg).join('')}${around.overhead}</g></svg>`
  )
}

/** One demo picture as JPEG: the same request always gives the same bytes. */
export async function renderScene(request: SceneRequest): Promise<Buffer> {
  const { width = WIDTH, height = HEIGHT } = request
  const { data } = await sharp(Buffer.from(drawScene(request)), { limitInputPixels: false })
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#c9c2b0' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const painted = finish(data, width, height, grades[request.stage], `${request.kind}:${request.seed}`)
  const encode = (quality: number) =>
    sharp(painted, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer()
  for (const quality of [74, 66, 58]) {
    const jpeg = await encode(quality)
    if (jpeg.length <= MOST_BYTES) return jpeg
  }
  return encode(48)
}
