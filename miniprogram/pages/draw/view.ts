import type { DrawView } from '../../../typings/contract'
import { shortHash } from '../../page/hash'
import { links } from '../../page/links'
import { leastCommits } from '../../shared/draw/draw'
import { verdictOf, verify } from '../../shared/draw/verify'
import { readMoment, readMonth } from '../../shared/kernel/days'

export interface Part {
  /** Leaders, heads and staff may put a secret in. */
  readonly joins: boolean
  /** Staff close the commits and may void a draw. */
  readonly staff: boolean
  /** This phone holds a secret for the draw. */
  readonly holds: boolean
}

/** What the one button at the thumb does. */
export type Act = 'commit' | 'close' | 'reveal' | 'verify'

export function drawFace(draw: DrawView, part: Part) {
  const { list, commits, secrets, drawn, state } = draw
  const all = list.reduce((sum, { weight }) => sum + weight, 0)
  const winner = list.find(({ id }) => id === drawn)
  return {
    id: draw.id,
    reviewId: draw.reviewId,
    title: `${draw.districtName} ${readMonth(draw.month)}现场点评抽村`,
    opened: `${readMoment(draw.openedAt)}开始`,
    ...headline(draw, winner?.name ?? ''),
    voided: state === 'voided' ? (draw.voidedReason ?? '') : '',
    short: shortHash(draw.listSha256),
    sha256: draw.listSha256,
    list: list.map(({ id, name, weight }) => ({
      id,
      name,
      share: `${weight} 份 · ${Math.round((1000 * weight) / Math.max(1, all)) / 10}%`,
      won: id === drawn,
    })),
    commits: commits.map(({ who, commitment, at }, i) => ({
      who: draw.mine === i ? `${who}，就是我` : who,
      seal: shortHash(commitment),
      commitment,
      at: readMoment(at),
      secret: secrets[i] ?? '',
      shown: secrets[i] ? shortHash(secrets[i]) : '',
    })),
    others: draw.others.map(({ id, openedAt, voidedReason }) => ({
      id,
      url: links.draw(id),
      words: `${readMoment(openedAt)}那次${voidedReason === undefined ? '' : `作废：${voidedReason}`}`,
    })),
    ...actOf(draw, part),
    mayClose: mayClose(draw, part),
    mayVoid: part.staff && state !== 'voided',
    live: state === 'committing' || state === 'revealing',
  }
}
export type DrawFace = ReturnType<typeof drawFace>

function headline(
  { list, state, commits, secrets }: DrawView,
  winner: string,
): { word: string; hint: string } {
  switch (state) {
    case 'committing':
      return {
        word: `${commits.length} 人已交底`,
        hint: `${onlyOne(list)}至少 ${leastCommits} 人交底，再截止、亮数。交底就是先公布自己那个随机数的校验码，谁也不能事后改。`,
      }
    case 'revealing':
      return {
        word: `${secrets.filter(Boolean).length}/${commits.length} 人已亮数`,
        hint: '大家都亮出随机数，就用名单和所有人的数算出抽中的村。',
      }
    case 'drawn':
      return { word: `抽中了${winner}`, hint: '不信可以自己算：点下面的按钮，在您的手机上重新算一遍。' }
    case 'voided':
      return { word: '这次抽取作废了', hint: '作废的抽取一直公示，不会删掉。' }
  }
}

/** Of a district of two villages: who sees one village drawn asks why. */
const onlyOne = (list: DrawView['list']): string =>
  list.length === 1 ? `这个管区除了推荐的村只有${list[0]?.name ?? '一个村'}，抽中的一定是它。` : ''

/** Staff who do not join themselves close it all the same. */
const mayClose = ({ state, commits }: DrawView, { staff }: Part): boolean =>
  state === 'committing' && staff && commits.length >= leastCommits

function actOf(draw: DrawView, part: Part): { act: Act; button: string; warn: string } {
  const { state, secrets, mine } = draw
  const own = mine === null ? null : (secrets[mine] ?? null)
  if (state === 'committing' && part.joins && mine === null)
    return {
      act: 'commit',
      button: '我来交底',
      warn: '手机会生成一个随机数存在本机。亮数要用同一部手机，亮数以前不要删小程序、不要换手机。',
    }
  if (mayClose(draw, part)) return { act: 'close', button: '截止交底，开始亮数', warn: '' }
  if (state === 'revealing' && mine !== null && own === null)
    return {
      act: 'reveal',
      button: '亮数',
      warn: part.holds ? '' : '这部手机里没有您交底时的随机数，请用当时那部手机打开本页。',
    }
  // All have revealed and yet nothing is drawn: the network was lost in between, and whoever reveals again has it drawn.
  if (state === 'revealing' && mine !== null && secrets.every((secret) => secret !== null))
    return {
      act: 'reveal',
      button: '都亮数了，抽出结果',
      warn: part.holds ? '' : '请交过底的人用交底时的手机打开本页，按这个按钮。',
    }
  return { act: 'verify', button: '在本机验算', warn: '' }
}

const signs = { holds: '✓', broken: '✕', waiting: '…' } as const

/** The steps recomputed on this phone, from what is published. */
export function proofOf(draw: DrawView) {
  const checks = verify(draw)
  const verdict = verdictOf(checks)
  return {
    verdict,
    words: {
      holds: '每一步都对得上，抽取是公正的。',
      broken: '有对不上的地方，这次抽取不能作数，请向镇里反映。',
      waiting:
        draw.state === 'voided' ? '到作废为止都对得上，没有抽出村来。' : '到现在为止都对得上，还没有抽完。',
    }[verdict],
    checks: checks.map(({ id, title, state, words }) => ({ id, title, state, words, sign: signs[state] })),
  }
}
export type Proof = ReturnType<typeof proofOf>

export const voidReasons: readonly string[] = ['有人不亮数', '交底的手机坏了', '名单有误']
