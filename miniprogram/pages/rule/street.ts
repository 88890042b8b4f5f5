import { placeKindNames, placeKinds } from '../../shared/check/place'
import type { CheckRules } from '../../shared/check/rules'
import { itemsOf } from '../../shared/sheet/score'
import type { PledgeRules } from '../../shared/street/pledge'
import type { Fact, Table } from './table'

export const checkFacts = (rules: CheckRules): Fact[] => [
  {
    name: '隔几天查一次',
    value: placeKinds.map((kind) => `${placeKindNames[kind]} ${rules[kind].everyDays} 天`).join('，'),
  },
  { name: '没做到的', value: '要拍照，记成村里的问题，按下面的天数改好；没改好以前再查到，不重复记' },
]

export const checkTables = (rules: CheckRules): Table[] =>
  placeKinds.map((kind) => {
    const { sheet, failures } = rules[kind]
    return {
      id: kind,
      head: sheet.name,
      end: '整改',
      words: '只看做到没做到',
      rows: itemsOf(sheet).map(({ item: { id, name, asks } }) => ({
        id,
        name,
        asks,
        end: `${failures[id]?.days ?? 0} 天`,
      })),
    }
  })

export const pledgeFacts = ({ preamble, closing }: PledgeRules): Fact[] => [
  { name: '开头', value: preamble },
  { name: '结尾', value: closing },
  { name: '谁来签', value: '经营户本人在督查员的手机上用手指签；每个业户每一版只签一次' },
]

export const pledgeTables = ({ name, items }: PledgeRules): Table[] => [
  {
    id: 'pledge',
    head: name,
    end: `${items.length} 条`,
    words: '',
    rows: items.map((item, i) => ({ id: item.id, name: `${i + 1}. ${item.name}`, asks: item.asks, end: '' })),
  },
]
