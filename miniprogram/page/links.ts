import type { TodoLine } from '../../typings/contract'
import type { PlaceKind } from '../shared/check/place'

const tabs = ['/pages/home/index', '/pages/landscapes/index', '/pages/rankings/index', '/pages/me/index']
const query = (name: string, value: string) => `?${name}=${encodeURIComponent(value)}`

/** Where every page is, with the query it takes. */
export const links = {
  home: '/pages/home/index',
  landscapes: '/pages/landscapes/index',
  rankings: '/pages/rankings/index',
  me: '/pages/me/index',
  entry: (id: string) => `/pages/entry/index${query('id', id)}`,
  poster: (id: string) => `/pages/poster/index${query('id', id)}`,
  village: (id: string) => `/pages/village/index${query('id', id)}`,
  villages: '/pages/villages/index',
  notices: '/pages/notices/index',
  notice: (id: string) => `/pages/notice/index${query('id', id)}`,
  votes: '/pages/votes/index',
  invite: '/pages/invite/index',
  about: '/pages/about/index',
  results: '/pages/results/index',
  certificate: (entryId: string) => `/pages/certificate/index${query('id', entryId)}`,
  objection: (entryId = '') => `/pages/objection/index${query('id', entryId)}`,
  draw: (id: string) => `/pages/draw/index${query('id', id)}`,
  rule: (name: string) => `/pages/rule/index${query('name', name)}`,
  board: (villageId: string) => `/packages/cadre/board/index${query('villageId', villageId)}`,
  cleanup: (villageId: string) => `/packages/cadre/cleanup/index${query('villageId', villageId)}`,
  claim: (villageId: string, itemId: string) =>
    `/packages/cadre/claim/index${query('villageId', villageId)}&itemId=${encodeURIComponent(itemId)}`,
  appeal: (villageId: string) => `/packages/cadre/appeal/index${query('villageId', villageId)}`,
  plan: (bodyId: string) => `/packages/cadre/plan/index${query('bodyId', bodyId)}`,
  planProgress: (bodyId: string, itemId: string) =>
    `/packages/cadre/progress/index${query('bodyId', bodyId)}&itemId=${encodeURIComponent(itemId)}`,
  plans: '/packages/town/plans/index',
  townPlan: (bodyId: string) => `/packages/town/plan/index${query('bodyId', bodyId)}`,
  responsibilities: '/packages/town/responsibility/index',
  chain: (villageId: string) => `/packages/town/chain/index${query('villageId', villageId)}`,
  avenue: '/pages/avenue/index',
  exhibit: (id: string) => `/pages/exhibit/index${query('id', id)}`,
  roads: '/packages/road/board/index',
  editRoad: (id = '') => `/packages/road/road-edit/index${query('id', id)}`,
  segment: (id: string) => `/packages/road/segment/index${query('id', id)}`,
  editSegment: (roadId: string, id = '') =>
    `/packages/road/segment-edit/index${query('id', id)}&roadId=${encodeURIComponent(roadId)}`,
  exhibits: '/packages/road/exhibits/index',
  townExhibit: (id: string) => `/packages/road/exhibit/index${query('id', id)}`,
  editExhibit: (id = '') => `/packages/road/exhibit-edit/index${query('id', id)}`,
  /** `damage`: it is broken; `finish`: it is built. */
  exhibitSpot: (id: string, step: 'damage' | 'finish') =>
    `/packages/road/spot/index${query('id', id)}&step=${step}`,
  timers: '/packages/town/timers/index',
  texts: '/packages/town/texts/index',
  ledger: '/packages/town/ledger/index',
  myData: '/packages/privacy/data/index',
  myTexts: '/packages/privacy/texts/index',
  privacyTable: '/packages/privacy/table/index',
  acceptance: '/packages/inspector/acceptance/index',
  acceptVillage: (villageId: string) => `/packages/inspector/village/index${query('villageId', villageId)}`,
  verifyVeto: (villageId: string) => `/packages/inspector/veto/index${query('villageId', villageId)}`,
  reviews: '/packages/review/list/index',
  review: (id: string) => `/packages/review/month/index${query('id', id)}`,
  offer: (id: string, districtId: string) =>
    `/packages/review/offer/index${query('id', id)}&districtId=${encodeURIComponent(districtId)}`,
  reviewScore: (id: string, villageId: string) =>
    `/packages/review/score/index${query('id', id)}&villageId=${encodeURIComponent(villageId)}`,
  scores: (villageId: string) => `/packages/household/scores/index${query('villageId', villageId)}`,
  myHouseholds: '/packages/household/mine/index',
  /** A supervisor's village; a party member has `myHouseholds`. */
  rebounds: (villageId: string) => `/packages/household/mine/index${query('villageId', villageId)}`,
  help: (householdId: string) => `/packages/household/help/index${query('householdId', householdId)}`,
  closeTask: (taskId: string, villageId = '') =>
    `/packages/household/help/index${query('taskId', taskId)}&villageId=${encodeURIComponent(villageId)}`,
  score: (villageId: string, householdId: string) =>
    `/packages/household/score/index${query('villageId', villageId)}&householdId=${encodeURIComponent(householdId)}`,
  register: (villageId: string) => `/packages/household/register/index${query('villageId', villageId)}`,
  household: (id: string) => `/packages/household/household/index${query('id', id)}`,
  addHousehold: (villageId: string) => `/packages/household/facts/index${query('villageId', villageId)}`,
  reviseHousehold: (id: string) => `/packages/household/facts/index${query('id', id)}`,
  consent: (id: string) => `/packages/household/consent/index${query('id', id)}`,
  /** With a household its member is to be changed. */
  pairing: (villageId: string, householdId = '') =>
    `/packages/household/pairing/index${query('villageId', villageId)}&householdId=${encodeURIComponent(householdId)}`,
  reportProblem: '/packages/problem/report/index',
  myReports: '/packages/problem/list/index?scope=mine',
  problem: (id: string) => `/packages/problem/detail/index${query('id', id)}`,
  villageProblems: (villageId: string) =>
    `/packages/problem/list/index?scope=village&villageId=${encodeURIComponent(villageId)}`,
  inspectorProblems: '/packages/problem/list/index?scope=inspector',
  townProblems: '/packages/problem/list/index?scope=town',
  fixProblem: (id: string) => `/packages/problem/spot/index${query('problemId', id)}`,
  recheck: (id: string) => `/packages/problem/spot/index${query('recheckId', id)}`,
  /** The shops of the town, or of a village; `view` names the tab. */
  shops: (view = '', villageId = '') =>
    `/packages/street/shops/index${query('view', view)}&villageId=${encodeURIComponent(villageId)}`,
  shop: (id: string) => `/packages/street/shop/index${query('id', id)}`,
  addShop: '/packages/street/facts/index',
  reviseShop: (id: string) => `/packages/street/facts/index${query('id', id)}`,
  signPledge: (shopId: string) => `/packages/street/sign/index${query('id', shopId)}`,
  /** The checklist of a place of the town: a shop, a segment of a road, an exhibit. */
  check: (kind: PlaceKind, id: string) =>
    `/packages/street/check/index${query('kind', kind)}&id=${encodeURIComponent(id)}`,
  examples: '/pages/examples/index',
  example: (id: string) => `/pages/example/index${query('id', id)}`,
  townExamples: '/packages/town/exposures/index',
  exposureEdit: '/packages/town/exposure-edit/index',
  exposeProblem: (problemId: string) => `/packages/town/exposure-edit/index${query('problemId', problemId)}`,
  replyToExamples: (villageId: string) => `/packages/cadre/reply/index${query('villageId', villageId)}`,
  accountability: '/packages/problem/faults/index',
  visits: '/packages/inspector/visits/index',
  visit: (id: string) => `/packages/inspector/visit/index${query('id', id)}`,
  visitScore: (visitId: string, householdId: string) =>
    `/packages/inspector/visit-score/index${query('visitId', visitId)}&householdId=${encodeURIComponent(householdId)}`,
  noteProblem: (visitId: string) => `/packages/inspector/problem/index${query('visitId', visitId)}`,
  judgeRoute: '/packages/judge/route/index',
  judgeSheet: (entryId: string) => `/packages/judge/sheet/index${query('entryId', entryId)}`,
  training: '/packages/judge/training/index',
  submit: (villageId: string) => `/packages/cadre/submit/index${query('villageId', villageId)}`,
  desk: '/packages/town/desk/index',
  photos: '/packages/town/photos/index',
  channel: '/packages/town/channel/index',
  /** Opens the channel page with a publication to hand over. */
  toChannel: (publicationId: string, title: string) =>
    `/packages/town/channel/index${query('publicationId', publicationId)}&title=${encodeURIComponent(title)}`,
  reminders: '/pages/reminders/index',
  outbox: '/pages/outbox/index',
  townNotices: '/packages/town/notices/index',
  noticeEdit: '/packages/town/notice-edit/index',
  people: '/packages/town/people/index',
  invitation: '/packages/town/invitation/index',
  voting: '/packages/town/voting/index',
  selfCheck: '/packages/town/self-check/index',
  editPlan: '/packages/town/plan-edit/index',
  tasks: '/packages/town/tasks/index',
  editVillage: (id: string) => `/packages/town/village-edit/index${query('id', id)}`,
  rules: '/packages/town/rules/index',
  vetoes: '/packages/town/vetoes/index',
  judging: '/packages/town/judging/index',
  judgingSetUp: '/packages/town/judging-setup/index',
  assignment: '/packages/town/assignment/index',
  report: '/packages/town/report/index',
  looks: '/packages/town/looks/index',
  entrySheets: (entryId: string) => `/packages/town/entry-sheets/index${query('entryId', entryId)}`,
  awards: '/packages/town/awards/index',
  rounds: '/packages/town/rounds/index',
  round: (id: string) => `/packages/town/round/index${query('id', id)}`,
  visitScores: (id: string) => `/packages/town/visit/index${query('id', id)}`,
  handOver: (roundId: string) => `/packages/town/hand-over/index${query('id', roundId)}`,
  supervision: '/packages/town/supervision/index',
  imports: '/packages/town/imports/index',
  archive: '/packages/town/archive/index',
  townRanking: '/packages/town/ranking/index',
  ranking: (month: string) => `/pages/ranking/index${query('month', month)}`,
  assessment: (year = '') => `/pages/assessment/index${query('year', year)}`,
  publicSheet: (villageId: string, year = '') =>
    `/pages/assessed/index${query('villageId', villageId)}&year=${encodeURIComponent(year)}`,
  assessments: '/packages/assessment/desk/index',
  /** A village's sheet in the named edition, or in the newest that is published. */
  assessedVillage: (villageId: string, assessmentId = '') =>
    `/packages/assessment/sheet/index${query('villageId', villageId)}&assessmentId=${encodeURIComponent(assessmentId)}`,
  assessmentAppeals: '/packages/assessment/appeals/index',
  /** Of all villages, or of one; one record stands out where it is named. */
  deductions: (villageId = '', id = '') =>
    `/packages/assessment/deductions/index${query('villageId', villageId)}&id=${encodeURIComponent(id)}`,
  recordDeduction: '/packages/assessment/deduction/index',
  decisions: (villageId = '') => `/packages/assessment/decisions/index${query('villageId', villageId)}`,
  decide: '/packages/assessment/decide/index',
  faultsOf: (villageId: string) => `/packages/problem/faults/index${query('villageId', villageId)}`,
  objections: '/packages/town/objections/index',
  payouts: '/packages/town/payouts/index',
  payout: (id: string) => `/packages/town/payout/index${query('id', id)}`,
} as const

