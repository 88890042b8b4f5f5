import * as schema from '@shared/draw/schema'
import { nothing } from '@shared/kernel/fields'
import type { ReviewContract } from '@contract'
import { anyone, anyOf, districtHeadOf, either, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { closeCommits } from './draw/close-commits'
import { commit } from './draw/commit'
import { get as getDraw } from './draw/get'
import { loadDraw } from './draw/load'
import { open as openDraw } from './draw/open'
import { reveal } from './draw/reveal'
import { voidDraw } from './draw/void'
import { get } from './get'
import { list } from './list'
import { loadOfDistrict, loadReview } from './load'
import { offer } from './offer'
import { open } from './open'
import { publish } from './publish'
import { record } from './record'
import { reopen } from './reopen'
import { score } from './score'

const scorers = anyOf('leader', 'districtHead')
const readers = anyOf('admin', 'office', 'leader', 'districtHead')
/** Who may put a secret into a draw: those in whose presence it is made. */
const participants = readers
const ofDraw = { subject: loadDraw, allow: staff }

export const reviewRoutes: Routes<keyof ReviewContract> = {
  'review.open': writes('review.open', { input: schema.openReview, allow: staff, run: open }),
  'review.list': reads('review.list', { input: nothing, allow: readers, run: list }),
  'review.record': reads('review.record', {
    input: schema.reviewRef,
    subject: loadReview,
    allow: readers,
    run: record,
  }),
  'review.offer': writes('review.offer', {
    input: schema.offerVillage,
    subject: loadOfDistrict,
    allow: either(districtHeadOf, staff),
    run: offer,
  }),
  'review.score': writes('review.score', {
    input: schema.scoreReview,
    subject: loadReview,
    allow: scorers,
    run: score,
  }),
  'review.publish': writes('review.publish', {
    input: schema.publishReview,
    subject: loadReview,
    allow: staff,
    run: publish,
  }),
  'review.reopen': writes('review.reopen', {
    input: schema.reopenReview,
    subject: loadReview,
    allow: staff,
    run: reopen,
  }),
  'review.get': reads('review.get', { input: nothing, allow: anyone, run: get }),
  'draw.open': writes('draw.open', {
    input: schema.openDraw,
    subject: loadReview,
    allow: staff,
    run: openDraw,
  }),
  'draw.commit': writes('draw.commit', {
    input: schema.commitDraw,
    subject: loadDraw,
    allow: participants,
    run: commit,
  }),
  'draw.closeCommits': writes('draw.closeCommits', {
    input: schema.closeCommits,
    ...ofDraw,
    run: closeCommits,
  }),
  'draw.reveal': writes('draw.reveal', {
    input: schema.revealDraw,
    subject: loadDraw,
    allow: participants,
    run: reveal,
  }),
  'draw.void': writes('draw.void', {
    input: schema.voidDraw,
    ...ofDraw,
    publishes: { reason: '理由' },
    run: voidDraw,
  }),
  'draw.get': reads('draw.get', { input: schema.drawRef, subject: loadDraw, allow: anyone, run: getDraw }),
}
