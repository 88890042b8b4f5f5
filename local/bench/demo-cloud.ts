import { collections } from '../../cloudfunctions/core/records'
import { seedTown } from '../../seeds'
import { startCloud, type LocalCloud } from '../cloud'
import { readManifest } from '../tools/build-functions'
import { noise } from './noise-picture'

/** A demo town in memory at any scale. Its pictures are one plain picture: what is measured does not look at them. */
export async function demoCloud(options: {
  functionsDir: string
  scale: number
  mode?: 'children' | 'inProcess'
  children?: number
  dataDir?: string
  environment?: Readonly<Record<string, string>>
}): Promise<LocalCloud> {
  const { scale, ...rest } = options
  const cloud = await startCloud({ manifest: readManifest(), collections, ...rest })
  const plain = await noise(0)
  await seedTown(cloud, {
    empty: false,
    scale,
    makePicture: () => Promise.resolve({ thumb: plain, display: plain }),
    say: () => {},
  })
  return cloud
}

/** Photo checks answer a moment later; a cloud that closes before would leave them talking to nobody. */
export async function closeQuietly(cloud: LocalCloud): Promise<void> {
  await cloud.pushesArrived()
  await cloud.close()
}
