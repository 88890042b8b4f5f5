// Two invented workbooks to try the import with: npx tsx local/tools/register.ts [folder]
// 管区.xlsx names every village's district; 农户.xlsx holds 6,000 households, a few rows of them wrong.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  districtColumns,
  householdColumns,
  titlesOf,
} from '../../cloudfunctions/documents/import/import-columns'
import { writeWorkbook } from '../../cloudfunctions/documents/workbook/excel'
import { inDistricts } from '../../seeds/demo/districts'
import { makeDice } from '../../seeds/demo/pictures/random'
import { loadPlan, villagesOf } from '../../seeds/plan'

const households = 6_000
const surnames = [...'王李张刘陈孙赵徐马高宋于杜唐任崔齐房左耿']
const givens = '玉山 春生 秀芬 建军 爱华 桂英 庆海 维国 兴业 红梅 延峰 广成'.split(' ')

async function write(): Promise<void> {
  const folder = process.argv[2] ?? 'register'
  mkdirSync(folder, { recursive: true })
  const villages = inDistricts(villagesOf(loadPlan()))
  const districts = villages.map(({ name, districtName = '' }) => [name, districtName])
  const dice = makeDice('register')
  const rows = Array.from({ length: households }, (_, i) => {
    const village = villages[i % villages.length]?.name ?? ''
    const number = String(Math.floor(i / villages.length) + 1).padStart(3, '0')
    const phone = `139${String(dice.whole(0, 99_999_999)).padStart(8, '0')}`
    const kind = dice.chance(0.3) ? '贫困户' : '一般户'
    const row = [
      village,
      number,
      dice.pick(surnames) + dice.pick(givens),
      kind,
      `${dice.whole(1, 9)}排${dice.whole(1, 30)}号`,
      phone,
      '',
    ]
    return wrong[i] ? Object.assign(row, wrong[i]) : row
  })
  const files = [
    ['管区.xlsx', '管区', titlesOf(districtColumns), districts],
    ['农户.xlsx', '农户', titlesOf(householdColumns), rows],
  ] as const
  for (const [file, name, titles, lines] of files) {
    const path = join(folder, file)
    writeFileSync(path, await writeWorkbook(name, titles, lines))
    console.log(`${path}: ${lines.length} rows`)
  }
}

/** What people get wrong, by row and column. */
const wrong: Readonly<Record<number, Record<number, string>>> = {
  7: { 0: '没有这个村' },
  40: { 2: '' },
  300: { 5: '1390' },
  1200: { 3: '特困' },
  4000: { 1: '一号' },
}

write().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
