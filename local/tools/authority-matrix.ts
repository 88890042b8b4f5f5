import { offices, type RoleGrant } from '../../miniprogram/shared/roster/roles'
import type { Refusal } from '../../miniprogram/shared/kernel/decision'
import { Caller } from '../../cloudfunctions/core/caller'
import type { Person } from '../../cloudfunctions/core/records/roster'

/** What is asked of a route: its guard alone, over whatever the action is about. */
export interface Guarded {
  allow(caller: Caller, about: unknown): Promise<Refusal | undefined>
}

const village = 'v-own'
const district = 'd-own'

/** Everybody there is a kind of, with the scope it comes with; offices by what some guard tells apart. */
export const columns = {
  villager: [],
  cadre: [{ role: 'cadre', villageId: village }],
  secretary: [{ role: 'cadre', villageId: village, isSecretary: true }],
  'party member': [{ role: 'partyMember', villageId: village }],
  supervisor: [{ role: 'supervisor', villageId: village }],
  'district head': [{ role: 'districtHead', districtId: district }],
  inspector: [{ role: 'inspector', office: 'discipline' }],
  judge: [{ role: 'judge' }],
  leader: [{ role: 'leader' }],
  women: [{ role: 'office', office: 'women' }],
  discipline: [{ role: 'office', office: 'discipline' }],
  poverty: [{ role: 'office', office: 'poverty' }],
  publicity: [{ role: 'office', office: 'publicity' }],
  party: [{ role: 'office', office: 'party' }],
  'other office': [{ role: 'office', office: 'construction' }],
  admin: [{ role: 'admin' }],
} as const satisfies Record<string, readonly RoleGrant[]>
export type ColumnName = keyof typeof columns
export const columnNames = Object.keys(columns) as ColumnName[]

/**
 * What a role may: of everything (`✓`), of everything but the own village's or office's (`✓ not own`), of some kinds alone
 * (`✓ some`), of the own village, district or office (`✓ own`), of what the person is named in (`✓ self`), nothing (`–`).
 */
export type Mark = '✓' | '✓ not own' | '✓ some' | '✓ own' | '✓ self' | '–'
export type MatrixRow = Readonly<Record<ColumnName, Mark>>

/** A caller that holds these grants, without a record anywhere. */
export class Holder extends Caller {
  constructor(
    openid: string,
    private readonly grants: readonly RoleGrant[],
  ) {
    super(openid, '')
  }

  override person(): Promise<Person> {
    const grants = this.grants.map((grant, i) => ({ id: `g${i}`, since: 0, ...grant }))
    return Promise.resolve({ _id: this.openid, name: '', since: 0, grants } as unknown as Person)
  }
}

const me = 'o-me'

/** Something of every kind at once: guards read what they know of it. */
const thing = (own: boolean, named: boolean, kind: string, office: string) => {
  const person = named ? me : 'o-somebody'
  const villageId = own ? village : 'v-other'
  return {
    kind,
    villageId,
    villageName: '某村',
    districtId: own ? district : 'd-other',
    bodyId: kind === 'office' ? (own ? office : 'nobody') : villageId,
    name: '某村',
    plan: undefined,
    pairedWith: person,
    judge: person,
    inspector: person,
    reporter: person,
  }
}
/** Guards that look at a kind tell these apart. */
const kinds = ['village', 'office', 'households', 'districts', 'shops'] as const

export async function matrixRow({ allow }: Guarded): Promise<MatrixRow> {
  const marks = await Promise.all(columnNames.map(async (name) => [name, await markOf(allow, name)] as const))
  return Object.fromEntries(marks) as Record<ColumnName, Mark>
}

/** Columns that stand for several offices: all of them must be treated alike, or the mark is of some. */
const alike: Partial<Record<ColumnName, (office: string) => boolean>> = {
  inspector: () => true,
  'other office': (office) => !(office in columns),
}

async function markOf(allow: Guarded['allow'], name: ColumnName): Promise<Mark> {
  const grants: readonly RoleGrant[] = columns[name]
  const isMeant = alike[name]
  if (!isMeant) return markFor(allow, grants)
  const marks = await Promise.all(
    offices.filter(isMeant).map((office) =>
      markFor(
        allow,
        grants.map((grant) => ({ ...grant, office })),
      ),
    ),
  )
  const [first = '–'] = marks
  return marks.every((mark) => mark === first) ? first : '✓ some'
}

async function markFor(allow: Guarded['allow'], grants: readonly RoleGrant[]): Promise<Mark> {
  const office = grants[0]?.office ?? 'women'
  const may = async (own: boolean, named: boolean, more: readonly RoleGrant[] = []) => {
    const caller = new Holder(me, [...grants, ...more])
    const refusals = await Promise.all(kinds.map((kind) => allow(caller, thing(own, named, kind, office))))
    return refusals.filter((refusal) => refusal === undefined).length
  }
  const [all, own] = [await may(false, false), await may(true, false)]
  if (all === kinds.length) {
    // Who has a second role in the village it is about.
    const ownToo = await may(true, false, [{ role: 'cadre', villageId: village }])
    return own < all || ownToo < all ? '✓ not own' : '✓'
  }
  if (all > 0) return '✓ some'
  if (own > 0) return '✓ own'
  return (await may(true, true)) > 0 ? '✓ self' : '–'
}
