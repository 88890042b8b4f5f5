import type { AvenueRules, Choice } from '../../shared/avenue/rules'
import { placeKindNames, placeKinds } from '../../shared/check/place'
import type { CheckRules } from '../../shared/check/rules'
import { itemsOf } from '../../shared/sheet/score'
import type { PledgeRules } from '../../shared/street/pledge'
import type { Body, Table } from './body'

export const check = (rules: CheckRules): Body => ({
  facts: [
    {
      name: '隔几天查一次',
      value: placeKinds.map((kind) => `${placeKindNames[kind]} ${rules[kind].everyDays} 天`).join('，'),
    },
    { name: '没做到的', value: '要拍照，记成村里的问题，按下面的天数改好；没改好以前再查到，不重复记' },
  ],
  tables: checkTables(rules),
})

const checkTables = (rules: CheckRules): Table[] =>
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

export const pledge = ({ preamble, closing, name, items }: PledgeRules): Body => ({
  facts: [
    { name: '开头', value: preamble },
    { name: '结尾', value: closing },
    { name: '谁来签', value: '经营户本人在督查员的手机上用手指签；每个业户每一版只签一次' },
  ],
  tables: [
    {
      id: 'pledge',
      head: name,
      end: `${items.length} 条`,
      words: '',
      rows: items.map((item, i) => ({
        id: item.id,
        name: `${i + 1}. ${item.name}`,
        asks: item.asks,
        end: '',
      })),
    },
  ],
})

export const avenue = ({ kinds, themes, repairDays }: AvenueRules): Body => ({
  facts: [{ name: '坏了几天修好', value: `没有另外写明的，${repairDays} 天` }],
  tables: [choiceTable('kinds', '载体', kinds), choiceTable('themes', '内容', themes)],
})

const choiceTable = (id: string, head: string, choices: readonly Choice[]): Table => ({
  id,
  head,
  end: `${choices.length} 种`,
  words: '',
  rows: choices.map((choice) => ({ id: choice.id, name: choice.name, asks: '', end: '' })),
})
