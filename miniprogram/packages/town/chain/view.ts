import type { ChainView, LinkView } from '../../../../typings/contract'
import type { Compared } from '../../../services/forms/kind'
import { dayOf, readDay, readMoment } from '../../../shared/kernel/days'
import { parseInput } from '../../../shared/kernel/parse'
import { mayName, type Assignment, type LinkId } from '../../../shared/responsibility/chain'
import { assignLink } from '../../../shared/responsibility/schema'

function consentWords({ consent }: Assignment): string {
  if (!consent) return '没有记录同意，公开页面只显示职务'
  if (consent.revokedAt) return `${readMoment(consent.revokedAt)} 撤回同意，公开页面只显示职务`
  return `${readDay(dayOf(consent.consentAt), true)}同意公开姓名（${consent.how}）`
}

const linkRow = ({ link, role, current, past }: LinkView) => ({
  link,
  role,
  held: current !== null,
  name: current?.name ?? '没有落实',
  post: current?.post ?? '',
  since: current ? `${readDay(current.from, true)}起${current.reason ? `：${current.reason}` : ''}` : '',
  consent: current ? consentWords(current) : '',
  named: current !== null && mayName(current),
  past: [...past].reverse().map(({ name, from, until, reason }) => {
    const days = `${readDay(from, true)}—${until ? readDay(until, true) : ''}`
    return `${name} ${days}${reason ? `（${reason}）` : ''}`
  }),
})
export type LinkRow = ReturnType<typeof linkRow>

export const chainFace = ({ villageName, districtName, links }: ChainView) => ({
  village: villageName,
  district: districtName,
  rows: links.map(linkRow),
})

/** Someone who is to take a link. */
export interface AssignForm {
  readonly link: LinkId
  readonly name: string
  readonly post: string
  readonly from: string
  readonly reason: string
  /** The link's turn as it was shown. */
  readonly seen: number
}

export const parseAssign = (form: AssignForm, villageId: string, clientId: string) =>
  parseInput(assignLink, { ...form, villageId, clientId })

/** Who is to take a link beside who holds it since. */
export function compareHolders(form: AssignForm, { links }: ChainView): { lines: Compared[]; turn: number } {
  const link = links.find((one) => one.link === form.link)
  const holder = link?.current
  const words = (name: string, post: string, from: string) => `${name}，${post}，${readDay(from, true)}起`
  const mine = words(form.name, form.post, form.from)
  const theirs = holder ? words(holder.name, holder.post, holder.from) : '没有落实'
  return { lines: [{ label: link?.role ?? '', mine, theirs }], turn: link?.turn ?? 0 }
}
