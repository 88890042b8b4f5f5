import type { AssignmentPlan } from '../../../../typings/contract'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A seed people can read out and type: the draw it gives can be made again by anyone. */
export const drawSeed = (chance: () => number): string =>
  `xili-${Array.from({ length: 6 }, () => LETTERS[Math.floor(chance() * LETTERS.length)]).join('')}`

const range = (values: readonly number[], unit: string): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? `${least} ${unit}` : `${least}–${most} ${unit}`
}

export function planFace(plan: AssignmentPlan) {
  const { judges, entries, sheets, seed } = plan
  const known = judges.flatMap(({ kilometres }) => (kilometres === undefined ? [] : [kilometres]))
  const total = Math.round(known.reduce((sum, one) => sum + one, 0))
  return {
    seed,
    sum: `${entries} 个作品，${sheets} 张评分表`,
    each: judges.length
      ? `每位评委 ${range(
          judges.map(({ load }) => load),
          '个',
        )}`
      : '',
    way: known.length ? `全部评委一共走约 ${total} 公里` : '作品没有填地图位置，算不出路程',
    judges: judges.map(({ personId, name, load, villages, kilometres }) => ({
      id: personId,
      name,
      load: `${load} 个作品`,
      foot: `${villages} 个村${kilometres === undefined ? '' : `，约 ${kilometres.toFixed(1)} 公里`}`,
    })),
  }
}

export type PlanFace = ReturnType<typeof planFace>

export const assignWords = ({ judges, sheets }: AssignmentPlan): string =>
  `${judges.length} 位评委马上会在手机里看到自己的路线，共 ${sheets} 张评分表。分配以后不能再改评委和样板作品，也不能换一种分法。`