/** Opens a page: tabs are switched to, and where the stack is full the page takes the last one's place. */
export function open(url: string): void {
  if (tabs.includes(url)) return void wx.switchTab({ url })
  void wx.navigateTo({ url, fail: () => void wx.redirectTo({ url }) })
}

/** Where a line of the to-do list is done. */
export function todoLink(line: Pick<TodoLine, 'kind' | 'villageId' | 'office'>): string {
  switch (line.kind) {
    case 'entriesToPublish':
      return links.desk
    case 'photosToReview':
      return links.photos
    case 'textsToReview':
      return links.texts
    case 'textsReturned':
      return links.myTexts
    case 'noticesToCheck':
    case 'noticesToPublish':
      return links.townNotices
    case 'sheetsToFill':
      return links.judgeRoute
    case 'cleanupToAccept':
    case 'vetoesToVerify':
      return links.acceptance
    case 'vetoesToConfirm':
    case 'appeals':
      return links.vetoes
    case 'resultsToCheck':
      return links.awards
    case 'objections':
      return links.objections
    case 'payoutsToRecord':
    case 'payoutsToConfirm':
      return links.payouts
    case 'offersToMake':
    case 'drawsToJoin':
    case 'secretsToReveal':
    case 'villagesToReview':
      return links.reviews
    case 'rankingsToCheck':
    case 'rankingsToPublish':
      return links.townRanking
    case 'assessmentsToCheck':
    case 'assessmentsToPublish':
      return links.assessments
    case 'assessmentAppeals':
      return links.assessmentAppeals
    case 'mayAppealAssessment':
      return links.assessedVillage(line.villageId ?? '')
    case 'proposalsToDecide':
      return links.decisions()
    case 'visitsToMake':
      return links.visits
    case 'shopsToSign':
      return links.shops('unsigned')
    case 'shopsToCheck':
      return links.shops('due')
    case 'problemsToConfirm':
    case 'problemsToVerify':
    case 'rechecksToMake':
      return links.inspectorProblems
    case 'problemsToMend':
    case 'problemsOverdue':
      return links.villageProblems(line.villageId ?? line.office ?? '')
    case 'planToFile':
    case 'planReturned':
    case 'planOverdue':
      return links.plan(line.villageId ?? line.office ?? '')
    case 'plansToAccept':
      return links.plans
    case 'roundToOpen':
      return links.rounds
    case 'rankingToCompute':
      return links.townRanking
    case 'extensionsToDecide':
      return links.townProblems
    case 'faultsToConfirm':
      return links.accountability
    case 'reportsToAnswer':
      return links.myReports
    case 'householdsToScore':
      return links.scores(line.villageId ?? '')
    case 'rebounds':
      return links.rebounds(line.villageId ?? '')
    case 'reboundsToHelp':
      return links.myHouseholds
    case 'exposuresToCheck':
    case 'exposuresToPublish':
      return links.townExamples
    case 'exposuresToAnswer':
      return links.replyToExamples(line.villageId ?? '')
    case 'cleanupReturned':
    case 'mayAppeal':
      return links.cleanup(line.villageId ?? '')
    case 'entriesReturned':
    case 'quotaBehind':
      return links.board(line.villageId ?? '')
  }
}

/** What a page is opened with: a link's `id` or `code`, or the `scene` of a scanned code (`e=…`, `c=…`, or bare). */
export function readOpening(given: Record<string, string | undefined>): { id?: string; code?: string } {
  const scene = decode(given.scene ?? '')
  const [, key, value] = /^(\w+)=(.+)$/.exec(scene) ?? []
  const id = given.id ? decode(given.id) : key === 'e' ? value : undefined
  const code = given.code ? decode(given.code) : key && key !== 'e' ? value : !key ? scene : undefined
  return { ...(id ? { id } : {}), ...(code ? { code: code.toUpperCase() } : {}) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
