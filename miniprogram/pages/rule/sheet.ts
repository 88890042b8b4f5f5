import { plainPoints } from '../../shared/sheet/points'
import type { Sheet } from '../../shared/sheet/sheet'
import type { Table } from './body'
import { fillWords } from './words'

const steps = (items: Sheet['groups'][number]['items']): string => {
  const all = [...new Set(items.map(({ step }) => step))]
  return all.length === 1 ? `，${plainPoints(all[0] ?? 0)} 分一档` : ''
}

export const sheetTables = (sheet: Sheet): Table[] =>
  sheet.groups.map((group) => {
    const most = group.items.reduce((sum, item) => sum + item.cap, 0)
    const checks = group.fill === 'check'
    return {
      id: group.id,
      head: group.name,
      end: checks ? `${group.items.length} 项` : `${plainPoints(most)} 分`,
      words: `${fillWords[group.fill]}${checks ? '' : steps(group.items)}${group.beside ? '，另行评分，不计入总分' : ''}`,
      rows: group.items.map(({ id, name, asks, cap }) => ({
        id,
        name,
        asks,
        end: checks ? '' : `${plainPoints(cap)} 分`,
      })),
    }
  })
