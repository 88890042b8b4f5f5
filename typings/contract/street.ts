import type { InferInput } from 'valibot'
import type { Point } from '../../miniprogram/shared/kernel/place'
import type { RuleRef } from '../../miniprogram/shared/rules/rules'
import type { PledgeRules } from '../../miniprogram/shared/street/pledge'
import type * as schema from '../../miniprogram/shared/street/schema'
import type { Page, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A shop in a list: no name and no phone of anybody. */
export interface ShopRow {
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly name: string
  readonly sells: string
  readonly where: string
  readonly open: boolean
  /** Whether it signed the pledge as it stands now. */
  readonly signed: boolean
  /** Absent before the first time. */
  readonly checkedAt?: number
  readonly failed: number
  readonly due: boolean
}

export interface PledgeView {
  readonly id: string
  readonly version: number
  readonly sha256: string
  readonly at: number
  readonly keeper: string
  /** Who held the phone. */
  readonly by: string
  readonly signature?: EvidencePhoto
}

/** A shop whole, for those who work with it. */
export interface ShopDetail extends ShopRow, Versioned {
  readonly road: string
  readonly address: string
  readonly keeper: string
  readonly phone: string
  readonly point?: Point
  /** What is to be signed. */
  readonly rule: RuleRef
  readonly text: PledgeRules
  /** The newest first. */
  readonly pledges: readonly PledgeView[]
  readonly may: { readonly edit: boolean; readonly sign: boolean; readonly check: boolean }
}

/** Of the open shops asked about. */
export interface ShopFigures {
  readonly open: number
  readonly signed: number
  readonly due: number
}

export interface StreetContract {
  'shop.list': { input: InferInput<typeof schema.listShops>; output: Page<ShopRow> }
  'shop.figures': { input: InferInput<typeof schema.countShops>; output: ShopFigures }
  'shop.get': { input: InferInput<typeof schema.shopRef>; output: ShopDetail }
  'shop.add': { input: InferInput<typeof schema.addShop>; output: ShopDetail }
  'shop.revise': { input: InferInput<typeof schema.reviseShop>; output: ShopDetail }
  'shop.close': { input: InferInput<typeof schema.moveShop>; output: ShopDetail }
  'shop.reopen': { input: InferInput<typeof schema.moveShop>; output: ShopDetail }
  'pledge.sign': { input: InferInput<typeof schema.signPledge>; output: PledgeView }
}
