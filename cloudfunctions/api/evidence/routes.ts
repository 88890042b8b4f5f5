import { listPhotos, registerPhoto, reviewPhoto } from '@shared/evidence/schema'
import type { EvidenceContract } from '@contract'
import { anyone, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { queue } from './queue'
import { register } from './register'
import { review } from './review'

export const evidenceRoutes: Routes<keyof EvidenceContract> = {
  'photo.register': writes('photo.register', {
    input: registerPhoto,
    allow: anyone,
    run: register,
  }),
  'photo.queue': reads('photo.queue', { input: listPhotos, allow: staff, run: queue }),
  'photo.review': writes('photo.review', { input: reviewPhoto, allow: staff, run: review }),
}
