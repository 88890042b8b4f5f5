import { householdKinds } from '@shared/household/household'
import { householdForm, type HouseholdForm } from '@shared/household/schema'
import { text as textField } from '@shared/kernel/fields'
import { parseInput } from '@shared/kernel/parse'
import type { Cell } from '../workbook/cell'
import type { Columns, TableRow } from '../workbook/columns'
import { shopForm, type ShopForm } from '@shared/street/schema'
import { shopSlot } from '@shared/street/shop'
import { districtColumns, householdColumns, kindOf, shopColumns } from './import-columns'

interface Place {
  readonly _id: string
  readonly name: string
}

export interface RefusedRow {
  readonly row: number
  readonly reason: string
  /** The row as it was, column by column. */
  readonly texts: readonly string[]
}

export interface ReadRows<Staged> {
  readonly accepted: readonly Staged[]
  readonly refused: readonly RefusedRow[]
}

interface HouseholdRead {
  readonly villageId: string
  readonly villageName: string
  readonly form: HouseholdForm
}

/** Checks every row with the register's own form: what may be typed may be imported, and nothing else. */
export function readHouseholds(
  rows: readonly TableRow<keyof typeof householdColumns>[],
  villages: readonly Place[],
): ReadRows<HouseholdRead> {
  const known = villagesByName(villages)
  return readRows(rows, householdColumns, '一户', (cells) => {
    const village = known(cells.village.text)
    if (typeof village === 'string') return village
    const form = parseInput(householdForm, {
      number: plain(cells.number.text),
      head: cells.head.text,
      kind: kindOf(cells.kind.text),
      houseNumber: cells.houseNumber.text,
      phone: phoneOf(cells.phone.text),
      needs: cells.needs.text,
    })
    if (!form.ok)
      return cells.kind.text && form.details?.['field'] === 'kind'
        ? `户类型要填“${Object.values(householdKinds).join('”或“')}”`
        : form.message
    const { _id: villageId, name: villageName } = village
    return { key: `${villageId}:${form.value.number}`, value: { villageId, villageName, form: form.value } }
  })
}

const districtName = textField('管区', 20)

export function readDistricts(
  rows: readonly TableRow<keyof typeof districtColumns>[],
  villages: readonly Place[],
): ReadRows<{ readonly villageId: string; readonly districtName: string }> {
  const known = villagesByName(villages)
  return readRows(rows, districtColumns, '一个村', (cells) => {
    const village = known(cells.village.text)
    if (typeof village === 'string') return village
    const name = parseInput(districtName, cells.district.text)
    if (!name.ok) return name.message
    return { key: village._id, value: { villageId: village._id, districtName: name.value } }
  })
}

/** Shops by the register's own form; a village has one of each name. */
export function readShops(
  rows: readonly TableRow<keyof typeof shopColumns>[],
  villages: readonly Place[],
): ReadRows<{ readonly villageId: string; readonly villageName: string; readonly form: ShopForm }> {
  const known = villagesByName(villages)
  return readRows(rows, shopColumns, '一家店', (cells) => {
    const village = known(cells.village.text)
    if (typeof village === 'string') return village
    const { name, keeper, phone, sells, road, address } = cells
    const form = parseInput(shopForm, {
      name: name.text,
      keeper: keeper.text,
      phone: phoneOf(phone.text),
      sells: sells.text,
      road: road.text,
      address: address.text,
    })
    if (!form.ok) return form.message
    const { _id: villageId, name: villageName } = village
    return { key: shopSlot(villageId, form.value.name), value: { villageId, villageName, form: form.value } }
  })
}

/** A row is refused for its first fault, or because an earlier row says the same key. */
function readRows<Key extends string, Staged>(
  rows: readonly TableRow<Key>[],
  columns: Columns<Key>,
  once: string,
  read: (cells: Readonly<Record<Key, Cell>>) => string | { readonly key: string; readonly value: Staged },
): ReadRows<Staged> {
  const keys = Object.keys(columns) as Key[]
  const firstRow = new Map<string, number>()
  const accepted: Staged[] = []
  const refused: RefusedRow[] = []
  for (const { row, cells } of rows) {
    const refuse = (reason: string) =>
      void refused.push({ row, reason, texts: keys.map((key) => cells[key].text) })
    const fault = keys.flatMap((key) => faultOf(key, columns[key].title, cells[key]) ?? [])[0]
    const found = fault ?? read(cells)
    if (typeof found === 'string') refuse(found)
    else {
      const earlier = firstRow.get(found.key)
      if (earlier === undefined) {
        firstRow.set(found.key, row)
        accepted.push(found.value)
      } else refuse(`和第 ${earlier} 行重复了，${once}只能有一行`)
    }
  }
  return { accepted, refused }
}

/** Dates are meant in words about needs alone: elsewhere Excel made them of 3-12. */
function faultOf(key: string, title: string, { fault, date }: Cell): string | undefined {
  if (fault) return `“${title}”${fault}`
  return date && key !== 'needs' ? `“${title}”被 Excel 变成了日期，请把这一列设成“文本”后重填` : undefined
}

/** Answers the village of a name, with or without 村 behind it, or why there is none. */
function villagesByName(villages: readonly Place[]): (name: string) => Place | string {
  const exact = new Map(villages.map((village) => [village.name, village]))
  const short = new Map(villages.map((village) => [withoutEnd(village.name), village]))
  return (written) => {
    const name = written.replace(/\s/g, '')
    if (!name) return '请填写村'
    return exact.get(name) ?? short.get(withoutEnd(name)) ?? `没有“${name}”这个村，请核对村名`
  }
}

const withoutEnd = (name: string) => name.replace(/(?<=.)村$/, '')

/** Full-width figures and letters as plain ones. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const phoneOf = (text: string) =>
  plain(text)
    .replace(/-/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
