import type { Draft } from '../services/draft'
import { readCheckSubject } from '../services/forms/check'
import { readCleanupSubject } from '../services/forms/cleanup-claim'
import { readReviewSubject } from '../services/forms/review-score'
import { newExhibit } from '../services/forms/exhibit'
import { NEW } from '../services/forms/shop'
import { readVisitSubject } from '../services/forms/visit-score'
import type { PlaceKind } from '../shared/check/place'
import { links } from './links'

const named = (url: string, name: string, value: string) => `${url}&${name}=${encodeURIComponent(value)}`
const byVillage = (link: (villageId: string, itemId: string) => string) => (draft: Draft) => {
  const { villageId, itemId } = readCleanupSubject(draft.subject)
  return link(villageId, itemId)
}

/** Where each form is filled: a draft is opened from the list of what waits, wherever it was begun. */
const pages: Readonly<Record<string, (draft: Draft) => string>> = {
  entry: ({ clientId, villageId = '' }) => named(links.submit(villageId), 'draftId', clientId),
  cleanupClaim: byVillage(links.claim),
  cleanupVerdict: byVillage((villageId, itemId) => named(links.acceptVillage(villageId), 'itemId', itemId)),
  vetoVerify: ({ subject }) => links.verifyVeto(subject),
  vetoAppeal: ({ subject }) => links.appeal(subject),
  objection: () => links.objection(),
  payout: ({ subject }) => links.payout(subject),
  sheet: ({ subject }) => links.judgeSheet(subject),
  householdScore: ({ subject, villageId = '' }) => links.score(villageId, subject),
  help: ({ subject }) => links.help(subject),
  task: ({ subject, villageId = '' }) => links.closeTask(subject, villageId),
  household: ({ subject, villageId = '' }) =>
    subject.startsWith('new:') ? links.addHousehold(villageId) : links.reviseHousehold(subject),
  consent: ({ subject }) => links.consent(subject),
  visitScore({ subject }) {
    const { visitId, householdId } = readVisitSubject(subject)
    return links.visitScore(visitId, householdId)
  },
  visitProblem: ({ subject, clientId }) => named(links.noteProblem(subject), 'draft', clientId),
  check({ subject }) {
    const { kind, placeId } = readCheckSubject(subject)
    return links.check(kind as PlaceKind, placeId)
  },
  pledge: ({ subject }) => links.signPledge(subject),
  shop: ({ subject }) => (subject === NEW ? links.addShop : links.reviseShop(subject)),
  exhibit: ({ subject }) => links.editExhibit(subject === newExhibit.subject ? '' : subject),
  exhibitDamage: ({ subject }) => links.exhibitSpot(subject, 'damage'),
  exhibitFinish: ({ subject }) => links.exhibitSpot(subject, 'finish'),
  report: () => links.reportProblem,
  problemFix: ({ subject }) => links.fixProblem(subject),
  problemMove: ({ subject }) => links.problem(subject),
  visitFinish: ({ subject }) => links.visit(subject),
  reviewScore({ subject }) {
    const { reviewId, villageId } = readReviewSubject(subject)
    return links.reviewScore(reviewId, villageId)
  },
  recheck: ({ subject }) => links.recheck(subject),
  deduction: () => links.recordDeduction,
  decision: () => links.decide,
  plan: ({ subject }) => links.plan(subject),
  planProgress({ subject }) {
    const [bodyId = '', itemId = ''] = subject.split('/')
    return links.planProgress(bodyId, itemId)
  },
}

/** Nothing for a kind that this program does not know. */
export const draftLink = (draft: Draft): string => pages[draft.kind]?.(draft) ?? ''
