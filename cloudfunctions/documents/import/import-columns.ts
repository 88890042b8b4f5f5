import type { HouseholdKind } from '@shared/household/household'
import type { Columns } from '../workbook/columns'

export const householdColumns = {
  village: { title: '村', aliases: ['村名', '村庄', '行政村', '所在村', '村居'], needed: true },
  number: { title: '户号', aliases: ['编号', '户编号', '农户编号'], needed: true },
  head: { title: '户主', aliases: ['户主姓名', '姓名'], needed: true },
  kind: { title: '户类型', aliases: ['类型', '农户类型', '户别'], needed: true },
  houseNumber: { title: '门牌号', aliases: ['门牌', '住址', '地址'], needed: false },
  phone: { title: '手机号', aliases: ['手机', '手机号码', '电话', '联系电话', '联系方式'], needed: false },
  needs: { title: '帮扶需求', aliases: ['需求', '困难'], needed: false },
} as const satisfies Columns<string>

export const districtColumns = {
  village: householdColumns.village,
  district: { title: '管区', aliases: ['管区名称', '所属管区', '所在管区', '片区'], needed: true },
} as const satisfies Columns<string>

export const shopColumns = {
  village: householdColumns.village,
  name: { title: '店名', aliases: ['名称', '业户名称', '商户名称', '字号', '门店'], needed: true },
  keeper: { title: '负责人', aliases: ['经营者', '业主', '店主', '姓名', '经营户'], needed: true },
  phone: householdColumns.phone,
  sells: { title: '经营什么', aliases: ['经营内容', '经营范围', '主营', '类型'], needed: false },
  road: { title: '路', aliases: ['道路', '所在道路', '路段', '街道'], needed: false },
  address: { title: '位置', aliases: ['地址', '门牌', '门牌号', '具体位置'], needed: false },
} as const satisfies Columns<string>

const kindWords: Readonly<Record<HouseholdKind, readonly string[]>> = {
  poor: ['贫困户', '贫困', '建档立卡户', '建档立卡贫困户'],
  ordinary: ['一般户', '一般', '普通户', '一般农户', '非贫困户'],
}

/** The kind a word names; the word itself where it names none, for the form to refuse. */
export const kindOf = (text: string): string =>
  Object.entries(kindWords).find(([, words]) => words.includes(text.replace(/\s/g, '')))?.[0] ?? text

export const titlesOf = (columns: Columns<string>): string[] =>
  Object.values(columns).map(({ title }) => title)
