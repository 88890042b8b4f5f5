import { leastCommits, leastVillages, type DrawEntry, type DrawRecord } from './draw'
import { commitmentOf, listSha256Of } from './hash'
import { pick } from './pick'

/** One thing that must be so in a fair draw: it is, it is not, or the draw is not that far yet. */
export interface Check {
  readonly id: 'list' | 'hat' | 'commits' | 'secrets' | 'drawn'
  readonly title: string
  readonly state: 'holds' | 'broken' | 'waiting'
  /** What was found, in words for anybody. */
  readonly words: string
}

/**
 * Recomputes a draw from what is published of it, trusting nobody: any phone can do it, without a network.
 * @param record as published or as it was kept; whatever stands in it, this answers and never throws
 */
export function verify(record: DrawRecord): Check[] {
  const before = [checkList(record), checkHat(record), checkCommits(record), checkSecrets(record)]
  return [...before, checkDrawn(record, before)]
}

/** Of all steps: one that is broken breaks the draw. */
export const verdictOf = (checks: readonly Check[]): Check['state'] =>
  checks.some(({ state }) => state === 'broken')
    ? 'broken'
    : checks.every(({ state }) => state === 'holds')
      ? 'holds'
      : 'waiting'

const found = (id: Check['id'], title: string, state: Check['state'], words: string): Check => ({
  id,
  title,
  state,
  words,
})

function checkList({ list, listSha256 }: DrawRecord): Check {
  const same = listSha256Of(list) === listSha256
  return found(
    'list',
    '名单没有改过',
    same ? 'holds' : 'broken',
    same
      ? `${list.length} 个村的名单和权重，算出来的校验码和开始时公布的一样。`
      : '名单或权重算出来的校验码和开始时公布的不一样，名单被改过。',
  )
}

const isHat = (list: readonly DrawEntry[]): boolean =>
  list.length >= leastVillages &&
  list.every(({ weight }) => Number.isInteger(weight) && weight > 0 && weight <= 1000) &&
  list.every(({ id }, i) => i === 0 || (list[i - 1]?.id ?? '') < id)

function checkHat({ list }: DrawRecord): Check {
  const sound = isHat(list)
  return found(
    'hat',
    '名单本身没有毛病',
    sound ? 'holds' : 'broken',
    sound
      ? '每个村只有一份，没有重复，权重都是整数。'
      : '名单里有重复的村、不对的权重，或者一个村也没有，不能这样抽。',
  )
}

function checkCommits({ commits, closedAt }: DrawRecord): Check {
  const title = '交底的人够数，没有后来加入的'
  const late = numbersOf(commits, ({ at }) => closedAt !== null && at > closedAt)
  const seals = commits.map(({ commitment }) => commitment)
  if (late.length) return found('commits', title, 'broken', `${late.join('、')}号是在截止以后才加入的。`)
  if (new Set(seals).size < seals.length)
    return found('commits', title, 'broken', '有两个人交的底一模一样，其中一个是抄的。')
  if (closedAt === null)
    return found('commits', title, 'waiting', `现在有 ${commits.length} 个人交底，还没有截止。`)
  return commits.length < leastCommits
    ? found('commits', title, 'broken', `只有 ${commits.length} 个人交底，至少要 ${leastCommits} 个人。`)
    : found('commits', title, 'holds', `${commits.length} 个人交底，都在截止以前，各不相同。`)
}

const isSecret = (secret: string): boolean => /^[0-9a-f]{64}$/.test(secret)

function checkSecrets({ commits, secrets }: DrawRecord): Check {
  const title = '亮出的数就是交底的数'
  const wrong = numbersOf(commits, ({ commitment }, i) => {
    const secret = secrets[i] ?? null
    return secret !== null && (!isSecret(secret) || commitmentOf(secret) !== commitment)
  })
  const missing = numbersOf(commits, (_, i) => (secrets[i] ?? null) === null)
  if (wrong.length || secrets.length > commits.length)
    return found('secrets', title, 'broken', `${wrong.join('、')}号亮出的数和先前交的底对不上。`)
  if (missing.length || commits.length === 0)
    return found(
      'secrets',
      title,
      'waiting',
      missing.length ? `${missing.join('、')}号还没有亮数。` : '还没有人交底。',
    )
  return found('secrets', title, 'holds', `${commits.length} 个数都和先前交的底对得上。`)
}

function checkDrawn({ list, secrets, drawn }: DrawRecord, before: readonly Check[]): Check {
  const title = '抽中的村算得出来'
  if (before.some(({ state }) => state === 'broken'))
    return found('drawn', title, 'broken', '前面有一步对不上，抽出来的村不能作数。')
  if (before.some(({ state }) => state === 'waiting'))
    return drawn === null
      ? found('drawn', title, 'waiting', '大家都亮数以后才能算。')
      : found('drawn', title, 'broken', '还没有都亮数，就已经公布了抽中的村。')
  const right = pick(
    list,
    secrets.flatMap((secret) => secret ?? []),
  )
  if (drawn === null) return found('drawn', title, 'waiting', `算出来是${right.name}，等待公布。`)
  return right.id === drawn
    ? found('drawn', title, 'holds', `用名单和大家的数重新算了一遍，抽中的正是${right.name}。`)
    : found('drawn', title, 'broken', `重新算出来应该是${right.name}，公布的却不是它。`)
}

/** As the page numbers them: from one. */
const numbersOf = <T>(all: readonly T[], is: (one: T, i: number) => boolean): number[] =>
  all.flatMap((one, i) => (is(one, i) ? [i + 1] : []))
