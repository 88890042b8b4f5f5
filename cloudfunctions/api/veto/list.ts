import type { VetoView } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { vetoes, type Veto } from '../../core/records/cleanup'
import { readRuleAndDeadline } from '../cleanup/checklist'
import { rightsOf, vetoPhotoIds, vetoView, withSystem } from './view'

/**
 * Inspectors, staff and leaders see every veto, a cadre the own villages'. Who did what is named to inspectors and staff,
 * and to the village itself. Six requests.
 */
export async function list(call: Call): Promise<{ deadline: string; items: VetoView[] }> {
  const { caller } = call
  const [all, { deadline }] = await Promise.all([vetoes.all(), readRuleAndDeadline(call.today)])
  const grants = (await caller.person())?.grants ?? []
  const works = grants.some(({ role }) => role === 'inspector' || role === 'admin' || role === 'office')
  const seesAll = works || grants.some(({ role }) => role === 'leader')
  const own = (veto: Veto) =>
    grants.some((grant) => grant.role === 'cadre' && grant.villageId === veto.villageId)
  const seen = all.filter((veto) => seesAll || own(veto)).sort((a, b) => a.order - b.order)
  const [pictures, known] = await Promise.all([evidenceOf(vetoPhotoIds(seen)), namesIn(seen)])
  const names = withSystem(known)
  const items = seen.map(async (veto) =>
    vetoView(veto, {
      pictures,
      names: works || own(veto) ? names : undefined,
      rights: await rightsOf(caller, veto.villageId),
      now: call.now,
    }),
  )
  return { deadline, items: await Promise.all(items) }
}
