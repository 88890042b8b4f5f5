import type { CheckForm, PlaceView, RuleView } from '../../typings/contract'
import type { PlaceKind } from '../shared/check/place'
import { getCheckForm } from './check'
import { CallError } from './cloud'
import { askOrRemember, recall, remember, type Seen } from './last-seen'
import { listRuleVersions } from './rules'

const RULE = 'checkRule'
const formKey = (kind: PlaceKind, id: string) => `check:${kind}:${id}`
const placeKey = (kind: PlaceKind, id: string) => `place:${kind}:${id}`

/**
 * Brings along what is needed to check these places where there is no signal: a list of places calls it once it is shown.
 * Without a network nothing happens.
 */
export async function bringChecks(places: readonly PlaceView[]): Promise<void> {
  for (const place of places) remember(placeKey(place.kind, place.id), place)
  try {
    await askOrRemember(RULE, async () => newestOf((await listRuleVersions('check')).items))
  } catch {
    // The form then needs a network, as any other page.
  }
}

/** The newest version stands first. */
const newestOf = (versions: readonly RuleView[]) => versions[0] as RuleView<'check'> | undefined

/** The form of one place; where there is no signal, from what this phone saw last of it or of its list. */
export async function loadCheckForm(kind: PlaceKind, placeId: string): Promise<Seen<CheckForm>> {
  try {
    return await askOrRemember(formKey(kind, placeId), () => getCheckForm({ kind, placeId }))
  } catch (error) {
    const form = error instanceof CallError && error.code === 'OFFLINE' ? composed(kind, placeId) : undefined
    if (!form) throw error
    return form
  }
}

function composed(kind: PlaceKind, placeId: string): Seen<CheckForm> | undefined {
  const place = recall<PlaceView>(placeKey(kind, placeId))
  const rule = recall<RuleView<'check'> | undefined>(RULE)?.answer
  if (!place || !rule) return undefined
  const { sheet, failures } = rule.body[kind]
  const { name, version, sha256 } = rule
  return {
    answer: {
      place: place.answer,
      sheet,
      rule: { name, version, sha256 },
      days: Object.fromEntries(Object.entries(failures).map(([itemId, { days }]) => [itemId, days])),
      standing: [],
    },
    ...(place.asOf === undefined ? {} : { asOf: place.asOf }),
  }
}
